using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace InsightsBot.Web.Tests;

/// <summary>Somebody at the page, and what the browser did on their behalf.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int Height = 900;
    private const float PatienceMs = 60_000;

    private readonly IBrowserContext _context;

    private Visitor(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Every address that was asked for, sockets too.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What the page's policy forbade: the directive, and what was tried.</summary>
    public ConcurrentQueue<string> Forbidden { get; } = new();

    /// <summary>Faults of scripts that nobody caught.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>An answer's messages, in the order they came.</summary>
    public ILocator Answers => Page.Locator(".answer-message");

    /// <summary>The pane beside the conversation.</summary>
    public ILocator Evidence => Page.Locator("aside.side");

    public static async Task<Visitor> Open(
        IBrowser browser, string address, string locale, int width, ColorScheme colours)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale, ColorScheme = colours, AcceptDownloads = true,
            ViewportSize = new ViewportSize { Width = width, Height = Height },
        });
        context.SetDefaultTimeout(PatienceMs);
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page);
        await visitor.Watch();
        _ = await page.GotoAsync(address);
        await Assertions.Expect(visitor.Box).ToBeVisibleAsync();
        return visitor;
    }

    /// <summary>Where a question is written.</summary>
    public ILocator Box => Page.Locator(".webchat__send-box-text-box__html-text-area");

    /// <summary>The heading of the pane.</summary>
    public ILocator Title(string words) =>
        Evidence.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = words });

    /// <summary>Asks, and waits until the answer and its evidence are there.</summary>
    public async Task Ask(string question)
    {
        var before = await Answers.CountAsync();
        await Box.FillAsync(question);
        await Box.PressAsync("Enter");
        await Assertions.Expect(Answers).ToHaveCountAsync(before + 1);
    }

    /// <summary>Opens a part of the evidence.</summary>
    public Task OpenPart(string title) =>
        Evidence.GetByRole(AriaRole.Tab, new LocatorGetByRoleOptions { Name = title }).ClickAsync();

    /// <summary>The texts of a column of the table, from top to bottom.</summary>
    public async Task<IReadOnlyList<string>> Column(int number) =>
        await Evidence.Locator($".table-place tbody td:nth-child({number})").AllInnerTextsAsync();

    /// <summary>The bytes of the file that a button gives.</summary>
    public async Task<(string Name, byte[] Bytes)> Download(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Evidence.GetByRole(
            AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>A picture of what the visitor sees, kept beside the test results.</summary>
    public Task Picture(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        return Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder.FullName, name + ".png") });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private async Task Watch()
    {
        Page.Request += (_, request) => Requests.Enqueue(request.Url);
        Page.WebSocket += (_, socket) => Requests.Enqueue(socket.Url);
        Page.PageError += (_, fault) => Faults.Enqueue(fault);
        await Page.ExposeFunctionAsync("__forbidden", (string what) => Forbidden.Enqueue(what));
        await Page.AddInitScriptAsync("""
            document.addEventListener('securitypolicyviolation',
              e => window.__forbidden(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
            """);
    }
}
