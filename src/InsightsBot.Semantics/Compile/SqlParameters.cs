namespace InsightsBot.Semantics.Compile;

/// <summary>Collects the values of a statement; each gets a name, equal ones share it.</summary>
internal sealed class SqlParameters(SqlDialect dialect)
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object> Values => _values;

    public string Add(object value)
    {
        foreach (var (name, known) in _values)
        {
            if (known.Equals(value))
            {
                return dialect.Parameter(name);
            }
        }

        var added = "p" + (_values.Count + 1);
        _values[added] = value;
        return dialect.Parameter(added);
    }
}
