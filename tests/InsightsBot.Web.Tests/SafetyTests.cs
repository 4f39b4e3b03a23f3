using System.Text.Json;
using Microsoft.Playwright;

namespace InsightsBot.Web.Tests;

/// <summary>What nobody may do to the page, and that everybody can use it.</summary>
public sealed class SafetyTests(ServedPage served) : IClassFixture<ServedPage>
{
    /// <summary>Styles that Web Chat and Adaptive Cards write into elements: they only move what is drawn.</summary>
    private static readonly string[] Cosmetic = ["style-src-attr", "style-src-elem"];

    [NeedsBrowserFact]
    public async Task Hostile_words_of_askers_and_customers_stay_words()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask("Was sagen Kunden über die Lieferung?");
        await visitor.OpenPart("Stimmen");
        await Assertions.Expect(visitor.Evidence.Locator(".voices mark").First).ToBeVisibleAsync();
        foreach (var hostile in Shop.Hostile.Append("**fett** [Link](https://evil.example)"))
        {
            await visitor.Box.FillAsync(hostile);
            await visitor.Box.PressAsync("Enter");
            await Assertions.Expect(visitor.Page.Locator(".webchat__bubble--from-user").Last).ToBeVisibleAsync();
        }

        await visitor.Ask("Anzahl Kunden nach Bundesland");
        Assert.False(await visitor.Page.EvaluateAsync<bool>("window.hacked === 1"));
        Assert.Equal(0, await visitor.Page.Locator("a[href^='javascript:'], img[src*='evil.example']").CountAsync());
        Assert.Equal(0, await visitor.Page.Locator(".side script, .side img").CountAsync());
        AssertOwn(visitor);
    }

    [NeedsBrowserFact]
    public async Task Nothing_is_asked_of_another_place_and_the_policy_forbids_nothing_of_ours()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask("Anzahl Kunden nach Bundesland");
        foreach (var part in (string[])["Tabelle", "SQL", "Lesart", "Diagramm"])
        {
            await visitor.OpenPart(part);
        }

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "EN – English" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Dark appearance" }).ClickAsync();
        AssertOwn(visitor);
        Assert.Empty(visitor.Faults);
    }

    [NeedsBrowserFact]
    public async Task No_serious_barrier_is_left_in_either_theme_on_a_desk_or_a_phone()
    {
        var axe = Path.Combine(Root(), "src", "InsightsBot.Web", "node_modules", "axe-core", "axe.min.js");
        var barriers = new List<string>();
        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var width in (int[])[1440, 360])
            {
                await using var visitor = await served.Visit(width: width, colours: colours);
                barriers.AddRange(await Barriers(visitor, axe, $"empty {colours} {width}"));
                await visitor.Ask("Anzahl Kunden nach Bundesland");
                barriers.AddRange(await Barriers(visitor, axe, $"chat {colours} {width}"));
                await visitor.Picture($"de-{colours}-{width}-chat".ToLowerInvariant());
                if (width == 360)
                {
                    await visitor.Page.Locator("#view-tab-evidence").ClickAsync();
                }

                foreach (var part in (string[])["chart", "table", "sql", "reading"])
                {
                    await visitor.Page.Locator($"#part-tab-{part}").ClickAsync();
                    barriers.AddRange(await Barriers(visitor, axe, $"{part} {colours} {width}"));
                    await visitor.Picture($"de-{colours}-{width}-{part}".ToLowerInvariant());
                    if (!await visitor.Page.EvaluateAsync<bool>(
                        "document.documentElement.scrollWidth <= window.innerWidth"))
                    {
                        barriers.Add($"{part} {colours} {width}: wider than the window");
                    }
                }
            }
        }

        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    private static async Task<List<string>> Barriers(Visitor visitor, string axe, string where)
    {
        // Read by the debugger, not by the page: its policy lets no strange script in.
        _ = await visitor.Page.EvaluateAsync(await File.ReadAllTextAsync(axe));
        var found = await visitor.Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
            + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
            + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | '))");
        return [.. found.EnumerateArray().Select(v => $"{where}: {v.GetString()}")];
    }

    private void AssertOwn(Visitor visitor)
    {
        var place = served.Program.Address.Replace("http://", "", StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Requests);
        Assert.DoesNotContain(visitor.Requests, r => !r.StartsWith($"http://{place}/", StringComparison.Ordinal)
            && !r.StartsWith($"ws://{place}/", StringComparison.Ordinal)
            && !r.StartsWith("data:", StringComparison.Ordinal) && !r.StartsWith("blob:", StringComparison.Ordinal));
        Assert.DoesNotContain(
            visitor.Forbidden, f => !Cosmetic.Any(c => f.StartsWith(c + " inline", StringComparison.Ordinal)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InsightsBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run in the repository.");
        }

        return folder.FullName;
    }
}
