using InsightsBot.Semantics.Text;

namespace InsightsBot.Voices;

/// <summary>What is said where no column holds texts of customers.</summary>
internal static class NoTexts
{
    /// <summary>What, where, and what next.</summary>
    public static readonly BilingualText Sentence = new(
        "Keine Spalte dieser Daten enthält Texte von Kunden; im Modell nennt „verbatim“ die Spalte eines Datensatzes.",
        "No column of this data holds texts of customers; in the model, “verbatim” names the column of a dataset.");
}
