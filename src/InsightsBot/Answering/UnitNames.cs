using InsightsBot.Semantics.Model;

namespace InsightsBot.Answering;

/// <summary>Units as the contract writes them.</summary>
internal static class UnitNames
{
    public static string Of(Unit unit) => unit switch
    {
        Unit.Count => "count",
        Unit.Share => "share",
        Unit.NpsPoints => "nps_points",
        Unit.Points => "points",
        Unit.Euro => "euro",
        Unit.Dollar => "dollar",
        Unit.Money => "money",
        Unit.Seconds => "seconds",
        Unit.Minutes => "minutes",
        Unit.Hours => "hours",
        Unit.Days => "days",
        Unit.Months => "months",
        Unit.Years => "years",
        Unit.Number => "number",
    };

    /// <summary>The unit of a name that <see cref="Of"/> wrote.</summary>
    public static Unit Read(string name) => Enum.GetValues<Unit>().First(u => Of(u) == name);
}
