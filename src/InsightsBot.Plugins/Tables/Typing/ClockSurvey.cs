using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>What the times and durations of one column look like.</summary>
internal sealed class ClockSurvey
{
    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>The first, as written.</summary>
    public string Example { get; private set; } = "";

    /// <summary>Whether one can be nothing but a duration: days, a minus sign, more than 23 hours.</summary>
    public bool HasSureDuration { get; private set; }

    /// <summary>Whether one can be nothing but a time of day: AM or PM.</summary>
    public bool HasSureTimeOfDay { get; private set; }

    /// <summary>Whether one has three parts or days before it.</summary>
    public bool HasThreeParts { get; private set; }

    /// <summary>The longest, in seconds.</summary>
    public long SecondsMax { get; private set; }

    /// <summary>Counts a time or duration.</summary>
    public void Add(ClockShape shape, ReadOnlySpan<byte> cell)
    {
        if (Count++ == 0)
        {
            Example = CellText.Example(cell);
        }

        HasSureDuration |= shape.HasDays || shape.Seconds < 0 || shape.First > 23;
        HasSureTimeOfDay |= shape.HasHalfDay;
        HasThreeParts |= shape.HasSeconds || shape.HasDays;
        SecondsMax = Math.Max(SecondsMax, shape.Seconds);
    }
}
