using System.Collections.Concurrent;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Channels.Web;

/// <summary>GET /api/starters?language=de: questions to begin with, each of which the hub can answer.</summary>
internal sealed class StartersRoute(Hub hub)
{
    /// <summary>As many as a person takes in at a glance.</summary>
    private const int StartersMax = 6;

    private static readonly BilingualText Overview = new("Was kannst du beantworten?", "What can you answer?");

    private readonly ConcurrentDictionary<Language, byte[]> _bodies = new();

    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext context)
    {
        Language? wanted = context.Request.Query["language"].ToString() switch
        {
            "de" or "" => Language.German,
            "en" => Language.English,
            _ => null,
        };
        if (wanted is not { } language)
        {
            await Problems.Write(context, StatusCodes.Status400BadRequest, WebSentences.BadLanguage);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(_bodies.GetOrAdd(language, Body), context.RequestAborted);
    }

    private byte[] Body(Language language)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("model", hub.Model.Label.In(language));
            writer.WriteStartArray("starters");
            foreach (var question in Starters(language))
            {
                writer.WriteStringValue(question);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    /// <summary>Verified questions that can be answered; where the model has none, what the hub suggests.</summary>
    private List<string> Starters(Language language)
    {
        var verified = hub.Model.VerifiedQuestions.Select(v => v.Question.In(language)).Where(q => Reads(q, language))
            .Distinct(StringComparer.Ordinal).Take(StartersMax).ToList();
        return verified.Count > 0 ? verified
            : [.. hub.Ask(new AskRequest(Overview.In(language), null, language), Conversation.New,
                CancellationToken.None).Answer.Suggestions.Take(StartersMax)];
    }

    private bool Reads(string question, Language language) =>
        hub.Explain(new AskRequest(question), Conversation.New) is
        {
            Reading: Reading.Clear, Compiled: Compilation.Done,
        } read && read.Language == language;
}
