namespace InsightsBot.Semantics.Model;

/// <summary>What "today" means when the data ends before the clock's day.</summary>
public enum Today
{
    /// <summary>The clock's day, always.</summary>
    Clock,

    /// <summary>The last day of the data if that is earlier than the clock's day; the answer says so.</summary>
    DataEnd,
}
