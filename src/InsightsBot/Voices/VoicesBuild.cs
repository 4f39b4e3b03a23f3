using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Voices;

/// <summary>Reads the texts of a warehouse's private copy once and keeps what it found in a file beside it.</summary>
/// <remarks>
/// A build that was stopped or killed goes on where it was. A file is made for one content, one model and one way of
/// reading; each other has its own.
/// </remarks>
public sealed class VoicesBuild(TextReading reading, string wayOfReading)
{
    private const int BatchSize = 1_000;

    /// <summary>The file with the read texts; made when it is not there.</summary>
    /// <param name="databasePath">The private copy; it is only read.</param>
    /// <param name="model">What its tables mean, without verbatims added.</param>
    /// <param name="progress">Shown while texts are read.</param>
    /// <param name="cancellation">Stops between two batches; what is done stays done.</param>
    public string Ensure(
        string databasePath, SemanticModel model, IProgressLine? progress, CancellationToken cancellation)
    {
        var key = KeyOf(model);
        var path = Path.Combine(Path.GetDirectoryName(databasePath)!, $"voices-{key}.db");
        if (!File.Exists(path))
        {
            Build(databasePath, model, path, key, progress, cancellation);
        }

        return path;
    }

    /// <summary>What the reading of a file depends on beside its content.</summary>
    private string KeyOf(SemanticModel model)
    {
        var text = new StringBuilder(wayOfReading);
        foreach (var source in VerbatimSource.Of(model, _ => null))
        {
            _ = text.Append(CultureInfo.InvariantCulture,
                $"\n{source.Dataset.Name} {source.Dataset.Table} {source.Key} {source.Text} {source.Day}")
                .AppendJoin(' ', source.Keys.OrderBy(k => k.Key, StringComparer.Ordinal));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    private void Build(
        string databasePath, SemanticModel model, string path, string key, IProgressLine? progress,
        CancellationToken cancellation)
    {
        var rated = new RatedTexts(databasePath, model, reading);
        var ratings = VerbatimParts.Sources(model).ToDictionary(s => s.Name, rated.Of, StringComparer.Ordinal);
        var sources = VerbatimSource.Of(model, d => ratings[d.Name]?.Dimension.Column);
        var texts = new RawVerbatims(databasePath, sources);
        var learned = Learned(databasePath, sources, ratings, progress, cancellation);
        using var file = new VoicesFile(path, key, texts.Targets, [.. sources.Select(s => s.Dataset.Name)]);
        var stored = file.Stored();
        var total = Math.Max(1, texts.Count());
        var (groups, firsts, done) = (new NearDuplicates(), new List<string>(), 0L);
        foreach (var batch in texts.All().Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var read = batch.AsParallel().AsOrdered().Select(raw => (Raw: raw, Text: VerbatimReader.Read(raw.Text)))
                .ToList();
            var grouped = read.Select(r => (r.Raw, r.Text, RepeatOf: First(groups, firsts, r.Raw, r.Text)))
                .Where(r => !stored.Contains(r.Raw.Id)).ToList();
            foreach (var verbatim in grouped.AsParallel().AsOrdered().Select(r => reading.Read(
                r.Raw, r.Text, r.RepeatOf, learned.GetValueOrDefault(r.Raw.Source)?.Classifier)))
            {
                file.Add(verbatim);
            }

            done += batch.Length;
            progress?.Show("texts", (double)done / total);
        }

        foreach (var (source, sentiment) in learned)
        {
            foreach (var language in new[] { Language.German, Language.English })
            {
                var note = SentimentNote.Of(model.Dataset(source), sentiment, language);
                file.Note($"sentiment.{source}.{language}", note);
            }
        }

        file.Complete();
    }

    private static string First(NearDuplicates groups, List<string> firsts, RawVerbatim raw, ReadVerbatim text)
    {
        var group = groups.Add(text.Fingerprint);
        if (group == firsts.Count)
        {
            firsts.Add(raw.Id);
        }

        return firsts[group];
    }

    private Dictionary<string, LearnedSentiment> Learned(
        string databasePath, IReadOnlyList<VerbatimSource> sources, Dictionary<string, Rating?> ratings,
        IProgressLine? progress, CancellationToken cancellation)
    {
        var found = new Dictionary<string, LearnedSentiment>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            progress?.Show("sentiment", (double)found.Count / sources.Count);
            if (ratings[source.Dataset.Name] is { } rating && LearnedSentiment.Of(
                new RawVerbatims(databasePath, [source]).All(), rating, reading, cancellation) is { } learned)
            {
                found[source.Dataset.Name] = learned;
            }
        }

        return found;
    }
}
