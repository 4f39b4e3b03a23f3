namespace InsightsBot.Semantics.Sentiment;

/// <summary>What one written word can stand for in the patterns.</summary>
/// <param name="German">Keys of German patterns, the closest first.</param>
/// <param name="English">Keys of English patterns, the closest first.</param>
/// <param name="Vote">−1 for a word only German has, 1 for one only English has, else 0.</param>
/// <param name="IsUpper">Whether it is written in capitals.</param>
internal sealed record WordMeaning(int[] German, int[] English, int Vote, bool IsUpper)
{
    public static readonly WordMeaning None = new([], [], 0, false);
}
