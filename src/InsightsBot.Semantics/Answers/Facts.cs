using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Answers;

/// <summary>Everything an answer may say: the cells it rests on, what was asked, and the words of customers.</summary>
public sealed record Facts
{
    /// <summary>The rows of the table; cells are numbers, texts, dates or null.</summary>
    public IReadOnlyList<object?[]> Rows { get; init; } = [];

    /// <summary>The unit of each column; null for columns without one. May be shorter than the rows.</summary>
    public IReadOnlyList<Unit?> Units { get; init; } = [];

    /// <summary>Figures computed from the cells, with their bases: totals, differences, ends of intervals.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The parameters of the query: numbers, texts, dates.</summary>
    public IReadOnlyList<object?> Parameters { get; init; } = [];

    /// <summary>Numbers that were asked for or are set: the 3 of "top 3", rows at most, the smallest base.</summary>
    public IReadOnlyList<double> Limits { get; init; } = [];

    /// <summary>Shares that are set: 0.95 of a 95 % interval.</summary>
    public IReadOnlyList<double> Shares { get; init; } = [];

    /// <summary>Periods the answer speaks of.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>Labels and names that the answer may repeat as they are, digits included: "Q3 2024", "5G".</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Verbatims the answer may quote.</summary>
    public IReadOnlyList<string> Verbatims { get; init; } = [];

    /// <summary>How many citations the answer has.</summary>
    public int Citations { get; init; }

    /// <summary>All numbers with their units.</summary>
    internal IEnumerable<(double Value, Unit Unit)> Numbers()
    {
        foreach (var row in Rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                if (NumberIn(row[column]) is { } cell)
                {
                    yield return (cell, column < Units.Count ? Units[column] ?? Unit.Number : Unit.Number);
                }
            }
        }

        foreach (var figure in Figures)
        {
            yield return (figure.Value ?? double.NaN, figure.Unit);
            yield return (figure.Base ?? double.NaN, Unit.Count);
        }

        foreach (var number in Parameters.Select(NumberIn).OfType<double>().Concat(Limits).Append(Rows.Count))
        {
            yield return (number, Unit.Number);
        }

        foreach (var share in Shares)
        {
            yield return (share, Unit.Share);
        }

        foreach (var year in Periods.SelectMany(p => new[] { p.First.Year, p.Last.Year }))
        {
            yield return (year, Unit.Number);
        }
    }

    /// <summary>All texts that may be repeated as they are.</summary>
    internal IEnumerable<string> Texts()
    {
        var cells = Rows.SelectMany(row => row).Concat(Parameters);
        foreach (var cell in cells)
        {
            if (cell is string text)
            {
                yield return text;
            }
            else if (DayIn(cell) is { } day)
            {
                foreach (var written in Written(new Period(day, day)))
                {
                    yield return written;
                }
            }
        }

        foreach (var name in Names.Concat(Periods.SelectMany(Written)).Concat(Periods.SelectMany(Ends)))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> Ends(Period period) =>
        Written(new Period(period.First, period.First)).Concat(Written(new Period(period.Last, period.Last)));

    private static IEnumerable<string> Written(Period period)
    {
        yield return period.Describe(Text.Language.German);
        yield return period.Describe(Text.Language.English);
        if (period.First == period.Last)
        {
            yield return period.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private static DateOnly? DayIn(object? cell) => cell switch
    {
        DateOnly day => day,
        DateTime moment => DateOnly.FromDateTime(moment),
        DateTimeOffset moment => DateOnly.FromDateTime(moment.DateTime),
        _ => null,
    };

    private static double? NumberIn(object? cell) => cell switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            Convert.ToDouble(cell, CultureInfo.InvariantCulture),
        _ => null,
    };
}
