namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>By which reader the cells of a column become values.</summary>
internal enum CellReading
{
    /// <summary>None: text as written.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers with decimals, also per cent and amounts.</summary>
    Real,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Instants.</summary>
    Instant,

    /// <summary>Times of day.</summary>
    TimeOfDay,

    /// <summary>Instants of which only the time of day means anything.</summary>
    TimeOfInstant,

    /// <summary>Durations with hours first.</summary>
    Duration,

    /// <summary>Durations written as minutes and seconds.</summary>
    MinutesAndSeconds,

    /// <summary>Seconds since 1970.</summary>
    UnixSeconds,

    /// <summary>Thousandths of a second since 1970.</summary>
    UnixMilliseconds,

    /// <summary>Days written as eight digits, year first.</summary>
    EightDigitDay,
}
