using System.Security.Cryptography;

namespace InsightsBot.Activities;

/// <summary>The number under which a failure stands in the log and in the sentence that tells of it.</summary>
internal static class Incident
{
    private const int NumberBytes = 6;

    /// <summary>A new number.</summary>
    public static string Next() => Convert.ToHexString(RandomNumberGenerator.GetBytes(NumberBytes));
}
