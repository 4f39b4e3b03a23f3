namespace InsightsBot.Plugins.Demo;

/// <summary>Something the company did to improve a measure.</summary>
/// <param name="Id">The code in the files.</param>
/// <param name="Name">Its name.</param>
/// <param name="StartedOn">The first day it could have an effect.</param>
/// <param name="EndedOn">The last day, or null while it runs.</param>
/// <param name="ScopeDimension">The dimension that bounds it; null when it is everywhere.</param>
/// <param name="ScopeValue">The member it is bounded to.</param>
/// <param name="TargetMeasure">The measure it was meant to move.</param>
/// <param name="TargetDimension">The dimension that bounds the answers it was meant to move; null for all.</param>
/// <param name="TargetValue">The member of those answers.</param>
/// <param name="BudgetEuros">What it may cost.</param>
internal sealed record DemoInitiative(
    string Id,
    string Name,
    DateOnly StartedOn,
    DateOnly? EndedOn,
    string? ScopeDimension,
    string? ScopeValue,
    string TargetMeasure,
    string? TargetDimension,
    string? TargetValue,
    double BudgetEuros)
{
    /// <summary>All initiatives, by start. Whether they had an effect is told by <see cref="DemoStory"/>.</summary>
    public static IReadOnlyList<DemoInitiative> All { get; } =
    [
        new("I01", "Klartext-Rechnung", DemoStory.PlainInvoiceFrom, null, null, null, "csat", "touchpoint",
            "Rechnung", 180_000),
        new("I02", "App-Neugestaltung", DemoStory.AppRedesignFrom, null, "touchpoint", "App", "csat",
            null, null, 950_000),
        new("I03", "Rückrufservice", DemoStory.CallbackFrom, null, "state", DemoStory.CallbackState, "csat",
            "touchpoint", "Hotline", 420_000),
        new("I04", "Treuebonus", DemoStory.LoyaltyBonusFrom, new DateOnly(2025, 10, 31), "contract",
            DemoCustomer.TwoYears, "churn_rate", null, null, 610_000),
        new("I05", "Zeitfenster Technik", DemoStory.TimeWindowsFrom, null, "state", DemoStory.TimeWindowsState, "csat",
            "touchpoint", "Technikertermin", 260_000),
        new("I06", "Sprachdialog", new DateOnly(2026, 3, 1), null, null, null, "waiting_time", null, null, 340_000),
    ];
}
