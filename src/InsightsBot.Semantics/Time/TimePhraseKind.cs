namespace InsightsBot.Semantics.Time;

/// <summary>What a time expression in a question says.</summary>
public enum TimePhraseKind
{
    /// <summary>A run of days with both ends: "im März 2024", "letzte Woche", "heute".</summary>
    Period,

    /// <summary>Days from or up to one end: "seit März", "until 2023".</summary>
    OpenPeriod,

    /// <summary>Days of the week, in whatever period: "am Wochenende", "montags".</summary>
    Weekdays,

    /// <summary>What the period of the question is compared with: "zum Vorjahr", "same period last year".</summary>
    Comparison,

    /// <summary>The length of one point of a trend, and nothing else: "Monat", "weekly".</summary>
    Grain,
}
