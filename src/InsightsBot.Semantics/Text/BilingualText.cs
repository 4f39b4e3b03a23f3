namespace InsightsBot.Semantics.Text;

/// <summary>The same words in German and in English.</summary>
/// <param name="De">The German wording.</param>
/// <param name="En">The English wording.</param>
public record BilingualText(string De, string En)
{
    /// <summary>A text that is alike in both languages, such as a name taken from the data.</summary>
    public static BilingualText Same(string text) => new(text, text);

    /// <summary>The wording in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.German => De,
        Language.English => En,
    };
}
