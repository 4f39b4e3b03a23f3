namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>What one cell that is written like a number looks like.</summary>
/// <param name="Evidence">What it says about the column's notation.</param>
/// <param name="HasFraction">Whether it has decimals other than zero, if its last mark is a decimal mark.</param>
/// <param name="EndsInZero">Whether the last digit is 0.</param>
/// <param name="Currency">The currency sign beside it.</param>
/// <param name="IsPercent">Whether "%" follows.</param>
internal readonly record struct NumberShape(
    NumberEvidence Evidence, bool HasFraction, bool EndsInZero, CurrencySign Currency, bool IsPercent);
