namespace InsightsBot.Cards;

/// <summary>The ids of the thumbs under a message: they name the run, because a click carries nothing else.</summary>
internal static class FeedbackMark
{
    private const string Start = "insights:run:";
    private const string Like = ":like";
    private const string Dislike = ":dislike";

    /// <summary>The id of a thumb.</summary>
    public static string Of(string runId, bool isHelpful) => Start + runId + (isHelpful ? Like : Dislike);

    /// <summary>The run and the verdict that an id names; null where it is no such id.</summary>
    public static (string RunId, bool IsHelpful)? Read(string? id)
    {
        if (id is null || !id.StartsWith(Start, StringComparison.Ordinal))
        {
            return null;
        }

        var end = id.EndsWith(Dislike, StringComparison.Ordinal) ? Dislike
            : id.EndsWith(Like, StringComparison.Ordinal) ? Like
            : null;
        return end is null || id.Length <= Start.Length + end.Length ? null
            : (id[Start.Length..^end.Length], end == Like);
    }
}
