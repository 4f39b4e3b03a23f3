using System.Globalization;
using System.Text.Json;
using InsightsBot.Plugins.Verbatims;
using Xunit.Abstractions;

namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>Searches labelled texts with queries that were written before any result was seen.</summary>
public sealed class SearchSuiteTests(ITestOutputHelper output)
{
    private const double GainLeast = 1.10;
    private const string Plain = "FTS5 alone";

    private static readonly (string Name, SearchWay Way)[] Ways =
        [("words", SearchWay.Words), ("meaning", SearchWay.Meaning), ("both", SearchWay.Both)];

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [NeedsLabelledTextsFact]
    public void Words_and_meaning_together_find_at_least_a_tenth_more_than_the_database_alone()
    {
        var queries = File.ReadLines(Repository.Path("tests/InsightsBot.Tests/Suites/search.jsonl"))
            .Select(line => JsonSerializer.Deserialize<JudgedQuery>(line, Web)!).ToList();
        Assert.True(queries.Count >= 60);
        var gains = queries.GroupBy(q => q.Set).SelectMany(g => Gains(g.Key, [.. g])).ToList();
        var print = new SuitePrint(gains);
        foreach (var line in print.Lines())
        {
            output.WriteLine(line);
        }

        if (Environment.GetEnvironmentVariable("SEARCH_SUITE") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, print.Lines().Concat(print.Details()));
        }

        foreach (var half in (string[])["tune", "report"])
        {
            var plain = print.Mean(Plain, q => q.Half == half);
            var both = print.Mean("both", q => q.Half == half);
            Assert.True(both >= GainLeast * plain, string.Create(
                CultureInfo.InvariantCulture, $"{half}: both {both:0.000}, the database alone {plain:0.000}"));
        }
    }

    private static IEnumerable<(JudgedQuery Query, string Way, double Gain)> Gains(
        string set, IReadOnlyList<JudgedQuery> queries)
    {
        var texts = LabelledTexts.Read(set);
        using var plain = new PlainSearch(texts);
        using var index = new MemoryVerbatimIndex();
        _ = index.Put(
            texts.Select(t => new VerbatimEntry(t.Id, t.Text) { Language = queries[0].Language }), null,
            CancellationToken.None);
        var places = texts.Index().ToDictionary(t => t.Item.Id, t => t.Index);
        foreach (var query in queries)
        {
            var sought = texts.Count(t => t.Labels.Overlaps(query.Labels));
            yield return (query, Plain, Score(plain.Find(query.Query, Gain.Top)));
            foreach (var (name, way) in Ways)
            {
                var hits = index.Search(
                    new VerbatimQuery(query.Query) { Way = way, Top = Gain.Top }, CancellationToken.None);
                yield return (query, name, Score(hits.Select(h => places[h.Id])));
            }

            double Score(IEnumerable<int> found) =>
                Gain.Ndcg([.. found.Select(i => texts[i].Labels.Overlaps(query.Labels))], sought);
        }
    }
}
