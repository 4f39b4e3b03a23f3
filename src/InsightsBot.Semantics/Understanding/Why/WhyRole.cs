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

    /// <summary>Asks whether something that was done had an effect: "gewirkt", "effect of".</summary>
    Effect,

    /// <summary>Asks how two things go together: "Zusammenhang", "relate".</summary>
    Relates,

    /// <summary>Asks what something is worth: "wert", "worth".</summary>
    Worth,

    /// <summary>One unit of a score: "Punkt", "point".</summary>
    Point,

    /// <summary>Asks what moves something else: "Einfluss auf", "affect".</summary>
    Influences,

    /// <summary>Compares how often: "häufiger", "more likely".</summary>
    Oftener,

    /// <summary>Stands between two things that are related: "und", "auf", "with".</summary>
    Between,

    /// <summary>Goes on from the answer before: "und", "what about".</summary>
    Onward,

    /// <summary>Small words that name nothing.</summary>
    Small,

    /// <summary>Words that change nothing here.</summary>
    Passed,

    /// <summary>The way somebody takes: "Pfad", "path".</summary>
    Path,

    /// <summary>Different ways: "Varianten", "variants".</summary>
    Variants,

    /// <summary>Not to go on: "abbrechen", "drop off".</summary>
    DropOff,

    /// <summary>Not to get on: "hängen bleiben", "stuck".</summary>
    Stuck,

    /// <summary>The same step again: "Schleife", "loop".</summary>
    Loop,

    /// <summary>Another channel: "Kanalwechsel", "channel switches".</summary>
    ChannelSwitch,

    /// <summary>To change: "wechseln", "switch".</summary>
    SwitchVerb,

    /// <summary>What is changed: "Kanal", "channel".</summary>
    ChannelWord,

    /// <summary>Asks for time that passes: "wie lange dauert es", "how long".</summary>
    Lasts,

    /// <summary>Steps in general: "Schritte", "steps".</summary>
    StepWord,

    /// <summary>Comes before the first of some steps: "von", "from".</summary>
    StepFrom,

    /// <summary>Comes before a step on the way: "über", "via".</summary>
    StepVia,

    /// <summary>Comes before the last of some steps: "bis", "to".</summary>
    StepTo,

    /// <summary>Comes before the step that ends the way: "vor", "before".</summary>
    StepBefore,

    /// <summary>Words that change nothing in a question about journeys.</summary>
    JourneyPassed,

    /// <summary>Small words that belong to the condition after them: "in den letzten drei Monaten".</summary>
    Joining,
}
