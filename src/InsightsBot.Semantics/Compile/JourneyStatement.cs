using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>A statement about journeys in the making: the events, and the names of their columns.</summary>
internal sealed class JourneyStatement
{
    private readonly SqlDialect _dialect;
    private readonly SqlParameters _parameters;
    private readonly Language _language;

    public JourneyStatement(SemanticModel model, SqlDialect dialect, JourneyQuery query, Language language)
    {
        (_dialect, _language, _parameters) = (dialect, language, new SqlParameters(dialect));
        Steps = new JourneySteps(model, dialect, _parameters, query, language);
    }

    /// <summary>The events; columns are added before the statement is written.</summary>
    public JourneySteps Steps { get; }

    public string Events => _dialect.Quote(Steps.Name);

    public string Journey => _dialect.Quote("journey");

    public string Step => _dialect.Quote("step");

    public string Place => _dialect.Quote("place");

    /// <summary>A value as a parameter.</summary>
    public string Value(object value) => _parameters.Add(value);

    /// <summary>Values as parameters, for a list.</summary>
    public string Values(IEnumerable<string> values) => string.Join(", ", values.Select(Value));

    /// <summary>The whole statement.</summary>
    /// <param name="further">Further steps after the events; null for none.</param>
    /// <param name="select">What is selected.</param>
    /// <param name="rest">From where, grouped and ordered.</param>
    /// <param name="rows">How many rows at most.</param>
    /// <param name="columns">The names of the result's columns.</param>
    public CompiledSql Statement(
        string? further, string select, string rest, int rows, IReadOnlyList<string> columns)
    {
        var result = SqlComment.Line(_language == Language.German ? "Ergebnis" : "result");
        var with = further is null ? Steps.Text() : $"{Steps.Text()},\n{further}";
        return new CompiledSql(
            $"WITH\n{with}\n{result}\nSELECT\n  {select}\n{rest}\n{_dialect.Limit(rows)}",
            _parameters.Values,
            [.. columns.Select(c => new CompiledColumn(c, BilingualText.Same(c), ColumnRole.Support))],
            rows);
    }
}
