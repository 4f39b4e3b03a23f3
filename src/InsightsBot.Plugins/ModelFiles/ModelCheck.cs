using System.Data.Common;
using InsightsBot.Semantics.Model;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>
/// Holds a model against the rows it speaks of: what is missing, not unique or not what the model says.
/// </summary>
public static class ModelCheck
{
    /// <summary>Checks a model against a SQLite file, which is only read.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">The SQLite file.</param>
    /// <param name="places">Where the parts stand, from <see cref="ModelReading.Sound"/>; null names the files.</param>
    /// <param name="cancellation">Ends the check between or within queries.</param>
    /// <returns>All issues; empty when everything holds.</returns>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static IReadOnlyList<ModelIssue> Run(
        SemanticModel model, string file, ModelPlaces? places = null, CancellationToken cancellation = default)
    {
        if (!File.Exists(file))
        {
            return [new(file, 0, 0, CheckSentences.DatabaseMissing(), Severity.Error)];
        }

        SQLitePCL.Batteries_V2.Init();
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        };
        using var connection = new SqliteConnection(source.ConnectionString);
        return Run(model, connection, file, places, cancellation);
    }

    /// <summary>Checks a model against an open or closed SQLite connection.</summary>
    /// <param name="model">The model.</param>
    /// <param name="connection">A connection to SQLite; opened when it is not, never closed.</param>
    /// <param name="source">What issues about the database itself name as their file.</param>
    /// <param name="places">Where the parts stand, from <see cref="ModelReading.Sound"/>; null names the files.</param>
    /// <param name="cancellation">Ends the check between or within queries.</param>
    /// <returns>All issues; empty when everything holds.</returns>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static IReadOnlyList<ModelIssue> Run(
        SemanticModel model,
        DbConnection connection,
        string source,
        ModelPlaces? places = null,
        CancellationToken cancellation = default)
    {
        var issues = new IssueList(ModelLimits.Default.IssuesMax);
        try
        {
            var queries = new CheckQueries(connection, cancellation);
            var schema = new CheckedSchema(model, queries, places ?? ModelPlaces.None, issues);
            new DatasetCheck(model, schema, queries, places ?? ModelPlaces.None, issues).Run();
            new ColumnCheck(model, schema, queries, places ?? ModelPlaces.None, issues).Run();
        }
        catch (DbException problem)
        {
            cancellation.ThrowIfCancellationRequested();
            issues.Error(Place.OfFile(source), CheckSentences.DatabaseUnreadable(problem.Message));
        }

        return issues.InOrder();
    }
}
