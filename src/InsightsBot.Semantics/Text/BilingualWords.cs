namespace InsightsBot.Semantics.Text;

/// <summary>Other words for the same thing, per language.</summary>
/// <param name="De">German synonyms; may be empty.</param>
/// <param name="En">English synonyms; may be empty.</param>
public sealed record BilingualWords(IReadOnlyList<string> De, IReadOnlyList<string> En)
{
    /// <summary>No synonyms in either language.</summary>
    public static readonly BilingualWords None = new([], []);

    /// <summary>The synonyms of one language.</summary>
    public IReadOnlyList<string> In(Language language) => language switch
    {
        Language.German => De,
        Language.English => En,
    };

    /// <summary>All synonyms, German ones first.</summary>
    public IEnumerable<string> All => De.Concat(En);
}
