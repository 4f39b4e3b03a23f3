using InsightsBot.Plugins.Enrichment;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Ingest;

/// <summary>Puts sentiment and themes of read texts into the entries of an index.</summary>
internal sealed class ReadEntries(string readTexts, SemanticModel model)
{
    private readonly Dictionary<string, string> _datasets =
        VerbatimParts.Sources(model).ToDictionary(s => s.Table, s => s.Name, StringComparer.Ordinal);

    /// <summary>The entries with what is known of their texts, by the ids that answers cite.</summary>
    public IEnumerable<VerbatimEntry> Of(IEnumerable<VerbatimEntry> entries)
    {
        var known = new StoredVerbatims(readTexts).All()
            .ToDictionary(t => t.Id, t => (t.Sentiment, t.Mentions), StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var source = _datasets.GetValueOrDefault(entry.Source, entry.Source);
            var id = entry.Source.Length > 0 && entry.Id.StartsWith(entry.Source + "/", StringComparison.Ordinal)
                ? source + entry.Id[entry.Source.Length..] : entry.Id;
            yield return known.TryGetValue(id, out var read)
                ? entry with
                {
                    Id = id,
                    Source = source,
                    Sentiment = read.Sentiment ?? "",
                    Themes = [.. read.Mentions.SelectMany(m => new[] { m.MainTheme, m.Theme })
                        .Distinct(StringComparer.Ordinal)],
                }
                : entry;
        }
    }
}
