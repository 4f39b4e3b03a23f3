namespace InsightsBot.Semantics.Understanding;

/// <summary>The words of one language for a concept.</summary>
public sealed record ConceptWords
{
    /// <summary>The noun that answers use, in the singular: "Kündigung".</summary>
    public required string Label { get; init; }

    /// <summary>The plural of the label: "Kündigungen".</summary>
    public string? Plural { get; init; }

    /// <summary>German only: the label as the first part of a compound, with its joint: "Kündigungs".</summary>
    public string? Compound { get; init; }

    /// <summary>Nouns and noun phrases, in the singular.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Verbs in the infinitive; a bar marks a separable prefix ("ab|wandern"); irregular forms in parentheses
    /// after it: "ab|nehmen (nimmt, nahm, abgenommen)".</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>Adjectives and participles in the base form: "abgewandert", "churned".</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Words that say the contrary: "geblieben" for churn, "ledig" for married.</summary>
    public IReadOnlyList<string> Opposites { get; init; } = [];
}
