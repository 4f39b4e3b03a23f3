namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>What is to be seen of journeys.</summary>
public enum JourneyView
{
    /// <summary>The most frequent paths.</summary>
    Paths,

    /// <summary>How many different paths there are.</summary>
    Variants,

    /// <summary>The last steps before one, or before the end.</summary>
    PathsBefore,

    /// <summary>Where journeys end, or how many come from step to step.</summary>
    DropOff,

    /// <summary>How much time passes from step to step.</summary>
    Times,

    /// <summary>How much time passes between two steps.</summary>
    Between,

    /// <summary>Where journeys stand still.</summary>
    Stalls,

    /// <summary>Where steps come again.</summary>
    Loops,

    /// <summary>Changes of the channel.</summary>
    Switches,
}
