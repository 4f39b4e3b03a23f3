using System.Globalization;
using System.Text;
using System.Text.Json;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.Web;

/// <summary>
/// The body of POST /api/ask: {"question", "conversation"?, "asOf"?, "language"?, "hint"?}; other fields are ignored.
/// </summary>
/// <param name="Question">The question as typed.</param>
/// <param name="Conversation">The conversation that it is a turn of; null for none.</param>
/// <param name="AsOf">The day that "today" is; null leaves it to the server.</param>
/// <param name="Language">The language to read and answer in; null leaves it to the server.</param>
/// <param name="Hint">What words of the question mean; null for nothing.</param>
internal sealed record AskBody(
    string Question, string? Conversation, DateOnly? AsOf, Language? Language, string? Hint)
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a body.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="conversationCharactersMax">The length of a conversation's id.</param>
    /// <returns>The body, or one sentence on what is wrong with it.</returns>
    public static (AskBody? Body, BilingualText? Fault) Read(ReadOnlySpan<byte> bytes, int conversationCharactersMax)
    {
        try
        {
            using var json = JsonDocument.Parse(Strict.GetString(bytes).TrimStart('\ufeff'));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Of(json.RootElement, conversationCharactersMax)
                : (null, WebSentences.NoObject);
        }
        catch (JsonException)
        {
            return (null, WebSentences.NoJson);
        }
        catch (DecoderFallbackException)
        {
            return (null, WebSentences.NoUtf8);
        }
    }

    private static (AskBody? Body, BilingualText? Fault) Of(JsonElement json, int conversationCharactersMax)
    {
        if (!TryText(json, "question", out var question) || question is null)
        {
            return (null, WebSentences.NoQuestion);
        }

        if (!TryText(json, "conversation", out var conversation) || conversation?.Length > conversationCharactersMax)
        {
            return (null, WebSentences.BadConversation(conversationCharactersMax));
        }

        if (!TryText(json, "asOf", out var day) || (day is not null && DayOf(day) is null))
        {
            return (null, WebSentences.BadDay);
        }

        if (!TryText(json, "language", out var language) || language is not (null or "de" or "en"))
        {
            return (null, WebSentences.BadLanguage);
        }

        if (!TryText(json, "hint", out var hint))
        {
            return (null, WebSentences.BadHint);
        }

        Language? wanted = language switch
        {
            "de" => Semantics.Text.Language.German,
            "en" => Semantics.Text.Language.English,
            _ => null,
        };
        return (new AskBody(question, conversation is "" ? null : conversation, DayOf(day), wanted, hint), null);
    }

    /// <summary>The text of a field; null where it is missing or null. False where it is something else.</summary>
    private static bool TryText(JsonElement json, string name, out string? text)
    {
        text = null;
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is no text.
            return false;
        }
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
