using System.Globalization;
using System.Text.Json;

namespace InsightsBot.Activities;

/// <summary>What a button of a message says: a question, a choice of readings, or that a reading is wrong.</summary>
/// <param name="Question">The question to ask; null where the button asks none.</param>
/// <param name="WrongRun">The run that was misread; null where the button does not say so.</param>
internal sealed record ButtonPress(string? Question, string? WrongRun)
{
    private const int ChoicesMax = 100;

    /// <summary>What the buttons of a channel are named by: {"insights": {"ask" | "choose" | "wrong": …}}.</summary>
    public const string Field = "insights";

    /// <summary>The button that an activity tells of; null for none of ours.</summary>
    public static ButtonPress? Of(Activity activity)
    {
        var value = activity.Value;
        var ours = activity.Type == "invoke"
            ? FirstObject(
                ActivityReader.Part(ActivityReader.Part(ActivityReader.Part(value, "action"), "data"), Field),
                ActivityReader.Part(ActivityReader.Part(value, "data"), Field), ActivityReader.Part(value, Field))
            : ActivityReader.Part(value, Field);
        if (ActivityReader.Text(ours, "ask") is { } question && !string.IsNullOrWhiteSpace(question))
        {
            return new ButtonPress(question, null);
        }

        var choice = ActivityReader.Part(ours, "choose");
        if (choice.ValueKind == JsonValueKind.Number && choice.TryGetInt32(out var number)
            && number is > 0 and <= ChoicesMax)
        {
            // A reading is chosen in words, too: by its number.
            return new ButtonPress(number.ToString(CultureInfo.InvariantCulture), null);
        }

        return ActivityReader.Text(ours, "wrong") is { Length: > 0 and <= ActivityReader.IdCharactersMax } run
            ? new ButtonPress(null, run) : null;
    }

    private static JsonElement FirstObject(params ReadOnlySpan<JsonElement> parts)
    {
        foreach (var part in parts)
        {
            if (part.ValueKind == JsonValueKind.Object)
            {
                return part;
            }
        }

        return default;
    }
}
