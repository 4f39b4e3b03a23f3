using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>What stands in place of a text that said something without a source: no figure, no quote.</summary>
internal static class PlainTexts
{
    /// <summary>In place of a definition, which its citation holds.</summary>
    public static BilingualText Definition { get; } = new(
        "Die Definition steht unter [1].", "The definition stands under [1].");

    /// <summary>In place of a refusal.</summary>
    public static BilingualText Refusal { get; } = new(
        "Diese Frage lässt sich so nicht beantworten.", "This question cannot be answered as it is.");

    /// <summary>In place of a question back; the choices follow it.</summary>
    public static BilingualText Choices { get; } = new(
        "Die Frage kann Verschiedenes heißen:", "The question could mean different things:");

    /// <summary>In place of a failure.</summary>
    public static BilingualText Failure { get; } = new(
        "Die Frage ließ sich nicht beantworten; in einem Augenblick lässt sie sich noch einmal stellen.",
        "The question could not be answered; it can be asked again in a moment.");

    /// <summary>In place of an overview, whose names stand in the table.</summary>
    public static BilingualText About { get; } = new(
        "Wonach gefragt werden kann, steht in der Tabelle.", "What can be asked about stands in the table.");

    /// <summary>In place of a greeting, below which examples stand.</summary>
    public static BilingualText Greeting { get; } = new(
        "Beispiele für Fragen stehen darunter.", "Examples of questions follow below.");
}
