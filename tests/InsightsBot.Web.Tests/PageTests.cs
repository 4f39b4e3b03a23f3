using System.Text;
using ExcelDataReader;
using Microsoft.Playwright;

// One server and one browser at a time: the machine that runs them may be small.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace InsightsBot.Web.Tests;

/// <summary>What a person does with the page.</summary>
public sealed class PageTests(ServedPage served) : IClassFixture<ServedPage>
{
    private const string Ranking = "Anzahl Kunden nach Bundesland";

    [NeedsBrowserFact]
    public async Task A_question_and_its_follow_up_are_answered_with_evidence_beside()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask(Ranking);
        await Assertions.Expect(visitor.Title(Ranking)).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Evidence.Locator(".drawn[data-drawn]")).ToBeVisibleAsync();

        await visitor.Ask("und wie viele davon haben gekündigt?");
        await Assertions.Expect(visitor.Evidence.GetByRole(AriaRole.Heading, new() { Name = "haben gekündigt" }))
            .ToBeVisibleAsync();
        // The answer before can be opened again.
        await visitor.Answers.First.GetByRole(AriaRole.Button, new() { Name = "Belege öffnen" }).ClickAsync();
        await Assertions.Expect(visitor.Title(Ranking)).ToBeVisibleAsync();
        Assert.Empty(visitor.Faults);
    }

    [NeedsBrowserFact]
    public async Task The_table_is_sorted_by_its_headings_and_says_so()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask(Ranking);
        await visitor.OpenPart("Tabelle");
        var heading = visitor.Evidence.Locator(".table-place th").First;
        await heading.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("ascending", await heading.GetAttributeAsync("aria-sort"));
        Assert.Equal(["Bayern", "Berlin", "Hessen"], await visitor.Column(1));
        await heading.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("descending", await heading.GetAttributeAsync("aria-sort"));
        Assert.Equal(["Hessen", "Berlin", "Bayern"], await visitor.Column(1));
    }

    [NeedsBrowserFact]
    public async Task Csv_workbook_and_picture_hold_what_is_shown_and_no_formula()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask("Kündigungen nach Kündigungsgrund");
        await Assertions.Expect(visitor.Evidence.Locator(".drawn[data-drawn]")).ToBeVisibleAsync();
        var (pictureName, picture) = await visitor.Download("PNG herunterladen");
        Assert.EndsWith(".png", pictureName, StringComparison.Ordinal);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], picture[..8]);

        var (_, sheet) = await visitor.Download("CSV herunterladen");
        var lines = Encoding.UTF8.GetString(sheet).TrimStart('\ufeff').TrimEnd().Split("\r\n");
        Assert.Contains(lines, l => l.StartsWith("Preis,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("'" + Shop.Formula + ",", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith('='));

        var (bookName, book) = await visitor.Download("Excel herunterladen");
        Assert.EndsWith(".xlsx", bookName, StringComparison.Ordinal);
        // The library asks for an old encoding even where it reads none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(book));
        var rows = new List<(object Name, object Count)>();
        while (reader.Read())
        {
            rows.Add((reader.GetValue(0), reader.GetValue(1)));
        }

        Assert.Equal(lines.Length, rows.Count);
        Assert.Contains(rows, r => r.Name is Shop.Formula && r.Count is double);
        Assert.Contains(rows, r => r.Name is "Preis" && r.Count is double);
    }

    [NeedsBrowserFact]
    public async Task The_query_can_be_copied()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask(Ranking);
        await visitor.OpenPart("SQL");
        await visitor.Evidence.GetByRole(AriaRole.Button, new() { Name = "SQL kopieren" }).First.ClickAsync();
        await Assertions.Expect(visitor.Evidence.GetByText("Kopiert")).ToBeVisibleAsync();
        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("GROUP BY", copied, StringComparison.Ordinal);
    }

    [NeedsBrowserFact]
    public async Task Language_and_appearance_are_switched_and_kept_whatever_language_is_asked_in()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask(Ranking);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "EN – English" }).ClickAsync();
        await Assertions.Expect(visitor.Evidence.GetByRole(AriaRole.Tab, new() { Name = "Table" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByText("Anzahl").First).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Dark appearance" }).ClickAsync();
        _ = await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [NeedsBrowserFact]
    public async Task The_first_look_follows_the_browser()
    {
        await using var visitor = await served.Visit("en-GB", colours: ColorScheme.Dark);
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(visitor.Page.GetByText("Evidence appears here")).ToBeVisibleAsync();
        var starters = visitor.Page.Locator(".welcome li button");
        await Assertions.Expect(starters.First).ToBeVisibleAsync();
        var first = await starters.First.InnerTextAsync();
        await starters.First.ClickAsync();
        await Assertions.Expect(visitor.Answers).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Evidence.GetByRole(AriaRole.Heading, new() { Name = first, Exact = true }))
            .ToBeVisibleAsync();
    }

    [NeedsBrowserFact]
    public async Task A_reload_keeps_the_conversation_and_its_evidence()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask(Ranking);
        _ = await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Answers).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Title(Ranking)).ToBeVisibleAsync();
        await visitor.Ask("und in Bayern?");
        await Assertions.Expect(visitor.Evidence.GetByText("Bayern").First).ToBeVisibleAsync();
    }

    [NeedsBrowserFact]
    public async Task A_question_of_before_can_be_pinned_and_asked_again()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask(Ranking);
        await visitor.Evidence.GetByRole(AriaRole.Button, new() { Name = "Merken" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Neues Gespräch" }).ClickAsync();
        await Assertions.Expect(visitor.Answers).ToHaveCountAsync(0);
        await visitor.OpenPart("Verlauf");
        await Assertions.Expect(visitor.Evidence.GetByRole(AriaRole.Heading, new() { Name = "Gemerkte Fragen" }))
            .ToBeVisibleAsync();
        await visitor.Evidence.Locator(".asked-question").First.ClickAsync();
        await Assertions.Expect(visitor.Answers).ToHaveCountAsync(1);
    }
}
