using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>The tables and columns of the database, by the datasets that name them.</summary>
internal sealed class CheckedSchema
{
    private readonly Dictionary<string, (string Table, IReadOnlyList<string> Columns)> _datasets =
        new(StringComparer.Ordinal);

    private readonly IssueList _issues;

    /// <summary>Looks up every dataset's table; one that is missing is an issue.</summary>
    public CheckedSchema(SemanticModel model, CheckQueries queries, ModelPlaces places, IssueList issues)
    {
        _issues = issues;
        var tables = queries.Tables();
        foreach (var dataset in model.Datasets)
        {
            var place = places.Of(PartKind.Dataset, dataset.Name, "table");
            var table = Find(dataset.Table, tables, place);
            if (table is null)
            {
                var nearest = Nearest.Of(dataset.Table, tables);
                issues.Error(place, CheckSentences.TableUnknown(dataset.Table, nearest));
                continue;
            }

            _datasets.Add(dataset.Name, (table, queries.Columns(table)));
        }
    }

    /// <summary>The table of a dataset, or null when the database has none.</summary>
    public string? Table(string dataset) => _datasets.TryGetValue(dataset, out var found) ? found.Table : null;

    /// <summary>A column as the database spells it, or null: reported here, or its table is missing.</summary>
    public string? Column(string dataset, string column, Place place)
    {
        if (!_datasets.TryGetValue(dataset, out var found))
        {
            return null;
        }

        var stored = Find(column, found.Columns, place);
        if (stored is null)
        {
            var nearest = Nearest.Of(column, found.Columns);
            _issues.Error(place, CheckSentences.ColumnUnknown(column, found.Table, nearest));
        }

        return stored;
    }

    /// <summary>A column as the database spells it, or null. Reports nothing: its dimension does.</summary>
    public string? FindColumn(string dataset, string column) => _datasets.TryGetValue(dataset, out var found)
        ? found.Columns.FirstOrDefault(c => string.Equals(c, column, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>Columns as the database spells them, or null when one of them is missing.</summary>
    public IReadOnlyList<string>? Columns(string dataset, IEnumerable<string> columns, Place place)
    {
        var stored = columns.Select(column => Column(dataset, column, place)).ToList();
        return stored.Count == 0 || stored.Contains(null) ? null : [.. stored.OfType<string>()];
    }

    private string? Find(string name, IReadOnlyList<string> names, Place place)
    {
        if (names.Contains(name))
        {
            return name;
        }

        var other = names.FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        if (other is not null)
        {
            _issues.Warn(place, CheckSentences.SpeltOtherwise(name, other));
        }

        return other;
    }
}
