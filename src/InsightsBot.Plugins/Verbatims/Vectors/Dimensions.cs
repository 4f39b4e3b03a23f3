namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>How long vectors are.</summary>
internal static class Dimensions
{
    /// <summary>Numbers in a vector that was learned; a multiple of 32.</summary>
    public const int Count = 96;
}
