namespace InsightsBot.Plugins.Demo;

/// <summary>An answered survey.</summary>
/// <param name="Customer">Who answered.</param>
/// <param name="Case">The case it asked about, if any.</param>
/// <param name="AnsweredOn">When.</param>
/// <param name="Touchpoint">What it asked about.</param>
/// <param name="NpsScore">0–10, or null where the question was not asked.</param>
/// <param name="CsatScore">1–5, or null.</param>
/// <param name="CesScore">1–7, 7 is very easy; or null.</param>
/// <param name="Comment">The words, or null.</param>
internal sealed record DemoSurvey(
    DemoCustomer Customer,
    DemoCase? Case,
    DateOnly AnsweredOn,
    string Touchpoint,
    int? NpsScore,
    int? CsatScore,
    int? CesScore,
    string? Comment)
{
    /// <summary>Promotor, Passiver or Kritiker; null without an NPS answer.</summary>
    public string? NpsGroup => NpsScore switch
    {
        null => null,
        >= 9 => "Promotor",
        >= 7 => "Passiver",
        _ => "Kritiker",
    };
}
