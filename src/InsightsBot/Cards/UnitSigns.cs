using InsightsBot.Answering;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Cards;

/// <summary>Units as axes write them, and the numbers that go with them.</summary>
internal static class UnitSigns
{
    /// <summary>The sign after a heading: " (%)"; empty for counts.</summary>
    public static string Of(string? unit, Language language) =>
        unit is null || In(UnitNames.Read(unit), language == Language.German) is not { Length: > 0 } sign
            ? ""
            : $" ({sign})";

    /// <summary>The number that is drawn: shares as percent, rounded to what a chart can show.</summary>
    public static double Drawn(double number, string? unit) =>
        Math.Round(unit == UnitNames.Of(Unit.Share) ? 100 * number : number, 2);

    private static string In(Unit unit, bool isGerman) => unit switch
    {
        Unit.Share => "%",
        Unit.NpsPoints or Unit.Points => isGerman ? "Punkte" : "points",
        Unit.Euro => "€",
        Unit.Dollar => "$",
        Unit.Seconds => "s",
        Unit.Minutes => "min",
        Unit.Hours => isGerman ? "Std." : "h",
        Unit.Days => isGerman ? "Tage" : "days",
        Unit.Months => isGerman ? "Monate" : "months",
        Unit.Years => isGerman ? "Jahre" : "years",
        Unit.Count or Unit.Money or Unit.Number => "",
    };
}
