using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Answers;

/// <summary>Writes figures for people.</summary>
public static class FigureFormat
{
    /// <summary>A figure as text.</summary>
    public static string Text(double? value, Unit unit, Language language) => value is not { } v ? "–"
        : unit == Unit.Share ? NumberWriting.Fixed(100 * v, 1, language) + (language == Language.German ? " %" : "%")
        : unit == Unit.Count ? NumberWriting.Fixed(v, 0, language)
        : NumberWriting.Fixed(v, 2, language);
}
