using InsightsBot.Answering;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Why.Journeys.Counting;

namespace InsightsBot.Why;

/// <summary>Runs the queries of an explanation and numbers what it rests on.</summary>
/// <remarks>Queries may be run by several threads at once; citing is for one.</remarks>
/// <param name="model">What the data means.</param>
/// <param name="warehouse">Where queries run.</param>
/// <param name="language">The language of the answer.</param>
/// <param name="dataAsOf">The last day of the data; null when rows carry no date.</param>
/// <param name="first">What the answer rests on already.</param>
/// <param name="cancellation">Stops the queries in the database, too.</param>
internal sealed class Evidence(
    SemanticModel model,
    SqliteWarehouse warehouse,
    Language language,
    DateOnly? dataAsOf,
    IReadOnlyList<AnswerCitation> first,
    CancellationToken cancellation)
{
    private const int RowsMax = 200_000;

    /// <summary>Fewer events the database puts in order quickly enough.</summary>
    private const long ManyEvents = 100_000;

    private readonly SqlCompiler _compiler = new(model, new SqliteDialect(), new QueryLimits(RowsMax));
    private readonly List<AnswerCitation> _citations = [.. first];

    private Evidence(Evidence shared, SemanticModel model, SqliteWarehouse warehouse)
        : this(model, warehouse, shared.Language, shared.DataAsOf, [], shared.Cancellation) =>
        _citations = shared._citations;

    /// <summary>The same over another model and warehouse; citations go on in one row.</summary>
    public Evidence Over(SemanticModel other, SqliteWarehouse place) => new(this, other, place);

    private DateOnly? DataAsOf => dataAsOf;

    private CancellationToken Cancellation => cancellation;

    /// <summary>What the answer rests on so far.</summary>
    public IReadOnlyList<AnswerCitation> Citations => _citations;

    /// <summary>The model the queries are about.</summary>
    public SemanticModel Model => model;

    /// <summary>The language of the answer.</summary>
    public Language Language => language;

    /// <summary>The rows of a query with its SQL; null where it cannot be compiled, or the database did not answer.
    /// </summary>
    public (ResultRows Rows, CompiledSql Sql)? Run(MetricQuery query)
    {
        cancellation.ThrowIfCancellationRequested();
        return _compiler.Compile(query, language) is Compilation.Done done
            && warehouse.Run(done.Sql, cancellation) is RowsResult.Done { Rows: var rows } && rows.Count < RowsMax
            ? (new ResultRows(done.Sql, rows), done.Sql)
            : null;
    }

    /// <summary>The rows of queries that differ in groups and measures only, from one pass over the data: each has what
    /// <see cref="Run(MetricQuery)"/> gives.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="rowsMax">A query with more rows is given up.</param>
    /// <returns>One for each query, null for one that was given up; null for all where one pass does not tell.
    /// </returns>
    public IReadOnlyList<(ResultRows Rows, CompiledSql Sql)?>? RunAll(
        IReadOnlyList<MetricQuery> queries, int rowsMax = RowsMax - 1)
    {
        cancellation.ThrowIfCancellationRequested();
        var all = queries.SelectMany(q => q.Groups).DistinctBy(g => g.Key).ToList();
        List<Measure> measures = [.. queries.SelectMany(q => q.Measures).DistinctBy(m => m.Name)];
        if (queries.Count == 0
            || _compiler.Scan(queries[0] with { Groups = all, Measures = measures }, language) is not { } scan)
        {
            return null;
        }

        var sets = queries.Select(q => (IReadOnlyList<int>)
            [.. q.Groups.Select(g => all.FindIndex(a => a.Key == g.Key))]).ToList();
        var groups = warehouse.Groups(scan, sets, rowsMax, cancellation);
        var found = new List<(ResultRows Rows, CompiledSql Sql)?>();
        for (var q = 0; q < groups?.Count; q++)
        {
            if (Sql(queries[q]) is not { } sql || (groups[q] is { } some
                ? new ScannedRows(model, scan, queries[q]).Of(sql, some) : []) is not { } told)
            {
                return null;
            }

            found.Add(groups[q] is null ? null : (new ResultRows(sql, told), sql));
        }

        return groups is null ? null : found;
    }

    /// <summary>The rows of a statement that was compiled otherwise; null where it was not, or the database did not
    /// answer.</summary>
    public (IReadOnlyList<IReadOnlyList<object?>> Rows, CompiledSql Sql)? Run(Compilation compiled)
    {
        cancellation.ThrowIfCancellationRequested();
        return compiled is Compilation.Done done
            && warehouse.Run(done.Sql, cancellation) is RowsResult.Done { Rows: var rows } ? (rows, done.Sql) : null;
    }

    /// <summary>The rows of a statement about journeys, counted while the events are read where these are many.
    /// </summary>
    public (IReadOnlyList<IReadOnlyList<object?>> Rows, CompiledSql Sql)? Run(
        Compilation compiled, JourneyScan? events, Func<StepList, JourneyCount> count)
    {
        cancellation.ThrowIfCancellationRequested();
        if (compiled is not Compilation.Done { Sql: var sql } || events is null || warehouse.Journeys(
            events, ManyEvents, steps => count(new StepList(steps)), cancellation) is not { } counted)
        {
            return Run(compiled);
        }

        foreach (var other in counted.Counters.Skip(1))
        {
            counted.Counters[0].Add(other);
        }

        return (counted.Counters[0].Rows(new StepList(counted.Steps), sql.RowsMax), sql);
    }

    /// <summary>What became of those who answered, with its SQL; null where the database cannot say it.</summary>
    public (ResultRows Rows, CompiledSql Sql)? Run(LinkQuery query)
    {
        cancellation.ThrowIfCancellationRequested();
        return _compiler.Compile(query, language) is Compilation.Done done
            && warehouse.Run(done.Sql, cancellation) is RowsResult.Done { Rows: var rows } && rows.Count < RowsMax
            ? (new ResultRows(done.Sql, rows), done.Sql)
            : null;
    }

    /// <summary>Cites a query that was run.</summary>
    /// <returns>The number of the citation.</returns>
    public int Cite(string title, CompiledSql sql, int rows)
    {
        _citations.Add(new AnswerCitation.Query(
            _citations.Count + 1, title, sql.Text, sql.Parameters, rows, dataAsOf));
        return _citations.Count;
    }

    /// <summary>Cites how figures were worked out beyond queries.</summary>
    /// <returns>The number of the citation.</returns>
    public int Explain(string title, string text)
    {
        _citations.Add(new AnswerCitation.Method(_citations.Count + 1, title, text));
        return _citations.Count;
    }

    /// <summary>Cites a passage of a masked text.</summary>
    /// <returns>The number of the citation.</returns>
    public int Quote(
        string title, string recordId, string source, DateOnly day, string passage, int start, string text)
    {
        _citations.Add(new AnswerCitation.Verbatim(
            _citations.Count + 1, title, recordId, source, day, passage, start, text));
        return _citations.Count;
    }

    /// <summary>The SQL of a query that is not run; null where it cannot be compiled.</summary>
    public CompiledSql? Sql(MetricQuery query) => (_compiler.Compile(query, language) as Compilation.Done)?.Sql;

    /// <summary>Whether a query with these groups can be compiled.</summary>
    public bool CanSplit(MetricQuery query) => _compiler.Compile(query, language) is Compilation.Done;
}
