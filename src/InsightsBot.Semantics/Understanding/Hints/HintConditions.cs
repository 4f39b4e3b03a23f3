using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>Reads conditions of hints: a column, a comparison, a value.</summary>
internal sealed partial class HintConditions(NameIndex names, HintColumns columns)
{
    /// <summary>The condition a text says; null when it says none, or its column or value does not exist.</summary>
    public HintMeaning.Condition? Read(string text)
    {
        var said = Spaced().Replace(text, "$1=");
        if (Chain().Match(said) is { Success: true } chain)
        {
            return Bounded(columns.Called(chain.Groups[3].Value), chain);
        }

        if (Between().Match(said) is { Success: true } between)
        {
            return Between(columns.Called(between.Groups[1].Value), between.Groups[2].Value, between.Groups[3].Value);
        }

        if (Like().Match(said) is { Success: true } like)
        {
            return Passage(columns.Called(like.Groups[1].Value), like.Groups[2].Length > 0,
                HintColumns.Unquoted(like.Groups[3].Value));
        }

        return Compared().Match(said) is { Success: true } compared
            ? Compared(columns.Called(compared.Groups[1].Value), SignOf(compared.Groups[2].Value),
                HintColumns.Unquoted(compared.Groups[3].Value))
            : null;
    }

    /// <summary>"13 &lt; age &lt;= 19".</summary>
    private static HintMeaning.Condition? Bounded(IReadOnlyList<Dimension> called, Match chain)
    {
        var (low, high) = (Number(chain.Groups[1].Value), Number(chain.Groups[5].Value));
        if (called.Count == 0 || low is null || high is null)
        {
            return null;
        }

        var (above, below) = (chain.Groups[2].Value == "<" ? low + 1 : low, chain.Groups[4].Value == "<" ? high - 1
            : high);
        return Math.Floor(low.Value) == low && Math.Floor(high.Value) == high
            ? new HintMeaning.Condition([.. called.Select(d => new Filter.Between(d, above.Value, below.Value))])
            {
                Numbers = [low.Value, high.Value],
            }
            : null;
    }

    private static HintMeaning.Condition? Between(IReadOnlyList<Dimension> called, string from, string to)
    {
        var (first, last) = (HintColumns.Unquoted(from), HintColumns.Unquoted(to));
        var choices = called.Select(d => d.Kind == DimensionKind.Time
            ? Days(first) is { } low && Days(last) is { } high ? new Filter.Within(d, low.First, high.Last) : null
            : Scaled(d, first) is { } least && Scaled(d, last) is { } most
                ? (Filter)new Filter.Between(d, least, most)
                : null).OfType<Filter>().ToList();
        return choices.Count == 0 ? null : new HintMeaning.Condition(choices)
        {
            Numbers = [.. new[] { Number(first), Number(last) }.OfType<double>()],
        };
    }

    private static HintMeaning.Condition? Passage(IReadOnlyList<Dimension> called, bool negated, string pattern)
    {
        var passage = pattern.Trim('%');
        if (called.Count == 0 || passage.Length == 0 || passage.AsSpan().ContainsAny('%', '_'))
        {
            return null;
        }

        var place = (pattern[0] == '%', pattern[^1] == '%') switch
        {
            (false, true) => PassagePlace.Start,
            (true, false) => PassagePlace.End,
            _ => PassagePlace.Anywhere,
        };
        return new HintMeaning.Condition(
            [.. called.Select(d => new Filter.Contains(d, passage, negated) { Place = place })]);
    }

    private HintMeaning.Condition? Compared(IReadOnlyList<Dimension> called, string sign, string value)
    {
        var choices = called.Select(d => Of(d, sign, value)).OfType<Filter>().ToList();
        return choices.Count == 0 ? null : new HintMeaning.Condition(choices)
        {
            Numbers = Number(value) is { } number ? [number] : [],
        };
    }

