using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Checks keys and joins: a key that repeats makes figures silently too large.</summary>
internal sealed class DatasetCheck(
    SemanticModel model, CheckedSchema schema, CheckQueries queries, ModelPlaces places, IssueList issues)
{
    private const double SharingMax = 0.5;
    private const double LostMax = 0.05;
    private readonly Dictionary<string, long> _repeated = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var dataset in model.Datasets)
        {
            if (schema.Table(dataset.Name) is not { } table)
            {
                continue;
            }

            if (!queries.HasRows(table))
            {
                issues.Warn(PlaceOf(dataset, "table"), CheckSentences.TableEmpty(table));
                continue;
            }

            CheckKey(dataset, table);
            CheckNames(dataset, table);
            if (dataset.Verbatim is { } verbatim)
            {
                schema.Column(dataset.Name, verbatim, PlaceOf(dataset, "verbatim"));
            }

            if (dataset.RowFilter is { } filter)
            {
                schema.Column(dataset.Name, filter, PlaceOf(dataset, "row_filter"));
            }

            for (var i = 0; i < dataset.Joins.Count; i++)
            {
                CheckJoin(dataset, i, table);
            }
        }
    }

    private void CheckKey(Dataset dataset, string table)
    {
        var place = PlaceOf(dataset, "primary_key");
        if (dataset.PrimaryKey.Count == 0
            || schema.Columns(dataset.Name, dataset.PrimaryKey, place) is not { } key)
        {
            return;
        }

        if (Repeated(table, key) is > 0 and var groups)
        {
            issues.Error(place, CheckSentences.KeyRepeats(Shown(key), table, groups));
        }

        if (queries.Gaps(table, key) is > 0 and var rows)
        {
            issues.Error(place, CheckSentences.KeyHasGaps(Shown(key), table, rows));
        }
    }

    /// <summary>Names that most rows share with others tell nobody which row is meant.</summary>
    private void CheckNames(Dataset dataset, string table)
    {
        var place = PlaceOf(dataset, "named_by");
        var columns = dataset.NamedBy.Select(model.FindDimension).OfType<Dimension>()
            .Where(d => d.Dataset == dataset.Name).Select(d => d.Column).ToList();
        if (columns.Count > 0 && columns.Count == dataset.NamedBy.Count
            && schema.Columns(dataset.Name, columns, place) is { } names
            && queries.Sharing(table, names) is var (sharing, rows) && sharing > rows * SharingMax)
        {
            issues.Warn(place, CheckSentences.NamesShared(Shown(names), table, sharing, rows));
        }
    }

    private void CheckJoin(Dataset dataset, int index, string table)
    {
        var join = dataset.Joins[index];
        var place = places.In(PartKind.Dataset, dataset.Name, "joins", index, "on");
        var here = schema.Columns(dataset.Name, join.Columns.Select(c => c.Here), place);
        var there = schema.Columns(join.To, join.Columns.Select(c => c.There), place);
        if (here is null || there is null || schema.Table(join.To) is not { } target)
        {
            return;
        }

        if (Repeated(target, there) is > 0 and var groups)
        {
            issues.Error(place, CheckSentences.JoinMultiplies(Shown(there), target, groups));
        }

        if (join.Kind == JoinKind.OneToOne && Repeated(table, here) is > 0 and var twice)
        {
            issues.Error(place, CheckSentences.JoinNotOneToOne(Shown(here), table, twice));
        }

        var pairs = here.Zip(there).ToList();
        if (!queries.Meets(table, target, pairs))
        {
            issues.Warn(place, CheckSentences.JoinFindsNothing(table, target));
        }
        else if (queries.Lost(table, target, pairs) is var (lost, pointing) && lost > pointing * LostMax)
        {
            issues.Warn(place, CheckSentences.JoinLosesRows(table, target, lost, pointing));
        }
    }

    private long Repeated(string table, IReadOnlyList<string> columns)
    {
        var key = string.Join('\n', columns.Prepend(table));
        if (!_repeated.TryGetValue(key, out var groups))
        {
            groups = queries.Repeated(table, columns);
            _repeated.Add(key, groups);
        }

        return groups;
    }

    private Place PlaceOf(Dataset dataset, string key) => places.Of(PartKind.Dataset, dataset.Name, key);

    private static string Shown(IEnumerable<string> columns) => string.Join(" + ", columns.Select(c => $"'{c}'"));
}
