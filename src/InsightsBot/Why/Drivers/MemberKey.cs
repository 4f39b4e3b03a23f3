using System.Globalization;

namespace InsightsBot.Why.Drivers;

/// <summary>Writes a member of a result the same way in every query.</summary>
internal static class MemberKey
{
    /// <summary>The cell as text; null for rows without a member.</summary>
    public static string? Of(object? cell) => cell is null ? null
        : Convert.ToString(cell, CultureInfo.InvariantCulture);
}
