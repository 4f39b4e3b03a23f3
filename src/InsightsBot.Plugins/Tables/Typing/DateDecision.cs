using InsightsBot.Plugins.Tables.Cells;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>Finds the order of day, month and year in a column, and says how it was found.</summary>
/// <param name="table">The table's name, for notes.</param>
/// <param name="elsewhere">Orders that are certain in other columns of the table.</param>
/// <param name="monthFirstWithSlash">Whether "4/8/2015" without any evidence is April.</param>
internal sealed class DateDecision(
    string table, IReadOnlyDictionary<DateFamily, DateOrder> elsewhere, bool monthFirstWithSlash)
{
    private static readonly BilingualText BySpread = new(
        "weil nur so die Tage viele und die Jahre oder Monatsanfänge wenige Werte annehmen",
        "because only so days take many values and years or first days of months few");

    private static readonly BilingualText BySorting = new(
        "weil die Zeilen nur so zeitlich geordnet sind", "because only so the rows are in the order of time");

    private static readonly BilingualText ByPeriod = new(
        "weil es nur so in den Zeitraum der eindeutigen Werte fällt",
        "because only so it falls into the period of the unambiguous values");

    private static readonly BilingualText ByOtherColumn = new(
        "wie in einer anderen Datumsspalte derselben Datei", "as in another date column of the same file");

    private static readonly BilingualText ByConvention = new(
        "weil die Werte selbst es nicht zeigen und diese Reihenfolge die übliche ist",
        "because the values themselves do not show it and this order is the usual one");

    /// <summary>The order of a family that leaves no doubt, or null.</summary>
    public static DateOrder? Certain(FamilySurvey family)
    {
        var viable = family.Viable.ToList();
        return viable.Count == 1 ? viable[0]
            : IsPoint(family.Family) && viable.Contains(DateOrder.DayMonthYear) ? DateOrder.DayMonthYear
            : null;
    }

    /// <summary>The orders of all families in a column, or null when they cannot be read safely.</summary>
    /// <param name="column">The column.</param>
    /// <param name="notes">Takes what a reader should know.</param>
    public IReadOnlyDictionary<DateFamily, DateOrder>? Decide(ColumnSurvey column, List<BilingualText> notes)
    {
        var families = column.Dates.Families;
        var found = new Dictionary<DateFamily, (DateOrder Order, BilingualText? Why)>();
        foreach (var family in families)
        {
            if (ByItself(family) is { } order)
            {
                found[family.Family] = order;
            }
        }

        foreach (var family in families.Where(family => !found.ContainsKey(family.Family)))
        {
            if (InPeriod(family, families, found) is { } order)
            {
                found[family.Family] = (order, ByPeriod);
            }
        }

        if (families.Count == 1 && found.Count == 0 && ByHabit(families[0]) is { } usual)
        {
            found[families[0].Family] = usual;
        }

        if (found.Count < families.Count)
        {
            notes.Add(IngestNotes.UnsafeDates(table, column.Name, [.. families.Select(family => family.Example)]));
            return null;
        }

        Explain(column, families, found, notes);
        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Order);
    }

    private static bool IsPoint(DateFamily family) => family is DateFamily.YearLastDot or DateFamily.ShortYearDot;

    private static (DateOrder Order, BilingualText? Why)? ByItself(FamilySurvey family) =>
        Certain(family) is { } certain ? (certain, null)
        : family.BySpread() is { } spread ? (spread, BySpread)
        : family.BySorting() is { } sorted ? (sorted, BySorting)
        : null;

    // Years are known even where day and month are not, so they decide between "22-04-15" in 2015 and in 2022.
    private static DateOrder? InPeriod(
        FamilySurvey family,
        IReadOnlyList<FamilySurvey> families,
        Dictionary<DateFamily, (DateOrder Order, BilingualText? Why)> found)
    {
        var others = families.Where(other => other != family).ToList();
        var years = others.Where(other => other.HasKnownYears && other.Viable.Any())
            .Select(other => other.Years(other.Viable.First())).ToList();
        if (!family.HasKnownYears && years.Count > 0)
        {
            var (from, to) = (years.Min(one => one.Earliest), years.Max(one => one.Latest));
            var inside = family.Viable
                .Where(order => family.Years(order) is var (first, last) && first >= from && last <= to).ToList();
            return inside.Count == 1 ? inside[0] : null;
        }

        var known = others.Where(other => found.ContainsKey(other.Family))
            .Select(other => other.Of(found[other.Family].Order)).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var (earliest, latest) = (known.Min(one => one.Earliest), known.Max(one => one.Latest));
        var fitting = family.Viable
            .Where(order => family.Of(order).Earliest >= earliest && family.Of(order).Latest <= latest).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private (DateOrder Order, BilingualText? Why)? ByHabit(FamilySurvey family)
    {
        var viable = family.Viable.ToList();
        if (viable.Count == 0)
        {
            return null;
        }

        if (elsewhere.TryGetValue(family.Family, out var other) && viable.Contains(other))
        {
            return (other, ByOtherColumn);
        }

        var isSlash = family.Family is DateFamily.YearLastSlash or DateFamily.ShortYearSlash;
        var usual = isSlash && monthFirstWithSlash ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
        return (viable.Contains(usual) ? usual : viable[0], ByConvention);
    }

    private void Explain(
        ColumnSurvey column,
        IReadOnlyList<FamilySurvey> families,
        Dictionary<DateFamily, (DateOrder Order, BilingualText? Why)> found,
        List<BilingualText> notes)
    {
        if (families.Count > 1)
        {
            notes.Add(IngestNotes.MixedDates(table, column.Name, [.. families.Select(family =>
                $"{family.Example} → {Reading(family, found[family.Family].Order)}")]));
        }

        foreach (var family in families)
        {
            var (order, why) = found[family.Family];
            if (why is not null)
            {
                notes.Add(IngestNotes.DatesChosen(table, column.Name, family.Example, Reading(family, order), why));
            }
            else if (!family.HasKnownYears)
            {
                notes.Add(IngestNotes.ShortYears(table, column.Name, family.Example, Reading(family, order)));
            }
        }
    }

    private static string Reading(FamilySurvey family, DateOrder order) =>
        family.FirstShape.Day(order)?.ToString("yyyy-MM-dd", null) ?? "";
}
