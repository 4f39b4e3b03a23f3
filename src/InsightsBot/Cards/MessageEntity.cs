using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Cards;

/// <summary>The one entity of a message that says what it rests on and, in Web Chat, takes thumbs.</summary>
/// <remarks>
/// Source: Microsoft Teams, "Bot messages with AI-generated content". A second root entity is refused there, and so
/// are more than 20 citations and empty ones. The label for text of a language model is never set: none words answers.
/// </remarks>
internal sealed class MessageEntity(Answer answer, MessageLook look, CardLimits limits)
{
    /// <summary>The kind of the entity, in both fields that name it.</summary>
    public const string Kind = "https://schema.org/Message";

    /// <summary>More citations are refused by Teams.</summary>
    public const int CitationsMax = 20;

    private const int NameCharacters = 80;
    private const int KeywordCharacters = 28;

    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly CardWords _words = new(answer.Language);
    private readonly CitedParts _parts = new(new CardWords(answer.Language), limits);

    /// <summary>The entity.</summary>
    /// <param name="cited">The citations that the text of the message points to.</param>
    /// <param name="runId">The run that thumbs belong to; null where the message takes none.</param>
    public JsonObject Of(IReadOnlyList<AnswerCitation> cited, string? runId)
    {
        var entity = new JsonObject
        {
            ["type"] = Kind, ["@type"] = "Message", ["@context"] = "https://schema.org", ["@id"] = "",
        };
        if (cited.Count > 0)
        {
            entity["citation"] = CardElements.Array(cited.Take(CitationsMax).Select(Claim));
        }

        if (runId is not null && look == MessageLook.WebChat)
        {
            entity["potentialAction"] = new JsonArray(
                Thumb("LikeAction", runId, true), Thumb("DislikeAction", runId, false));
        }

        return entity;
    }

    /// <summary>The definitions of the links that the numbers in the text are to Web Chat.</summary>
    public string Links(IReadOnlyList<AnswerCitation> cited) => string.Join('\n', cited.Take(CitationsMax)
        .Select(c => $"[{c.Id}]: cite:{c.Id} \"{MarkdownText.Of(Name(c), look, _ => false).Replace("\"", "&#34;",
            StringComparison.Ordinal)}\""));

    private static JsonObject Thumb(string kind, string runId, bool isHelpful) => new()
    {
        ["@type"] = kind,
        ["@id"] = FeedbackMark.Of(runId, isHelpful),
        ["actionStatus"] = "PotentialActionStatus",
    };

    private JsonObject Claim(AnswerCitation citation)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Name(citation),
            ["abstract"] = Abstract(citation),
            ["keywords"] = new JsonArray(InertText.Cut(_words.KindOf(citation), KeywordCharacters)),
            ["image"] = new JsonObject
            {
                ["@type"] = "ImageObject", ["name"] = citation is AnswerCitation.Query ? "Source Code" : "Text",
            },
        };
        if (look == MessageLook.WebChat)
        {
            // A click on a number without address and text blanks Web Chat.
            appearance["text"] = Markdown(citation);
        }
        else if (limits.CitedCharacters > 0)
        {
            appearance["encodingFormat"] = "application/vnd.microsoft.card.adaptive";
            appearance["text"] = _parts.Card(citation).ToJsonString(Compact);
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Id, ["appearance"] = appearance };
    }

    private string Name(AnswerCitation citation)
    {
        var most = Math.Min(NameCharacters, limits.AbstractCharacters);
        var name = InertText.Cut(InertText.Line(citation.Title), most);
        return name.Trim().Length > 0 ? name : _words.KindOf(citation);
    }

    private string Abstract(AnswerCitation citation)
    {
        var text = InertText.Line(citation switch
        {
            AnswerCitation.Query query => _words.Gave(query),
            AnswerCitation.Verbatim verbatim => verbatim.Quote,
            AnswerCitation.Definition definition => definition.Text,
            AnswerCitation.Method method => method.Text,
            _ => throw new InvalidOperationException($"The citation {citation.Kind} has no abstract."),
        });
        return text.Trim().Length > 0 ? InertText.Cut(text, limits.AbstractCharacters) : _words.KindOf(citation);
    }

    private string Markdown(AnswerCitation citation)
    {
        var most = Math.Max(limits.CitedCharacters, limits.AbstractCharacters);
        return citation switch
        {
            AnswerCitation.Query query => MarkdownText.Fenced(string.Join('\n', query.Parameters
                .Take(limits.CitationsOpened).Select(p => "-- " + CitedParts.Parameter(p))
                .Prepend(InertText.Code(query.Sql, most)))),
            AnswerCitation.Verbatim verbatim => Escaped(_words.Quoted(InertText.Cut(verbatim.Quote, most))),
            AnswerCitation.Definition definition => Escaped(InertText.Cut(definition.Text, most)),
            AnswerCitation.Method method => Escaped(InertText.Cut(method.Text, most)),
            _ => throw new InvalidOperationException($"The citation {citation.Kind} has no text."),
        };
    }

    private string Escaped(string text) =>
        MarkdownText.Of(text, look, _ => false) is { Length: > 0 } escaped ? escaped : "–";
}
