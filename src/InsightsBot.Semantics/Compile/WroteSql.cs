using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Compile;

/// <summary>Writes conditions on texts that were written before a row, or stand in it.</summary>
internal static class WroteSql
{
    /// <summary>The condition as an expression over the scope's columns.</summary>
    /// <exception cref="RefusedException">Texts do not lead to the rows.</exception>
    public static string Condition(SqlScope scope, Filter.Wrote wrote)
    {
        var ways = new List<string>();
        if (wrote.Own is { } own)
        {
            ways.Add(Exists(scope, wrote, own, VerbatimParts.KeyOf(own), null));
        }

        if (wrote is { Writer: { PrimaryKey: [var key] } writer, Day: { } day } && scope.Reaches(writer.Name))
        {
            ways.Add(Exists(scope, wrote, writer, key, day));
        }

        return ways.Count > 0 ? $"({string.Join("\n    OR ", ways)})"
            : throw new RefusedException(scope.NoWay(scope.Model.Dataset(VerbatimNames.Verbatims).Label));
    }

    private static string Exists(SqlScope scope, Filter.Wrote wrote, Dataset target, string key, Dimension? before)
    {
        var texts = scope.Model.Dataset(VerbatimNames.Verbatims);
        var inner = scope.Inner(wrote.MainTheme is null ? texts : scope.Model.Dataset(VerbatimNames.Mentions));
        var leads = inner.Column(VerbatimNames.Verbatims, VerbatimNames.KeyOf(target.Name), texts.Label);
        inner.Where("", $"{leads} = {scope.Column(target.Name, key, target.Label)}");
        if (before is not null)
        {
            var written = inner.Column(VerbatimNames.Verbatims, VerbatimNames.WrittenOn, texts.Label);
            var day = scope.Column(before);
            var (first, second) = (scope.Dialect.PointOf(Grain.Day, written), scope.Dialect.PointOf(Grain.Day, day));
            inner.Where("", $"({day} IS NULL OR {first} < {second})");
        }

        if (wrote.MainTheme is { } theme)
        {
            var column = inner.Column(scope.Model.Dimension(VerbatimNames.MainTheme));
            inner.Where("", $"{column} = {scope.Parameters.Add(theme)}");
        }

        return $"EXISTS (SELECT 1\n{inner.From()})".Replace("\n", "\n    ", StringComparison.Ordinal);
    }
}
