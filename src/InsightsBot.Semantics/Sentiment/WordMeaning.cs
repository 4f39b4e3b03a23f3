namespace InsightsBot.Semantics.Sentiment;

/// <summary>What one written word can stand for in the patterns.</summary>
/// <param name="German">Keys of German patterns, the closest first.</param>
/// <param name="English">Keys of English patterns, the closest first.</param>
/// <param name="Vote">How much it tells the language: below 0 for German, above 0 for English.</param>
/// <param name="IsUpper">Whether it is written in capitals.</param>
internal sealed record WordMeaning(int[] German, int[] English, int Vote, bool IsUpper)
{
    public static readonly WordMeaning None = new([], [], 0, false);
}
