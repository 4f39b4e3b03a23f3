using Microsoft.Playwright;

namespace InsightsBot.Web.Tests;

/// <summary>A served shop and a browser, started once for all tests of the page.</summary>
public sealed class ServedPage : IAsyncLifetime
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("insights-page-home-");
    private readonly DirectoryInfo _shop = Directory.CreateTempSubdirectory("insights-page-shop-");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal ServedProgram Program { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Where every test is skipped there is nothing to start.
        if (new NeedsBrowserFactAttribute().Skip is not null)
        {
            return;
        }

        Shop.Write(_shop.FullName);
        Program = new ServedProgram(_home.FullName, _shop.FullName);
        await Program.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await Browser.Start(_playwright);
    }

    /// <summary>Somebody who opens the page in a browser of their own.</summary>
    internal Task<Visitor> Visit(string locale = "de-DE", int width = 1440, ColorScheme colours = ColorScheme.Light) =>
        Visitor.Open(_browser!, Program.Address, locale, width, colours);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Program?.Dispose();
        _home.Delete(recursive: true);
        _shop.Delete(recursive: true);
    }
}
