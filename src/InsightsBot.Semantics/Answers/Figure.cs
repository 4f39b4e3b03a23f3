using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Answers;

/// <summary>A measured number with its unit, what it measures and the base it rests on.</summary>
/// <param name="Value">The number as in the table, shares from 0 to 1; null when there is none, which is not 0.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Base">How many rows it rests on; null when that does not apply.</param>
/// <param name="Label">What it measures.</param>
public sealed record Figure(double? Value, Unit Unit, long? Base, BilingualText Label)
{
    /// <summary>Whether it is the difference of two figures, which is written with its sign.</summary>
    public bool IsChange { get; init; }

    /// <summary>The number as a text has it: "26,5 %", "+12.3 points", "no figure".</summary>
    public string Write(Language language) => IsChange
        ? FigureFormat.WriteChange(Value, Unit, language)
        : FigureFormat.Write(Value, Unit, language);
}
