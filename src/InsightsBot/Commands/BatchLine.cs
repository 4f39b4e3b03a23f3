using System.Text.Json;

namespace InsightsBot.Commands;

/// <summary>One line of a batch.</summary>
/// <param name="Id">Its id; null takes the line number.</param>
/// <param name="Question">The question.</param>
/// <param name="Conversation">The conversation it is a turn of; null for none.</param>
/// <param name="AsOf">The day that "today" is.</param>
/// <param name="Hint">What words of the question mean; null for nothing.</param>
internal sealed record BatchLine(string? Id, string Question, string? Conversation, DateOnly? AsOf, string? Hint)
{
    /// <summary>The line, or null when it is no object with a question.</summary>
    public static BatchLine? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && Text(json.RootElement, "question") is { } question
                ? new BatchLine(Text(json.RootElement, "id"), question, Text(json.RootElement, "conversation"),
                    AskCommand.Day(Text(json.RootElement, "asOf")),
                    Text(json.RootElement, "hint") ?? Text(json.RootElement, "evidence"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();
}
