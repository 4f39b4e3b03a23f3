using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>What the dates of one family in one column tell about the order of their parts.</summary>
internal sealed class FamilySurvey
{
    private const int ManyDays = 20;
    private const int FewYears = 8;
    private const int SomeMonths = 3;

    private readonly DateOrder[] orders;
    private readonly OrderEvidence[] evidence;
    private UInt128 firstParts;
    private UInt128 secondParts;
    private UInt128 thirdParts;

    /// <summary>Starts a survey.</summary>
    /// <param name="family">The family.</param>
    /// <param name="example">Its first date, as written.</param>
    public FamilySurvey(DateFamily family, string example)
    {
        Family = family;
        Example = example;
        orders = OrdersOf(family);
        evidence = [.. orders.Select(_ => new OrderEvidence())];
    }

    /// <summary>The family.</summary>
    public DateFamily Family { get; }

    /// <summary>Its first date, as written.</summary>
    public string Example { get; }

    /// <summary>How many dates.</summary>
    public long Count { get; private set; }

    /// <summary>The shape of the first date.</summary>
    public DateShape FirstShape { get; private set; }

    /// <summary>The orders under which every date exists.</summary>
    public IEnumerable<DateOrder> Viable => orders.Where(order => Of(order).Invalid == 0);

    /// <summary>Whether each date exists under some order, but no order explains them all.</summary>
    public bool IsContradictory => evidence.All(one => one.Invalid > 0) && evidence.Sum(one => one.Valid) >= Count;

    /// <summary>Whether the years are known whatever the order.</summary>
    public bool HasKnownYears => Family is not (
        DateFamily.ShortYearDash or DateFamily.ShortYearSlash or DateFamily.ShortYearDot);

    /// <summary>The years, where they are known or under an order.</summary>
    public (int Earliest, int Latest) Years(DateOrder order) => (Of(order).Earliest.Year, Of(order).Latest.Year);

    /// <summary>The evidence for one of the orders.</summary>
    public OrderEvidence Of(DateOrder order) => evidence[Array.IndexOf(orders, order)];

    /// <summary>Counts a date.</summary>
    public void Add(DateShape shape)
    {
        if (Count++ == 0)
        {
            FirstShape = shape;
        }

        for (var at = 0; at < orders.Length; at++)
        {
            evidence[at].Add(shape.Day(orders[at]));
        }

        if (orders.Length > 1)
        {
            firstParts |= Bit(shape.First);
            secondParts |= Bit(shape.Second);
            thirdParts |= Bit(shape.Third);
        }
    }

    /// <summary>The order that the spread of the parts speaks for: days take many values, years few.</summary>
    public DateOrder? BySpread()
    {
        var (first, second, third) = (Values(firstParts), Values(secondParts), Values(thirdParts));
        if (HasKnownYears)
        {
            return firstParts == Bit(1) && second >= SomeMonths ? DateOrder.DayMonthYear
                : secondParts == Bit(1) && first >= SomeMonths ? DateOrder.MonthDayYear
                : null;
        }

        var order = first >= ManyDays && third <= FewYears ? DateOrder.DayMonthYear
            : third >= ManyDays && first <= FewYears ? DateOrder.YearMonthDay
            : second >= ManyDays && third <= FewYears ? DateOrder.MonthDayYear
            : (DateOrder?)null;
        return order is { } found && Of(found).Invalid == 0 ? found : null;
    }

    /// <summary>The order under which alone the rows are in the order of time.</summary>
    public DateOrder? BySorting()
    {
        var sorted = Viable.Where(order => Of(order).IsSorted).ToList();
        return sorted.Count == 1 && Viable.Where(order => order != sorted[0]).All(order => Of(order).IsUnsorted)
            ? sorted[0] : null;
    }

    private static int Values(UInt128 parts) => (int)UInt128.PopCount(parts);

    private static UInt128 Bit(int part) => part < 128 ? UInt128.One << part : UInt128.Zero;

    private static DateOrder[] OrdersOf(DateFamily family) => family switch
    {
        DateFamily.YearFirstDash or DateFamily.YearFirstSlash or DateFamily.YearFirstDot or DateFamily.Named =>
            [DateOrder.YearMonthDay],
        DateFamily.YearLastDash or DateFamily.YearLastSlash or DateFamily.YearLastDot =>
            [DateOrder.DayMonthYear, DateOrder.MonthDayYear],
        DateFamily.ShortYearDash or DateFamily.ShortYearSlash or DateFamily.ShortYearDot =>
            [DateOrder.DayMonthYear, DateOrder.MonthDayYear, DateOrder.YearMonthDay],
    };
}
