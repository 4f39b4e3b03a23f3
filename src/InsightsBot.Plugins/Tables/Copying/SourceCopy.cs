using InsightsBot.Plugins.Tables.Profiling;
using InsightsBot.Plugins.Tables.Rows;
using InsightsBot.Plugins.Tables.Typing;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>Makes one copy: surveys every table, copies it, finds keys and joins.</summary>
/// <param name="path">The source, for messages.</param>
/// <param name="name">Its name.</param>
/// <param name="files">Its files, scanned.</param>
/// <param name="limits">The limits.</param>
/// <param name="report">Is told the progress.</param>
/// <param name="cancellation">Asked all along.</param>
internal sealed class SourceCopy(
    string path,
    string name,
    IReadOnlyList<FileScan> files,
    IngestLimits limits,
    ProgressReport report,
    CancellationToken cancellation)
{
    private readonly List<BilingualText> notes = [];

    /// <summary>Makes the copy at a path where nothing is yet.</summary>
    /// <exception cref="IngestException">The source cannot be ingested.</exception>
    /// <exception cref="SqliteFailure">The copy cannot be written.</exception>
    public SourceProfile Make(string databasePath)
    {
        try
        {
            var profile = MakeOnce(databasePath);
            return Changed() is { } changed ? throw Refusals.Changed(changed) : profile;
        }
        catch (IngestException) when (Changed() is not null)
        {
            // A half-written file explains best what was found wrong with it.
            throw Refusals.Changed(Changed()!);
        }
        catch (InvalidOperationException) when (Changed() is not null)
        {
            throw Refusals.Changed(Changed()!);
        }
    }

    private string? Changed() => files.FirstOrDefault(file => file.HasChanged())?.Name;

    private SourceProfile MakeOnce(string databasePath)
    {
        var workFolder = Path.Combine(Path.GetDirectoryName(databasePath)!, "work");
        _ = Directory.CreateDirectory(workFolder);
        List<TableDraft> drafts;
        IReadOnlyList<JoinProfile> joins;
        using (var sources = SourceTables.Open(path, files, workFolder, limits))
        using (var file = SqliteFile.Create(databasePath, limits.CopyCacheBytes))
        {
            var surveys = Survey(sources.All);
            drafts = CopyAll(file, surveys);
            joins = Relate(file, sources.All, drafts);
            file.Execute("PRAGMA analysis_limit = 1000; ANALYZE");
        }

        Directory.Delete(workFolder, true);
        return new SourceProfile(name, [.. drafts.Select(draft => draft.ToProfile())], joins, notes);
    }

    private List<TableSurvey> Survey(IReadOnlyList<SourceTable> tables)
    {
        var surveys = new List<TableSurvey>();
        double total = Math.Max(1, tables.Sum(table => table.Weight));
        double before = 0;
        foreach (var table in tables)
        {
            SourceFaults.Watch(table.SourceFile, () => surveys.Add(TableSurvey.Of(table, share =>
            {
                cancellation.ThrowIfCancellationRequested();
                report.Tell(IngestStage.Read, table.Name, (before + (table.Weight * share)) / total, 0);
            })));
            var survey = surveys[^1];
            if (survey.Rows == 0 && table is not SqliteTable)
            {
                throw Refusals.HeaderOnly(table.SourceFile);
            }

            before += table.Weight;
            notes.AddRange(survey.Notes);
        }

        return surveys.Any(survey => survey.Rows > 0) ? surveys : throw Refusals.NoRows(Path.GetFileName(path));
    }

    private List<TableDraft> CopyAll(SqliteFile file, List<TableSurvey> surveys)
    {
        var drafts = new List<TableDraft>();
        double total = Math.Max(1, surveys.Sum(survey => survey.Rows));
        long before = 0;
        foreach (var survey in surveys)
        {
            var copy = new TableCopy(file, survey, limits);
            copy.Run(
                _ => report.Tell(IngestStage.Copy, survey.Table.Name, (before + copy.Rows) / total, before + copy.Rows),
                cancellation);
            before += copy.Rows;
            drafts.Add(TableProfiler.Profile(file, survey.Table, copy, notes));
        }

        return drafts;
    }

    private IReadOnlyList<JoinProfile> Relate(
        SqliteFile file, IReadOnlyList<SourceTable> tables, List<TableDraft> drafts)
    {
        var rows = drafts.Sum(draft => draft.Rows);
        var keys = new KeyFinder(file);
        for (var at = 0; at < drafts.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            report.Tell(IngestStage.Profile, drafts[at].Name, (double)at / drafts.Count, rows);
            keys.Find(drafts[at], tables[at]);
        }

        cancellation.ThrowIfCancellationRequested();
        report.Tell(IngestStage.Join, "", 0, rows);
        return new JoinFinder(file, drafts, keys, notes).Find(tables);
    }
}
