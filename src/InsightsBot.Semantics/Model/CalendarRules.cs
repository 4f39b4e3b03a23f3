namespace InsightsBot.Semantics.Model;

/// <summary>How the company counts time.</summary>
/// <param name="TimeZone">An IANA name such as "Europe/Berlin".</param>
/// <param name="FirstDayOfWeek">Monday makes weeks ISO 8601 weeks.</param>
/// <param name="FiscalYearStartMonth">1–12.</param>
/// <param name="Today">What "today" is when data ends earlier.</param>
public sealed record CalendarRules(
    string TimeZone = "Europe/Berlin",
    DayOfWeek FirstDayOfWeek = DayOfWeek.Monday,
    int FiscalYearStartMonth = 1,
    Today Today = Today.DataEnd);
