namespace InsightsBot.Semantics.Text;

/// <summary>What a number in a question says.</summary>
public enum NumeralKind
{
    /// <summary>How many or how much: "drei", "1.234,5", "two million".</summary>
    Cardinal,

    /// <summary>Which in a row: "dritte", "3.", "3rd".</summary>
    Ordinal,

    /// <summary>A part of a whole from 0 to 1 (more is possible): "30 %" is 0.3, "die Hälfte" 0.5.</summary>
    Share,

    /// <summary>How many times as much or as often: "doppelt", "dreimal", "twice".</summary>
    Multiple,
}
