namespace InsightsBot.Semantics.Text;

/// <summary>A number that a question names, in digits or words.</summary>
/// <param name="Value">The number; shares from 0 to 1.</param>
/// <param name="TokensUsed">How many tokens say it; at least 1.</param>
/// <param name="Kind">What the number says.</param>
/// <param name="IsWeak">Whether it may be no number at all but an article or a filler: "ein", "one", "einmal".</param>
public readonly record struct Numeral(double Value, int TokensUsed, NumeralKind Kind, bool IsWeak = false);
