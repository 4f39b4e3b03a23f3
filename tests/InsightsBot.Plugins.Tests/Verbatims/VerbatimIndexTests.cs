using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Plugins.Tests.Verbatims;

/// <summary>What every index of verbatims does, wherever it keeps them.</summary>
public abstract class VerbatimIndexTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>An empty index.</summary>
    protected abstract IVerbatimIndex Make();

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        using var index = Make();
        Assert.Empty(index.Search(new VerbatimQuery("Lieferung"), Never));
        Assert.Empty(index.Search(new VerbatimQuery(""), Never));
        Assert.Null(index.Find("a/1"));
        Assert.Equal(new VerbatimCounts(0, 0, 0, 0, 0), index.Counts);
    }

    [Theory]
    [InlineData("Lieferung", "shop/1")]
    [InlineData("verzögerung", "shop/1")]
    [InlineData("Verzoegerungen", "shop/1")]
    [InlineData("VERZÖGERUNG", "shop/1")]
    [InlineData("Lieferverzögerung", "shop/1")]
    [InlineData("Lieferverzögreung", "shop/1")]
    [InlineData("Berater", "shop/2")]
    [InlineData("delays", "shop/3")]
    [InlineData("waited", "shop/3")]
    [InlineData("Passwort", "shop/4")]
    public void Words_are_found_in_other_forms(string words, string id)
    {
        using var index = Filled();
        Assert.Contains(id, index.Search(new VerbatimQuery(words) { Top = 2 }, Never).Select(h => h.Id));
    }

    [Fact]
    public void The_quote_is_the_sentence_that_fits_word_for_word()
    {
        using var index = Filled();
        var hit = index.Search(new VerbatimQuery("Beraterin freundlich"), Never)[0];
        Assert.Equal("Die Beraterin war freundlich!", hit.Quote);
        Assert.Equal(hit.Quote, Small[1].Text.Substring(hit.Start, hit.Length));
    }

    [Fact]
    public void The_same_entry_again_adds_nothing_and_another_text_replaces()
    {
        using var index = Filled();
        var before = index.Counts;
        Assert.Equal(new VerbatimChanges(0, 0, Small.Length), index.Put(Small, null, Never));
        Assert.Equal(before, index.Counts);

        var other = Small[3] with { Text = "Alles bestens." };
        Assert.Equal(new VerbatimChanges(0, 1, 0), index.Put([other], null, Never));
        Assert.Equal(before.Texts, index.Counts.Texts);
        Assert.Equal("Alles bestens.", index.Find("shop/4")!.Text);
        Assert.DoesNotContain(index.Search(new VerbatimQuery("Passwort"), Never), h => h.Id == "shop/4");
        Assert.Equal("shop/4", index.Search(new VerbatimQuery("bestens"), Never)[0].Id);
    }

    [Fact]
    public void Of_equal_ids_in_one_call_the_last_stays()
    {
        using var index = Make();
        var changes = index.Put([new("a", "eins"), new("a", "zwei"), new("a", "zwei")], null, Never);
        Assert.Equal(new VerbatimChanges(1, 1, 1), changes);
        Assert.Equal("zwei", index.Find("a")!.Text);
        Assert.Equal(1, index.Counts.Rows);
    }

    [Fact]
    public void What_is_removed_is_in_no_part_of_the_index()
    {
        using var index = Filled();
        var before = index.Counts;
        Assert.Equal(1, index.Remove(["shop/4", "shop/99"], Never));
        Assert.Equal(before.Texts - 1, index.Counts.Texts);
        Assert.Equal(before.Rows - 1, index.Counts.Rows);
        Assert.Equal(before.Vectors - 1, index.Counts.Vectors);
        Assert.True(index.Counts.Words < before.Words && index.Counts.Postings < before.Postings);
        Assert.Null(index.Find("shop/4"));
        Assert.Empty(index.Search(new VerbatimQuery("Passwort") { Way = SearchWay.Words }, Never));
        Assert.Equal(0, index.Remove(["shop/4"], Never));
    }

    [Fact]
    public void Entries_come_back_as_they_were()
    {
        using var index = Filled();
        foreach (var entry in Small)
        {
            Assert.True(entry.IsSameAs(index.Find(entry.Id)!), entry.Id);
        }
    }

    [Fact]
    public void Many_calls_give_the_hits_of_one()
    {
        using var once = Filled();
        using var often = Make();
        foreach (var entry in Small.Prepend(Small[2]).Append(new("shop/0", "Ein Fremdkörper, der wieder geht.")))
        {
            _ = often.Put([entry], null, Never);
        }

        _ = often.Remove([Small[2].Id, "shop/0"], Never);
        _ = often.Remove([.. Small.Select(e => e.Id)], Never);
        _ = often.Put(Small, null, Never);
        foreach (var words in (string[])["Lieferung", "freundlich", "wait", "", "Kundin Passwort delay"])
        {
            Assert.Equal(
                once.Search(new VerbatimQuery(words), Never).Select(h => (h.Id, h.Score, h.Start, h.Length)),
                often.Search(new VerbatimQuery(words), Never).Select(h => (h.Id, h.Score, h.Start, h.Length)));
        }
    }

    [Fact]
    public void Conditions_hold_together()
    {
        using var index = Filled();
        Assert.Equal(["shop/1"], Ids(index, new VerbatimQuery("") { Sources = ["calls"], Languages = ["de"] }));
        Assert.Equal(["shop/3", "shop/1"], Ids(index, new VerbatimQuery("") { Themes = ["delivery"] }));
        Assert.Equal(["shop/3"], Ids(index, new VerbatimQuery("")
        {
            Themes = ["delivery"],
            Sentiments = ["negative", "x"],
            Period = new Period(new DateOnly(2025, 3, 2), new DateOnly(2025, 3, 9)),
        }));
        Assert.Equal(["shop/2"], Ids(index, new VerbatimQuery("") { Segments = [new("region", "Bayern")] }));
        Assert.Equal(["shop/2", "shop/1"], Ids(index, new VerbatimQuery("")
        {
            Segments = [new("region", "Bayern"), new("region", "Hessen")],
        }));
        Assert.Empty(Ids(index, new VerbatimQuery("") { Sources = ["nowhere"] }));
        Assert.Empty(Ids(index, new VerbatimQuery("Lieferung") { Sources = ["nowhere"] }));
    }

    [Fact]
    public void The_newest_come_first_when_they_are_asked_for()
    {
        using var index = Make();
        _ = index.Put(Enumerable.Range(1, 9).Select(i => new VerbatimEntry($"x/{i}", $"Die Rechnung {i} war falsch.")
        {
            Day = new DateOnly(2025, 1, 10 - i),
        }), null, Never);
        var hits = index.Search(new VerbatimQuery("Rechnung") { Order = HitOrder.Newest, Top = 3 }, Never);
        Assert.Equal(["x/1", "x/2", "x/3"], hits.Select(h => h.Id));
    }

    [Fact]
    public void Searches_may_overlap_a_change()
    {
        using var index = Filled();
        _ = Parallel.For(0, 200, i =>
        {
            if (i % 50 == 0)
            {
                _ = index.Put([new($"more/{i}", "Noch eine Lieferung.")], null, Never);
            }

            var hits = index.Search(new VerbatimQuery("Lieferung"), Never);
            Assert.NotEmpty(hits);
            Assert.All(hits, h => Assert.Equal(h.Entry.Text, index.Find(h.Id)!.Text));
        });
        Assert.Equal(Small.Length + 4, index.Counts.Texts);
    }

    [Fact]
    public void A_change_that_is_cancelled_leaves_the_index_as_it_was()
    {
        using var index = Filled();
        using var cancel = new CancellationTokenSource();
        var before = index.Counts;
        Assert.ThrowsAny<OperationCanceledException>(() => index.Put(Cancelling(cancel), null, cancel.Token));
        Assert.Equal(before, index.Counts);
        Assert.Null(index.Find("more/1"));
        Assert.Equal("shop/1", index.Search(new VerbatimQuery("Lieferung"), Never)[0].Id);
    }

    private static IEnumerable<VerbatimEntry> Cancelling(CancellationTokenSource cancel)
    {
        yield return new VerbatimEntry("more/1", "Noch eine Lieferung.");
        cancel.Cancel();
        yield return new VerbatimEntry("more/2", "Und noch eine.");
    }

    private static readonly VerbatimEntry[] Small =
    [
        new("shop/1", "Lieferverzögerung von drei Wochen. Niemand meldet sich!")
        {
            Day = new DateOnly(2025, 3, 1), Source = "calls", Language = "de", Sentiment = "negative",
            Themes = ["delivery", "contact"],
            Segments = new Dictionary<string, string> { ["region"] = "Hessen", ["tariff"] = "S \"klein\"" },
        },
        new("shop/2", "Gut. Die Beraterin war freundlich! Die Berater im Laden auch.")
        {
            Day = new DateOnly(2025, 3, 2), Source = "surveys", Language = "de", Sentiment = "positive",
            Segments = new Dictionary<string, string> { ["region"] = "Bayern" },
        },
        new("shop/3", "We waited for hours because of a delay, and nobody called.")
        {
            Day = new DateOnly(2025, 3, 3), Source = "calls", Language = "en", Sentiment = "negative",
            Themes = ["delivery"],
        },
        new("shop/4", "Das Paßwort ließ sich nicht zurücksetzen, die Verzögerung ärgert die Kund:innen."),
        new("shop/5", "👍"),
    ];

    private static IEnumerable<string> Ids(IVerbatimIndex index, VerbatimQuery query) =>
        index.Search(query, Never).Select(h => h.Id);

    private IVerbatimIndex Filled()
    {
        var index = Make();
        Assert.Equal(new VerbatimChanges(Small.Length, 0, 0), index.Put(Small, null, Never));
        return index;
    }
}
