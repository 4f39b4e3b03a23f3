using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Writes the first step of every statement about journeys: their events, in order.</summary>
/// <remarks>
/// Rows without a journey, a step or a time are left out. Events of one time come in the order of the rows' key, so
/// that
/// the same rows always give the same paths.
/// </remarks>
internal sealed class JourneySteps
{
    private readonly SqlScope _scope;
    private readonly SqlDialect _dialect;
    private readonly IReadOnlyList<string> _keys;
    private readonly string _over;
    private readonly string _order;
    private readonly List<(string Name, string Text)> _columns = [];

    public JourneySteps(
        SemanticModel model, SqlDialect dialect, SqlParameters parameters, JourneyQuery query, Language language)
    {
        (_dialect, Language) = (dialect, language);
        _scope = new SqlScope(model, dialect, new JoinGraph(model), parameters, query.Events);
        var journey = query.Journey;
        Time = model.Dimension(journey.Time ?? query.Events.Time!);
        Owner = OwnerOf(model, query);
        Activity = _scope.Column(model.Dimension(journey.Activity));
        At = _scope.Column(Time);
        _keys = [.. query.Events.PrimaryKey.Select(k => _scope.Column(query.Events.Name, k, query.Events.Label))];
        _order = string.Join(", ", (_keys.Count > 0 ? _keys : [Activity]).Prepend(At).Distinct());
        _over = $"OVER (PARTITION BY {Owner} ORDER BY {_order})";
        foreach (var filter in query.Filters)
        {
            _scope.Where(FilterWords.Of(filter, language), _scope.Condition(filter, language));
        }

        foreach (var column in new[] { Owner, Activity, At }.Distinct())
        {
            _scope.Where("", $"{column} IS NOT NULL");
        }

        Name = new StepNames(model).Free("events");
        _ = Add("journey", Owner).Add("step", Activity);
    }

    /// <summary>What the step is called.</summary>
    public string Name { get; }

    public Language Language { get; }

    /// <summary>The column that says when an event happened.</summary>
    public Dimension Time { get; }

    /// <summary>The expression that tells journeys apart.</summary>
    public string Owner { get; }

    public string Activity { get; }

    public string At { get; }

    public JourneySteps Add(string name, string text)
    {
        _columns.Add((name, text));
        return this;
    }

    /// <summary>Adds the time of the event.</summary>
    public JourneySteps WithTime() => Add("at_time", At);

    /// <summary>Adds the place in the journey, from 1.</summary>
    public JourneySteps WithPlace() => Add("place", $"ROW_NUMBER() {_over}");

    /// <summary>Adds what comes next in the journey; empty after the last event.</summary>
    public JourneySteps WithNext() => Add("next_step", $"LEAD({Activity}) {_over}");

    /// <summary>Adds when it goes on.</summary>
    public JourneySteps WithNextTime() => Add("next_time", $"LEAD({At}) {_over}");

    /// <summary>Adds a dimension, and where wanted what it is at the next event.</summary>
    public JourneySteps With(string name, Dimension dimension, string? next = null)
    {
        var column = _scope.Column(dimension);
        _ = Add(name, column);
        return next is null ? this : Add(next, $"LEAD({column}) {_over}");
    }

    /// <summary>Adds 1 where a condition holds, else 0.</summary>
    public JourneySteps With(string name, Condition condition) =>
        Add(name, $"CASE WHEN {_scope.MeasureCondition(condition)} THEN 1 ELSE 0 END");

    /// <summary>The events as they stand; null where the database does not number rows.</summary>
    public JourneyScan? Scan() => _scope.Scan([Owner, Activity, At, .. _keys]) is { } scan
        ? new JourneyScan(scan, _keys.Count, _scope.Numbers(_keys)) : null;

    /// <summary>The whole step, as the first of a statement.</summary>
    public string Text()
    {
        var comment = SqlComment.Line(Language == Language.German
            ? "Ereignisse, je Weg in der Reihenfolge ihrer Zeit" : "events, in the order of their time in each "
                + "journey");
        var select = _columns.Select(c => $"    {c.Text} AS {_dialect.Quote(c.Name)}");
        var from = _scope.From().Replace("\n", "\n  ", StringComparison.Ordinal);
        return $"{comment}\n{_dialect.Quote(Name)} AS (\n  SELECT\n{string.Join(",\n", select)}\n  {from}\n)";
    }

    private string OwnerOf(SemanticModel model, JourneyQuery query)
    {
        var join = query.Events.Joins.FirstOrDefault(j => j.To == query.Journey.Of && j.Columns.Count == 1);
        return join is null
            ? _scope.Column(model.Dimension(query.Journey.Of))
            : _scope.Column(query.Events.Name, join.Columns[0].Here, query.Events.Label);
    }
}
