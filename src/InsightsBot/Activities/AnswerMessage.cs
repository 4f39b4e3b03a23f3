using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InsightsBot.Answering;
using InsightsBot.Cards;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Activities;

/// <summary>Writes an answer as messages of a conversation.</summary>
internal static partial class AnswerMessage
{
    /// <summary>Rows that the evidence beside a chat shows.</summary>
    private const int EvidenceRows = 1000;

    /// <summary>Programs show three suggestions, not more.</summary>
    private const int SuggestionsMax = 3;

    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The messages that say an answer: one, or several where one would be too large.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="look">What the program at the other end can draw.</param>
    /// <param name="runId">The run that feedback on the message belongs to.</param>
    /// <param name="scope">Who reads along: Teams shows suggestions below the chat to one person alone.</param>
    public static IReadOnlyList<JsonObject> Of(
        Answer answer, MessageLook look, string runId, ConversationScope scope = ConversationScope.Personal) =>
        look == MessageLook.Plain ? [.. PlainParts(answer).Select(t => Message(t, answer, "plain"))]
        : CardLimits.Steps.Select(limits => Drawn(answer, look, runId, scope, limits))
            .FirstOrLast(messages => messages.TrueForAll(m => SizeOf(m) <= Room));

    private static int Room => CardLimits.MessageBytes - CardLimits.RoutingBytes;

    /// <summary>The bytes of a message as Teams counts: two a character.</summary>
    /// <remarks>
    /// Written with every sign escaped that a writer may escape, so that no writer makes more of it. The evidence by
    /// the side of a chat is not counted: it never goes to Teams.
    /// </remarks>
    internal static int SizeOf(JsonObject message)
    {
        var size = 2 * message.ToJsonString().Length;
        return message["channelData"]?["insights"] is { } evidence ? size - (2 * evidence.ToJsonString().Length) : size;
    }

    private static List<JsonObject> Drawn(
        Answer answer, MessageLook look, string runId, ConversationScope scope, CardLimits limits)
    {
        var messages = Drawn(answer, look, runId, scope, limits, isSplit: false);

        // Nothing is left to be shown shorter: text and card go one after the other.
        return limits == CardLimits.Steps[^1] && SizeOf(messages[^1]) > Room
            ? Drawn(answer, look, runId, scope, limits, isSplit: true)
            : messages;
    }

    private static List<JsonObject> Drawn(
        Answer answer, MessageLook look, string runId, ConversationScope scope, CardLimits limits, bool isSplit)
    {
        var entity = new MessageEntity(answer, look, limits);
        var hasButtons = look == MessageLook.Teams && scope != ConversationScope.Personal;
        var messages = Parts(answer.Text, limits.TextCharacters).Select(p => Text(answer, look, p, entity)).ToList();
        if (new AnswerCard(answer, runId, limits, hasButtons).Of() is { } card)
        {
            if (isSplit)
            {
                messages.Add(new JsonObject
                {
                    ["type"] = "message", ["locale"] = new CardWords(answer.Language).Locale,
                });
            }

            messages[^1]["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = CardType, ["content"] = card });
        }

        Finish(answer, look, runId, hasButtons, messages[^1], entity);
        return messages;
    }

    /// <summary>Adds what the last message carries for all: thumbs, suggestions, evidence.</summary>
    private static void Finish(
        Answer answer, MessageLook look, string runId, bool hasButtons, JsonObject last, MessageEntity entity)
    {
        if (look == MessageLook.Teams)
        {
            last["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        }
        else
        {
            last["entities"] = new JsonArray(entity.Of(CitedBy(answer, last["text"]?.GetValue<string>() ?? ""), runId));
            var shown = answer with
            {
                Table = answer.Table with { Rows = [.. answer.Table.Rows.Take(EvidenceRows)] },
            };
            last["channelData"] = new JsonObject
            {
                ["insights"] = new JsonObject { ["run"] = runId, ["answer"] = JsonNode.Parse(AnswerJson.Text(shown)) },
            };
        }

        if (!hasButtons && answer.Suggestions.Count > 0)
        {
            last["suggestedActions"] = new JsonObject
            {
                ["to"] = new JsonArray(),
                ["actions"] = CardElements.Array(answer.Suggestions.Take(SuggestionsMax).Select(InertText.Question)
                    .Select(q => new JsonObject { ["type"] = "imBack", ["title"] = q, ["value"] = q })),
            };
        }
    }

    private static JsonObject Text(Answer answer, MessageLook look, string part, MessageEntity entity)
    {
        var ids = answer.Citations.Take(MessageEntity.CitationsMax).Select(c => c.Id).ToHashSet();
        var text = MarkdownText.Of(part, look, ids.Contains);
        var cited = CitedBy(answer, text);
        if (look == MessageLook.WebChat && cited.Count > 0)
        {
            text += "\n\n" + entity.Links(cited);
        }

        var message = Message(text, answer, "markdown");
        message["summary"] = AnswerCard.Headline(answer);
        message["entities"] = new JsonArray(entity.Of(cited, null));
        return message;
    }

    private static JsonObject Message(string text, Answer answer, string format) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = format,
        ["locale"] = new CardWords(answer.Language).Locale,
    };

    private static List<AnswerCitation> CitedBy(Answer answer, string text)
    {
        var ids = Marker().Matches(text)
            .Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        return [.. answer.Citations.Where(c => ids.Contains(c.Id)).Take(MessageEntity.CitationsMax)];
    }

    private static List<string> PlainParts(Answer answer) =>
        Parts(PlainText(answer), CardLimits.Steps[0].TextCharacters);

    private static string PlainText(Answer answer) => string.Join('\n', new[] { InertText.Lines(answer.Text) }
        .Concat(answer.Choices.Select((c, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {InertText.Line(c)}")))
        .Concat(answer.Warnings.Select(w => InertText.Line(w))));

    /// <summary>A text in parts, each of whole lines where a line is not too long itself.</summary>
    private static List<string> Parts(string text, int most)
    {
        var parts = new List<string> { "" };
        foreach (var line in text.Split('\n').SelectMany(l => l.Length == 0 ? [""] : Pieces(l, most)))
        {
            if (parts[^1].Length > 0 && parts[^1].Length + line.Length >= most)
            {
                parts.Add(line);
            }
            else
            {
                parts[^1] += (parts[^1].Length > 0 ? "\n" : "") + line;
            }
        }

        return parts;
    }

    private static IEnumerable<string> Pieces(string line, int most)
    {
        for (var at = 0; at < line.Length;)
        {
            var length = Math.Min(most, line.Length - at);
            length -= at + length < line.Length && char.IsHighSurrogate(line[at + length - 1]) ? 1 : 0;
            yield return line.Substring(at, length);
            at += length;
        }
    }

    /// <summary>The first that fits, else the last; those behind it are not made.</summary>
    private static T FirstOrLast<T>(this IEnumerable<T> all, Predicate<T> fits)
        where T : class
    {
        T? last = null;
        foreach (var one in all)
        {
            last = one;
            if (fits(one))
            {
                break;
            }
        }

        return last!;
    }

    [GeneratedRegex(@"\[([0-9]{1,4})\]")]
    private static partial Regex Marker();
}
