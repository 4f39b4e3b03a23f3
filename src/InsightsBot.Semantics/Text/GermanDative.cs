namespace InsightsBot.Semantics.Text;

/// <summary>German nouns after "mit" and "von".</summary>
public static class GermanDative
{
    /// <summary>A plural in the dative: "Anrufen", "aktiven Kunden", "Rezensionen und Beiträgen".</summary>
    public static string OfPlural(string plural) =>
        string.Join(' ', plural.Split(' ').Select(w => w.Length > 2 && TakesN(w) ? w + "n" : w));

    private static bool TakesN(string word) => char.IsLower(word[0]) ? word[^1] == 'e' : word[^1] is 'e' or 'l' or 'r';
}
