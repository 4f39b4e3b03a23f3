using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Plugins.Tests.Verbatims;

/// <summary>No text and no query breaks an index, and every quote stands in its text.</summary>
public sealed class HostileVerbatimsTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly string[] Texts =
    [
        "", " ", "\n\n", "\0", "a\0b Lieferung\0", "👍", "👍🏽👩‍👩‍👧‍👦 Lieferung 🎉🎉", "\uD83D",
        "kaputt \uDC4D Lieferung \uD83D", "\uD83D\uDC4D",
        "'; DROP TABLE verbatims; --", "\" OR 1=1 --", "<script>alert('Lieferung')</script>", "NEAR(a b, 3) AND NOT c*",
        "\u202Eםולש Lieferung\u202C", "Lie\u200Bfe\u00ADrung", "Lie\u0308ferung", "ﬁn ǅ ß ẞ İ ı",
        "１２３ 四五六 Ω", "\u0007\u001b[31m",
        "....!!!???...", "z. B. 3.5 %. Nr. 7! Ende?! Ja.", "\uFEFFBOM", "\u2028\u2029", "die der und",
        "<b></b>&nbsp;&#0;",
    ];

    private static readonly string[] Queries =
    [
        "", " ", "*", "\"", "\"\"", "'", "a*", "NEAR", "NEAR(lieferung, 3)", "AND", "OR NOT",
        "Lieferung AND", "text:Lieferung",
        "^Lieferung", "{a b}:c", "-Lieferung", "+", "(", ")", "();--", "'; DROP TABLE verbatims; --",
        "👍", "\uD83D", "\0", "%", "_",
        "Lieferung\0x", "die der und", "\u200B", "ß", "1", "%s%n", "../../etc", "\\", "`", "$text", "@p1", "?",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("insights-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_text_is_kept_and_any_query_is_answered_with_quotes_from_the_texts(bool isStored)
    {
        using var index = Make(isStored);
        var entries = Texts.Select((text, i) => new VerbatimEntry($"x'{i}\"", text)
        {
            Source = text,
            Themes = [text, text],
            Segments = new Dictionary<string, string> { [text] = text },
        }).ToList();
        _ = index.Put(entries, null, Never);
        Assert.Equal(entries.Count, index.Counts.Texts);
        Assert.Equal(new VerbatimChanges(0, 0, entries.Count), index.Put(entries, null, Never));
        foreach (var words in Queries.Concat(Texts))
        {
            foreach (var way in Enum.GetValues<SearchWay>())
            {
                var hits = index.Search(new VerbatimQuery(words) { Way = way, Top = 100 }, Never);
                Assert.All(hits, IsQuoted);
            }

            _ = index.Search(new VerbatimQuery(words) { Sources = [words], Themes = [words] }, Never);
        }

        Assert.Equal(entries.Count, index.Remove([.. entries.Select(e => e.Id)], Never));
        Assert.Equal(new VerbatimCounts(0, 0, 0, 0, 0), index.Counts);
    }

    [Theory]
    [InlineData("Lieferung")]
    [InlineData("a")]
    [InlineData("Lieferung. ")]
    [InlineData("👍")]
    [InlineData(" \n")]
    [InlineData("\"")]
    [InlineData("unter")]
    public void A_text_and_a_query_of_a_million_signs_are_taken(string repeated)
    {
        using var index = Make(isStored: true);
        var large = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length));
        _ = index.Put([new("large", large), new("small", "Die Lieferung kam.")], null, Never);
        Assert.Equal(large, index.Find("large")!.Text);
        Assert.All(index.Search(new VerbatimQuery(large), Never), IsQuoted);
        Assert.Contains(index.Search(new VerbatimQuery("Lieferung kam"), Never), h => h.Id == "small");
    }

    [Fact]
    public void Random_signs_are_quoted_as_they_stand()
    {
        var chance = new Random(7);
        using var index = Make(isStored: true);
        var signs = "aäß .!?\n\0\uD83D\uDC4D\u0308\u200B\"'(*)Lieferung";
        var entries = Enumerable.Range(0, 300).Select(i => new VerbatimEntry(
            $"{i}", string.Concat(Enumerable.Range(0, chance.Next(900))
                .Select(_ => signs[chance.Next(signs.Length)]))));
        _ = index.Put(entries, null, Never);
        foreach (var words in (string[])["a", "aäß", "Lieferung", "", "raL eif"])
        {
            Assert.All(index.Search(new VerbatimQuery(words) { Top = 300 }, Never), IsQuoted);
        }
    }

    private static void IsQuoted(VerbatimHit hit)
    {
        Assert.Contains(hit.Quote, hit.Entry.Text, StringComparison.Ordinal);
        Assert.Equal(hit.Quote, hit.Entry.Text.Substring(hit.Start, hit.Length));
        Assert.True(hit.Length > 0 || string.IsNullOrWhiteSpace(hit.Entry.Text), hit.Id);
        Assert.False(hit.Length > 0 && (char.IsLowSurrogate(hit.Quote[0]) || char.IsHighSurrogate(hit.Quote[^1])));
        Assert.InRange(hit.Score, 0, 1.001);
    }

    private IVerbatimIndex Make(bool isStored) =>
        isStored ? new SqliteVerbatimIndex(_folder) : new MemoryVerbatimIndex();
}
