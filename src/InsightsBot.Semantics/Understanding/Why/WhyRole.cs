namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>What a phrase of a question for an explanation does.</summary>
internal enum WhyRole
{
    /// <summary>Asks for reasons: "warum", "why".</summary>
    Why,

    /// <summary>Asks what moves a figure: "was treibt", "drivers of".</summary>
    Drives,

    /// <summary>To be discontent, as what is to be explained: "Unzufriedenheit", "dissatisfaction".</summary>
    Discontent,

    /// <summary>A figure went down: "gefallen", "dropped".</summary>
    Fell,

    /// <summary>A figure went up: "gestiegen", "risen".</summary>
    Rose,

    /// <summary>A figure moved either way: "verändert", "changed".</summary>
    Moved,

    /// <summary>Asks for what is out of the ordinary: "auffällig", "anomalies".</summary>
    Unusual,

    /// <summary>Asks for one customer as a whole: "zeig mir", "Übergabe für", "what happened with".</summary>
    Card,

    /// <summary>The customer of such a question: "Kunde", "customer".</summary>
    Someone,

    /// <summary>Words that change nothing here.</summary>
    Passed,
}
