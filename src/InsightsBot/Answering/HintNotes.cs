using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Says which parts of a hint were not understood and so changed nothing.</summary>
internal static class HintNotes
{
    public static IEnumerable<string> Of(IReadOnlyList<string> parts, Language language) => parts.Select(p =>
        language == Language.German
            ? $"Dieser Teil des Hinweises wurde nicht verstanden und hat nichts bewirkt: „{p}“"
            : $"This part of the hint was not understood and changed nothing: “{p}”");
}