    private Filter? Of(Dimension column, string sign, string value)
    {
        if (column.Kind == DimensionKind.Time)
        {
            return Days(value) is not { } days ? null : sign switch
            {
                "=" => new Filter.Within(column, days.First, days.Last),
                ">" => new Filter.Within(column, days.Last.AddDays(1), null),
                ">=" => new Filter.Within(column, days.First, null),
                "<" => new Filter.Within(column, null, days.First.AddDays(-1)),
                "<=" => new Filter.Within(column, null, days.Last),
                _ => null,
            };
        }

        if (sign is "=" or "!=")
        {
            return column.Kind == DimensionKind.Number
                ? sign == "=" && Scaled(column, value) is { } exact
                    ? new Filter.Compare(column, Comparator.Equal, exact)
                    : null
                : Stored(column, value) is { } stored ? new Filter.OneOf(column, [stored], sign == "!=") : null;
        }

        return Scaled(column, value) is not { } limit ? null : new Filter.Compare(column, sign switch
        {
            ">" => Comparator.More,
            ">=" => Comparator.AtLeast,
            "<" => Comparator.Less,
            _ => Comparator.AtMost,
        }, limit);
    }

    /// <summary>A member as the data has it, however it is written; an id is taken as written.</summary>
    private string? Stored(Dimension column, string value)
    {
        if (column.Kind == DimensionKind.Flag)
        {
            return new[] { column.TrueValue, column.FalseValue }.FirstOrDefault(v =>
                string.Equals(v, value, StringComparison.OrdinalIgnoreCase));
        }

        return names.WithText(MemberTable.Folded(value)).FirstOrDefault(e => e.Dimension == column)?.Value
            ?? (column.Kind == DimensionKind.Identity ? value : null);
    }

    /// <summary>A number in the unit of its column: "00:05:00" is 300 seconds.</summary>
    private static double? Scaled(Dimension column, string value)
    {
        if (Number(value) is { } number)
        {
            return number;
        }

        if (!TimeSpan.TryParseExact(value, ["h\\:mm\\:ss", "hh\\:mm\\:ss"], CultureInfo.InvariantCulture, out var span))
        {
            return null;
        }

        return column.Unit switch
        {
            Unit.Seconds => span.TotalSeconds,
            Unit.Minutes => span.TotalMinutes,
            Unit.Hours => span.TotalHours,
            _ => null,
        };
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The days a date means; a year means all of it.</summary>
    private static (DateOnly First, DateOnly Last)? Days(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "d.M.yyyy"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) ? (day, day)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 3000
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;

    private static string SignOf(string words) => words.Trim().ToLowerInvariant() switch
    {
        "<" or "under" or "less than" or "below" or "before" or "unter" or "weniger als" or "kleiner als" or "vor" =>
            "<",
        ">" or "over" or "more than" or "above" or "after" or "older than" or "über" or "mehr als" or "größer als"
            or "nach" => ">",
        "<=" or "at most" or "höchstens" or "bis" => "<=",
        ">=" or "at least" or "mindestens" or "ab" => ">=",
        "!=" or "<>" or "is not" or "ist nicht" => "!=",
        _ => "=",
    };

    /// <summary>"&lt; =" is one sign.</summary>
    [GeneratedRegex(@"([<>!])\s+=")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^([\d.]+)\s*(<=?)\s*(.+?)\s*(<=?)\s*([\d.]+)$")]
    private static partial Regex Chain();

    [GeneratedRegex(@"^(.+?)\s+(?:between|zwischen|von|from)\s+(.+?)\s+(?:and|und|bis|to)\s+(.+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(.+?)\s+(not\s+)?like\s+(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Like();

    [GeneratedRegex(@"^(.+?)\s*(<=|>=|!=|<>|=|<|>|\s(?:under|less than|below|before|over|more than|above|after|"
        + @"older than|at most|at least|is not|is|unter|weniger als|kleiner als|über|mehr als|größer als|"
        + @"höchstens|mindestens|vor|nach|bis|ab|ist nicht|ist)\s)\s*(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Compared();
}
