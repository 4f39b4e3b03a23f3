using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why.Effects;

/// <summary>One initiative as the data has it.</summary>
/// <param name="Name">Its name as stored.</param>
/// <param name="Start">The first day; null where the cell is no day.</param>
/// <param name="End">The last day; null while it runs.</param>
/// <param name="ScopeDimension">The name of the dimension that bounds it; null when it is everywhere.</param>
/// <param name="ScopeMember">The member it is bounded to.</param>
/// <param name="TargetMeasure">The name of the measure it was meant to move.</param>
/// <param name="TargetDimension">The name of the dimension that bounds the rows of that measure.</param>
/// <param name="TargetMember">The member of those rows.</param>
internal sealed record InitiativeRow(
    string Name,
    DateOnly? Start,
    DateOnly? End,
    string? ScopeDimension,
    string? ScopeMember,
    string? TargetMeasure,
    string? TargetDimension,
    string? TargetMember)
{
    /// <summary>Lists all initiatives of a dataset.</summary>
    public static MetricQuery All(SemanticModel model, Dataset dataset) => new()
    {
        Aim = Aim.List,
        Listed = dataset,
        Columns =
        [
            .. dataset.Initiatives!.All.Select(c => c.Dimension).OfType<string>().Distinct().Select(model.Dimension),
        ],
    };

    /// <summary>The initiatives of a list's rows.</summary>
    public static IReadOnlyList<InitiativeRow> Read(ResultRows rows, InitiativeColumns columns) =>
    [
        .. Enumerable.Range(0, rows.Count).Select(i => new InitiativeRow(
            Text(rows, i, columns.Name) ?? "", Day(rows, i, columns.Start), Day(rows, i, columns.End),
            Text(rows, i, columns.ScopeDimension), Text(rows, i, columns.ScopeMember),
            Text(rows, i, columns.TargetMeasure), Text(rows, i, columns.TargetDimension),
            Text(rows, i, columns.TargetMember))),
    ];

    private static string? Text(ResultRows rows, int row, string? column)
    {
        var at = column is null ? -1 : rows.Columns.ToList().FindIndex(c => c.Dimension?.Name == column);
        var cell = at < 0 ? null : Convert.ToString(rows[row][at], CultureInfo.InvariantCulture);
        return string.IsNullOrWhiteSpace(cell) ? null : cell;
    }

    private static DateOnly? Day(ResultRows rows, int row, string? column) =>
        Text(rows, row, column) is { Length: >= 10 } text && DateOnly.TryParseExact(
            text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
