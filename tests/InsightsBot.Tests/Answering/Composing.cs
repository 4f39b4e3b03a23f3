using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Answering;

/// <summary>Composes answers of queries and rows that a test makes up.</summary>
internal static class Composing
{
    private static readonly SqlCompiler Compiler = new(ShopModel.Model, new SqliteDialect());
    private static readonly Calendar Today = new(new DateOnly(2024, 12, 31), DayOfWeek.Monday, 1);

    public static CompiledSql Sql(MetricQuery query, Language language) =>
        ((Compilation.Done)Compiler.Compile(query, language)).Sql;

    /// <summary>The answer to a query whose rows give the cells of the columns named; other cells are empty.</summary>
    public static Answer Of(
        MetricQuery query, Language language, IEnumerable<Dictionary<string, object?>> rows, Func<string,
            string>? reword = null) =>
        Of(query, language, sql => [.. rows.Select(r => sql.Columns.Select(c => r.GetValueOrDefault(c.Name)).ToList())],
            reword);

    public static Answer Of(
        MetricQuery query,
        Language language,
        Func<CompiledSql, IReadOnlyList<IReadOnlyList<object?>>> rows,
        Func<string, string>? reword = null)
    {
        var done = (Compilation.Done)Compiler.Compile(query, language);
        var reading = new Reading.Clear(query, [], 1);
        var explained = new Explanation("Wie viele?", language, Today, false, reading, done);
        return new Composer(ShopModel.Model, ShopModel.Coverage, reword: reword)
            .Compose(explained, new RowsResult.Done(rows(done.Sql)));
    }
}
