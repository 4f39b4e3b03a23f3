namespace InsightsBot.Tests.Architecture;

/// <summary>Fails with every breach of a rule at once.</summary>
internal static class Breaches
{
    public static void None(string rule, IEnumerable<string> found)
    {
        var breaches = found.ToList();
        Assert.True(breaches.Count == 0, $"{rule} ({breaches.Count}):\n{string.Join('\n', breaches)}");
    }
}
