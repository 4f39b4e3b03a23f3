using System.Security.Cryptography;
using System.Text;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Ingest;

/// <summary>Opens the index of the verbatims of a source, which is made on first use and kept beside its
/// copy.</summary>
/// <param name="sources">Opens the source.</param>
/// <param name="clock">Tells how old a leftover is.</param>
public sealed class VerbatimIndexes(Sources sources, TimeProvider clock)
{
    private const string Version = "1";
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(6);

    /// <summary>Opens an index.</summary>
    /// <param name="data">A folder of tables, a table file or a SQLite file; null takes the demo.</param>
    /// <param name="model">A model folder; null drafts one, or takes the hub's own for the demo.</param>
    /// <param name="texts">Columns with texts; none takes those of the model.</param>
    /// <param name="progress">Shown while something is made.</param>
    /// <param name="cancellation">Leaves nothing half-made behind.</param>
    /// <exception cref="Asking.AskingException">A path, a model or a column does not serve.</exception>
    /// <exception cref="Plugins.Tables.IngestException">The data cannot be read.</exception>
    /// <exception cref="IOException">The index cannot be written or read.</exception>
    public SqliteVerbatimIndex Open(
        string? data, string? model, IReadOnlyList<string> texts, IProgressLine? progress,
        CancellationToken cancellation)
    {
        var (copy, meaning) = sources.Locate(data, model, progress, cancellation);
        var profile = sources.ProfileOf(copy, data, progress, cancellation);
        var columns = VerbatimColumns.Of(profile, meaning, texts);
        var read = texts.Count == 0 ? sources.ReadTexts(copy, meaning, progress, cancellation) : null;
        var folder = Path.Combine(copy.Folder, $"verbatims-{Version}-{Key(columns, read)}");
        if (!Directory.Exists(folder))
        {
            RemoveLeftovers(folder);
            var entries = columns.SelectMany(c => CopiedVerbatims.Read(copy.DatabasePath, c));
            Make(folder, read is null ? entries : new ReadEntries(read, meaning).Of(entries), progress, cancellation);
        }

        return new SqliteVerbatimIndex(folder, KnownWords);
    }

    /// <summary>Words of the field that compounds are made of: "kunden" and "service" in "Kundenservice".</summary>
    private IEnumerable<string> KnownWords => sources.Vocabulary.Lexicon.Concepts
        .SelectMany(c => c.De is { } words ? words.Nouns.Append(words.Compound ?? "").Append(words.Label) : [])
        .SelectMany(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Spelling.Fold)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Key(IReadOnlyList<VerbatimColumn> columns, string? read)
    {
        var text = Path.GetFileName(read) + string.Join('\n', columns.Select(c => string.Join(
            '\t', c.Keys.Concat(c.Segments).Prepend(c.Day ?? "").Prepend(c.Text).Prepend(c.Table).Prepend(c.Source))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private void Make(
        string folder, IEnumerable<VerbatimEntry> entries, IProgressLine? progress, CancellationToken cancellation)
    {
        var making = folder + "." + Environment.ProcessId;
        try
        {
            using (var index = new SqliteVerbatimIndex(making, KnownWords))
            {
                _ = index.Put(entries, progress is null ? null : new ProgressReport(progress), cancellation);
            }

            Directory.Move(making, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was quicker; both made the same index.
        }
        finally
        {
            if (Directory.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }
        }
    }

    /// <summary>Removes what killed processes left long ago.</summary>
    private void RemoveLeftovers(string folder)
    {
        var (above, name) = (Path.GetDirectoryName(folder)!, Path.GetFileName(folder));
        foreach (var left in Directory.GetDirectories(above, name + ".*"))
        {
            if (clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(left) > LeftoverAge)
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    private sealed class ProgressReport(IProgressLine line) : IProgress<VerbatimProgress>
    {
        public void Report(VerbatimProgress value) => line.Show("index " + value.What, value.ShareDone);
    }
}
