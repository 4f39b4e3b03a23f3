using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Plugins.Tests.Verbatims;

/// <summary>Conditions in the index meet just the texts that a look at each text would meet.</summary>
public sealed class ConditionsTests
{
    private const int Texts = 400;
    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly string[] Words = ["Lieferung", "Rechnung", "Filiale", "Hotline", "Vertrag"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Hits_are_those_of_a_look_at_every_text(int seed)
    {
        var chance = new Random(seed);
        var entries = Enumerable.Range(0, Texts).Select(i => Draw(i, chance)).ToList();
        using var index = new MemoryVerbatimIndex();
        _ = index.Put(entries, null, Never);
        for (var i = 0; i < 200; i++)
        {
            var query = DrawQuery(chance);
            var met = entries.Where(e => Meets(e, query)).Select(e => e.Id).Order(StringComparer.Ordinal);
            var all = index.Search(query with { Words = "" }, Never);
            Assert.Equal(met, all.Select(h => h.Id).Order(StringComparer.Ordinal));
            Assert.Equal(all.OrderByDescending(h => h.Entry.Day ?? DateOnly.MinValue).Select(h => h.Entry.Day),
                all.Select(h => h.Entry.Day));

            var word = Words[chance.Next(Words.Length)];
            var some = index.Search(query with { Words = word, Way = SearchWay.Words }, Never);
            Assert.Equal(
                entries.Where(e => Meets(e, query) && e.Text.Contains(word, StringComparison.Ordinal))
                    .Select(e => e.Id).Order(StringComparer.Ordinal),
                some.Select(h => h.Id).Order(StringComparer.Ordinal));
            Assert.All(index.Search(query with { Words = word }, Never), h => Assert.True(Meets(h.Entry, query)));
        }
    }

    private static VerbatimEntry Draw(int number, Random chance) => new(
        $"t/{number}", string.Join(' ', Words.Where(_ => chance.Next(3) == 0)) + " hier")
    {
        Day = chance.Next(10) == 0 ? null : First.AddDays(chance.Next(60)),
        Source = chance.Next(8) == 0 ? "" : $"s{chance.Next(3)}",
        Language = chance.Next(4) == 0 ? "" : "de",
        Sentiment = chance.Next(5) == 0 ? "" : $"m{chance.Next(3)}",
        Themes = [.. Enumerable.Range(0, 4).Where(_ => chance.Next(3) == 0).Select(t => $"t{t}")],
        Segments = Enumerable.Range(0, 3).Where(_ => chance.Next(2) == 0)
            .ToDictionary(s => $"c{s}", _ => $"v{chance.Next(3)}"),
    };

    private static VerbatimQuery DrawQuery(Random chance)
    {
        var from = First.AddDays(chance.Next(-10, 65));
        return new VerbatimQuery("")
        {
            Top = Texts,
            Period = chance.Next(2) == 0 ? null : new Period(from, from.AddDays(chance.Next(40))),
            Sources = Some(chance, "s"),
            Themes = Some(chance, "t"),
            Sentiments = Some(chance, "m"),
            Languages = chance.Next(5) == 0 ? ["de", "en"] : [],
            Segments = [.. Some(chance, "v").Select(v => new SegmentFilter($"c{chance.Next(3)}", v))],
        };
    }

    private static List<string> Some(Random chance, string name) =>
        chance.Next(3) > 0 ? [] : [.. Enumerable.Range(0, 5).Where(_ => chance.Next(2) == 0).Select(i => $"{name}{i}")];

    private static bool Meets(VerbatimEntry entry, VerbatimQuery query) =>
        (query.Period is null || (entry.Day is { } day && day >= query.Period.First && day <= query.Period.Last))
        && (query.Sources.Count == 0 || query.Sources.Contains(entry.Source))
        && (query.Themes.Count == 0 || query.Themes.Intersect(entry.Themes).Any())
        && (query.Sentiments.Count == 0 || query.Sentiments.Contains(entry.Sentiment))
        && (query.Languages.Count == 0 || query.Languages.Contains(entry.Language))
        && query.Segments.GroupBy(s => s.Name)
            .All(g => g.Any(s => entry.Segments.GetValueOrDefault(s.Name) == s.Value));
}
