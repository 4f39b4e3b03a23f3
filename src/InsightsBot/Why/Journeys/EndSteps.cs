namespace InsightsBot.Why.Journeys;

/// <summary>The steps that finish a journey: those the model names, else those after which hardly anything comes.
/// </summary>
internal static class EndSteps
{
    /// <summary>So many of its events are the last of their journey (0–1).</summary>
    private const double LastShareMin = 0.8;

    /// <summary>The steps of rows of <c>JourneyCompiler.Steps</c> that finish a journey.</summary>
    public static IReadOnlyList<string> Of(JourneyTalk talk, IReadOnlyList<IReadOnlyList<object?>> steps) =>
        talk.Wish.Of.Ends.Count > 0 ? talk.Wish.Of.Ends
        : [.. steps.Where(s => JourneyTalk.Whole(s[3]) >= LastShareMin * JourneyTalk.Whole(s[1]))
            .Select(s => s[0] as string).OfType<string>()];
}
