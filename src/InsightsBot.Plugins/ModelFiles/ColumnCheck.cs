using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Checks that columns hold what dimensions and measures take them for.</summary>
internal sealed class ColumnCheck(
    SemanticModel model, CheckedSchema schema, CheckQueries queries, ModelPlaces places, IssueList issues)
{
    private readonly Dictionary<string, IReadOnlyList<(string Value, long Rows)>> _members =
        new(StringComparer.Ordinal);

    private readonly HashSet<string> _emptyTables = new(StringComparer.Ordinal);

    public void Run()
    {
        _emptyTables.UnionWith(
            model.Datasets.Select(d => schema.Table(d.Name)).OfType<string>().Where(t => !queries.HasRows(t)));
        foreach (var dimension in model.Dimensions)
        {
            CheckDimension(dimension);
        }

        foreach (var measure in model.Measures)
        {
            CheckMeasure(measure);
        }
    }

    private void CheckDimension(Dimension dimension)
    {
        var place = places.Of(PartKind.Dimension, dimension.Name, "column");
        if (schema.Column(dimension.Dataset, dimension.Column, place) is not { } column
            || schema.Table(dimension.Dataset) is not { } table || _emptyTables.Contains(table))
        {
            return;
        }

        if (!queries.HasValues(table, column))
        {
            issues.Warn(place, CheckSentences.ColumnEmpty(column, table));
            return;
        }

        switch (dimension.Kind)
        {
            case DimensionKind.Flag:
                CheckFlag(dimension, table, column);
                break;
            case DimensionKind.Number when queries.NotNumbers(table, column) is > 0 and var rows:
                issues.Error(place, CheckSentences.NotNumbers(column, rows));
                break;
            case DimensionKind.Time when queries.NotIso(table, column) is { Rows: > 0 } found:
                issues.Error(place, CheckSentences.NotIso(column, found.Rows, found.Example));
                break;
        }

        for (var i = 0; i < dimension.Members.Count; i++)
        {
            var at = places.In(PartKind.Dimension, dimension.Name, "members", i, "value");
            CheckMember(dimension.Members[i].Stored, table, column, at);
        }
    }

    private void CheckFlag(Dimension dimension, string table, string column)
    {
        if (dimension.TrueValue is not { } yes)
        {
            return;
        }

        CheckMember(yes, table, column, places.Of(PartKind.Dimension, dimension.Name, "true"));
        if (dimension.FalseValue is not { } no)
        {
            return;
        }

        CheckMember(no, table, column, places.Of(PartKind.Dimension, dimension.Name, "false"));
        foreach (var (value, rows) in MembersOf(table, column).Where(m => m.Value != yes && m.Value != no).Take(1))
        {
            var place = places.Of(PartKind.Dimension, dimension.Name, "column");
            issues.Error(place, CheckSentences.FlagHasMore(column, value, rows));
        }
    }

    private void CheckMember(string member, string table, string column, Place place)
    {
        var members = MembersOf(table, column);
        if (members.Count < CheckQueries.MembersMax && members.All(m => m.Value != member))
        {
            var nearest = Nearest.Of(member, members.Select(m => m.Value));
            issues.Warn(place, CheckSentences.MemberWithoutRows(member, column, nearest));
        }
    }

    private void CheckMeasure(Measure measure)
    {
        for (var i = 0; i < measure.Where.Count; i++)
        {
            CheckCondition(measure, i);
        }

        if (measure.Aggregation.InputColumn is not { } input)
        {
            return;
        }

        var place = places.Of(PartKind.Measure, measure.Name, KeyOf(measure.Aggregation));
        if (schema.Column(measure.Dataset, input, place) is not { } column
            || schema.Table(measure.Dataset) is not { } table || _emptyTables.Contains(table))
        {
            return;
        }

        if (!queries.HasValues(table, column))
        {
            issues.Warn(place, CheckSentences.ColumnEmpty(column, table));
            return;
        }

        var isNumber = measure.Aggregation
            is Aggregation.Sum or Aggregation.Average or Aggregation.Percentile or Aggregation.Nps;
        if (isNumber && queries.NotNumbers(table, column) is > 0 and var texts)
        {
            issues.Error(place, CheckSentences.NotNumbers(column, texts));
        }
        else if (measure.Aggregation is Aggregation.Nps && queries.NotZeroToTen(table, column) is > 0 and var rows)
        {
            issues.Error(place, CheckSentences.NotZeroToTen(column, rows));
        }
    }

    private void CheckCondition(Measure measure, int index)
    {
        var condition = measure.Where[index];
        var place = places.In(PartKind.Measure, measure.Name, "where", index, condition.Negated ? "is_not" : "is");
        if (model.FindDimension(condition.Dimension) is not { } dimension
            || schema.Table(dimension.Dataset) is not { } table || _emptyTables.Contains(table))
        {
            return;
        }

        if (schema.FindColumn(dimension.Dataset, dimension.Column) is { } column)
        {
            foreach (var value in condition.Values)
            {
                CheckMember(value, table, column, place);
            }
        }
    }

    private IReadOnlyList<(string Value, long Rows)> MembersOf(string table, string column)
    {
        var key = $"{table}\n{column}";
        if (!_members.TryGetValue(key, out var members))
        {
            members = queries.Members(table, column);
            _members.Add(key, members);
        }

        return members;
    }

    private static string KeyOf(Aggregation aggregation) => aggregation switch
    {
        Aggregation.CountDistinct => "count_distinct",
        Aggregation.Sum => "sum",
        Aggregation.Average => "average",
        Aggregation.Minimum => "minimum",
        Aggregation.Maximum => "maximum",
        Aggregation.Percentile { Rank: 0.5 } => "median",
        Aggregation.Percentile => "percentile",
        Aggregation.Nps => "nps",
        _ => "name",
    };
}
