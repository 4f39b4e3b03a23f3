using System.Text.Json;
using InsightsBot.Asking;

namespace InsightsBot.Activities;

/// <summary>What an asker thought of an answer, as channels tell it.</summary>
/// <param name="Feedback">What was thought.</param>
/// <param name="About">The id of the message or the run; null where the channel names none.</param>
internal sealed record SaidOfAnswer(Feedback Feedback, string? About)
{
    private const int ReasonCharactersMax = 2_000;

    /// <summary>The event of Web Chat's thumbs.</summary>
    public const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary>The feedback that an activity carries; null for none.</summary>
    public static SaidOfAnswer? Of(Activity activity) => (activity.Type, activity.Name) switch
    {
        ("invoke", "message/submitAction") => OfTeams(activity),
        ("event", WebChatEvent) => OfWebChat(activity),
        _ => null,
    };

    private static SaidOfAnswer? OfTeams(Activity activity)
    {
        if (ActivityReader.Text(activity.Value, "actionName") is { } name && name != "feedback")
        {
            return null;
        }

        var said = ActivityReader.Part(activity.Value, "actionValue");
        bool? isHelpful = ActivityReader.Text(said, "reaction") switch
        {
            "like" => true,
            "dislike" => false,
            _ => null,
        };
        return isHelpful is { } known
            ? new SaidOfAnswer(new Feedback(known, Reason(ActivityReader.Part(said, "feedback"))), activity.ReplyToId)
            : null;
    }

    private static SaidOfAnswer? OfWebChat(Activity activity)
    {
        if (activity.Entities.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var entity in activity.Entities.EnumerateArray())
        {
            bool? isHelpful = (ActivityReader.Text(entity, "@type") ?? ActivityReader.Text(entity, "type")) switch
            {
                "LikeAction" or "https://schema.org/LikeAction" => true,
                "DislikeAction" or "https://schema.org/DislikeAction" => false,
                _ => null,
            };
            if (isHelpful is { } known)
            {
                var target = ActivityReader.Part(entity, "target");
                var about = ActivityReader.Text(target, "@id") ?? ActivityReader.Text(entity, "target")
                    ?? ActivityReader.Text(entity, "@id") ?? activity.ReplyToId;
                var review = ActivityReader.Part(ActivityReader.Part(entity, "result"), "reviewBody");
                return new SaidOfAnswer(new Feedback(known, Reason(review)), about is "" ? null : about);
            }
        }

        return null;
    }

    /// <summary>The reason: plain words, or JSON in a text, or an object, with the field "feedbackText".</summary>
    private static string? Reason(JsonElement feedback)
    {
        if (feedback.ValueKind == JsonValueKind.Object)
        {
            return Cut(ActivityReader.Text(feedback, "feedbackText"));
        }

        if (feedback.ValueKind != JsonValueKind.String || Whole(feedback) is not { } said)
        {
            return null;
        }

        if (said.TrimStart().StartsWith('{'))
        {
            try
            {
                using var json = JsonDocument.Parse(said);
                return Cut(ActivityReader.Text(json.RootElement, "feedbackText"));
            }
            catch (JsonException)
            {
                // Somebody's words may begin with a brace.
            }
        }

        return Cut(said);
    }

    private static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is no text.
            return null;
        }
    }

    private static string? Cut(string? reason) => string.IsNullOrWhiteSpace(reason) ? null
        : reason.Length <= ReasonCharactersMax ? reason.Trim() : reason[..ReasonCharactersMax].Trim();
}
