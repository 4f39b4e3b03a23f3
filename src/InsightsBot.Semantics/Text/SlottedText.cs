namespace InsightsBot.Semantics.Text;

/// <summary>
/// A sentence that knows which of its words are filled in: numbers, days, names and words of the question.
/// </summary>
/// <remarks>What fills the slots is what the sentence may say; the check of an answer's text asks for it.</remarks>
public sealed record SlottedText : BilingualText
{
    private readonly IReadOnlyList<string> german;
    private readonly IReadOnlyList<string> english;

    private SlottedText(SlotWriter german, SlotWriter english)
        : base(german.Text, english.Text) => (this.german, this.english) = (german.Slots, english.Slots);

    /// <summary>The sentence of two interpolated strings; each hole is a slot.</summary>
    public static SlottedText Of(SlotWriter german, SlotWriter english) => new(german, english);

    /// <summary>What fills the slots of a text in one language; nothing where it has none.</summary>
    public static IReadOnlyList<string> SlotsOf(BilingualText text, Language language) =>
        text is not SlottedText slotted ? [] : language switch
        {
            Language.German => slotted.german,
            Language.English => slotted.english,
        };
}
