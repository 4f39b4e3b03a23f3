using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Compile;

/// <summary>Writes the small questions a warehouse is asked when it is opened.</summary>
public sealed class ProbeSql(SqlDialect dialect)
{
    /// <summary>The members of a dimension with their rows, most frequent first.</summary>
    public string Members(SemanticModel model, Dimension dimension, int membersMax)
    {
        var column = dialect.Quote(dimension.Column);
        return $"SELECT {column}, COUNT(*) FROM {Table(model, dimension)} WHERE {column} IS NOT NULL\n" +
            $"GROUP BY {column} ORDER BY COUNT(*) DESC, {column}\n{dialect.Limit(membersMax)}";
    }

    /// <summary>The first and last value of a time dimension.</summary>
    public string Coverage(SemanticModel model, Dimension dimension)
    {
        var column = dialect.Quote(dimension.Column);
        return $"SELECT MIN({column}), MAX({column}) FROM {Table(model, dimension)}";
    }

    /// <summary>How many rows a dataset has.</summary>
    public string RowCount(Dataset dataset) => $"SELECT COUNT(*) FROM {dialect.Quote(dataset.Table)}";

    private string Table(SemanticModel model, Dimension dimension) =>
        dialect.Quote(model.Dataset(dimension.Dataset).Table);
}
