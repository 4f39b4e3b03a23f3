namespace InsightsBot.Plugins.Demo;

/// <summary>What happens to the company in its two years: every planted effect, with its size.</summary>
/// <remarks>
/// Sizes of moods are in standard deviations of one answer: a mood of -0.45 moves an NPS of 15 to about -18.
/// What the effects come to in the files is written, as queries with bounds, in tests/golden/planted-truths.yaml.
/// </remarks>
internal static class DemoStory
{
    /// <summary>The first day of the files.</summary>
    public static readonly DateOnly FirstDay = new(2024, 1, 1);

    /// <summary>The last day of the files.</summary>
    public static readonly DateOnly LastDay = new(2025, 12, 31);

    /// <summary>The midnight after the last day.</summary>
    public static readonly DateTime End = new(2026, 1, 1);

    /// <summary>The state with the long outage of the fixed network.</summary>
    public const string OutageState = "Bayern";

    /// <summary>The first day of the outage.</summary>
    public static readonly DateOnly OutageFrom = new(2025, 7, 4);

    /// <summary>The last day on which customers were still angry about it.</summary>
    public static readonly DateOnly OutageUntil = new(2025, 10, 4);

    /// <summary>The day the prices of all fiber tariffs went up.</summary>
    public static readonly DateOnly PriceIncreaseFrom = new(2025, 3, 1);

    /// <summary>By how many euros a month they went up.</summary>
    public const double PriceIncreaseEuros = 4.0;

    /// <summary>The day the callback service began, in one state only. It works.</summary>
    public static readonly DateOnly CallbackFrom = new(2025, 4, 1);

    /// <summary>The state with the callback service.</summary>
    public const string CallbackState = "Nordrhein-Westfalen";

    /// <summary>The day the new app came out. It has no effect.</summary>
    public static readonly DateOnly AppRedesignFrom = new(2025, 2, 17);

    /// <summary>The day technicians began to announce two-hour windows, in one state only. It works.</summary>
    public static readonly DateOnly TimeWindowsFrom = new(2025, 6, 1);

    /// <summary>The state with the time windows.</summary>
    public const string TimeWindowsState = "Baden-Württemberg";

    /// <summary>The day the readable invoice came out, everywhere: better, but nobody to compare with.</summary>
    public static readonly DateOnly PlainInvoiceFrom = new(2024, 11, 1);

    /// <summary>The day the loyalty bonus for two-year contracts began. It has no effect.</summary>
    public static readonly DateOnly LoyaltyBonusFrom = new(2025, 5, 1);

    /// <summary>What is left after a month of the anger about a case that went badly.</summary>
    public const double Forgotten = 0.6;

    private static readonly double[] CaseSeason =
        [1.32, 1.12, 1.02, 0.96, 0.90, 0.85, 0.82, 0.84, 0.95, 1.04, 1.14, 1.30];

    /// <summary>How many cases a month brings, relative to the mean month: winter is busy, summer is quiet.</summary>
    public static double SeasonOfCases(DateOnly day) => CaseSeason[day.Month - 1];

    /// <summary>How far the hotline has got worse: 0 until 2024 ends, then evenly up to 1 when 2025 ends.</summary>
    public static double HotlineDecline(DateOnly day) =>
        day.Year < 2025 ? 0 : Math.Min(1, (day.DayNumber - new DateOnly(2025, 1, 1).DayNumber) / 364.0);

    /// <summary>Whether a customer sits in the outage on a day.</summary>
    public static bool InOutage(DemoCustomer customer, DateOnly day) =>
        customer.Place.State == OutageState && !customer.Tariff.IsMobile && day >= OutageFrom && day <= OutageUntil;

    /// <summary>Whether a customer pays the raised price on a day.</summary>
    public static bool PaysMore(DemoCustomer customer, DateOnly day) =>
        customer.Tariff.IsFiber && day >= PriceIncreaseFrom;

    /// <summary>Whether a customer can have a callback instead of holding the line.</summary>
    public static bool HasCallback(DemoCustomer customer, DateOnly day) =>
        customer.Place.State == CallbackState && day >= CallbackFrom;

    /// <summary>The mean seconds a caller waits on a day: 190 in 2024, up to 430; less with a callback.</summary>
    public static double MeanWaitingSeconds(DemoCustomer customer, DateOnly day) =>
        (190 + 240 * HotlineDecline(day)) * (HasCallback(customer, day) ? 0.55 : 1);

    /// <summary>The planted mood of a customer on a day, over all touchpoints.</summary>
    public static double Mood(DemoCustomer customer, DateOnly day) =>
        (InOutage(customer, day) ? -0.62 : 0) + (PaysMore(customer, day) ? -0.28 : 0);

    /// <summary>What a touchpoint and its initiatives add to a CSAT answer, in CSAT points.</summary>
    public static double SatisfactionAt(string touchpoint, DemoCustomer customer, DateOnly day) => touchpoint switch
    {
        "Hotline" => -0.15 - 0.30 * HotlineDecline(day) + (HasCallback(customer, day) ? 0.60 : 0),
        "Technikertermin" => -0.25
            + (customer.Place.State == TimeWindowsState && day >= TimeWindowsFrom ? 0.75 : 0),
        "Rechnung" => -0.20 + (day >= PlainInvoiceFrom ? 0.25 : 0),
        "Filiale" => 0.25,
        "App" => 0.05,
        _ => 0,
    };

    /// <summary>
    /// The probability that a customer leaves in a month. It depends on the contract, on how long and how content they
    /// are and on what happened to them; age, gender and place have no part in it.
    /// </summary>
    public static double ChurnProbability(DemoCustomer customer, DateOnly day, int tenureMonths, double badCases)
    {
        var ofContract = customer.Contract switch
        {
            DemoCustomer.Monthly => 0.0225,
            DemoCustomer.OneYear => 0.0105,
            _ => 0.0050,
        };
        var ofTenure = tenureMonths switch { < 12 => 1.45, < 48 => 1.0, _ => 0.72 };
        var ofPrice = PaysMore(customer, day) && day < PriceIncreaseFrom.AddMonths(4) ? 1.7 : 1;
        var ofOutage = InOutage(customer, day) ? 2.1 : 1;
        return ofContract * ofTenure * ofPrice * ofOutage * Math.Exp(-0.55 * customer.Contentment)
            * (1 + 0.8 * Math.Min(2, badCases));
    }
}
