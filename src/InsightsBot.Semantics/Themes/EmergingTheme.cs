namespace InsightsBot.Semantics.Themes;

/// <summary>Words that came up or grew in a period, more than chance explains.</summary>
/// <param name="Name">The words in the form they are written most often.</param>
/// <param name="Words">Other words that grew in the same verbatims.</param>
/// <param name="FirstDay">The first day on which a verbatim says them, in either period.</param>
/// <param name="Now">How many verbatims of the period say them, near-duplicates once.</param>
/// <param name="Before">How many verbatims of the compared period say them, near-duplicates once.</param>
/// <param name="NowBase">How many verbatims the period has, near-duplicates once.</param>
/// <param name="BeforeBase">How many verbatims the compared period has, near-duplicates once.</param>
/// <param name="ChanceAlone">How probable such growth of these words is by chance alone, 0–1.</param>
/// <param name="Examples">Ids of verbatims of the period that say them, the earliest first.</param>
public sealed record EmergingTheme(
    string Name, IReadOnlyList<string> Words, DateOnly FirstDay, int Now, int Before, int NowBase, int BeforeBase,
    double ChanceAlone, IReadOnlyList<string> Examples)
{
    /// <summary>Whether nobody said the words in the compared period.</summary>
    public bool IsNew => Before == 0;
}
