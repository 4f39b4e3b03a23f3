using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.DirectLine;

/// <summary>POST conversations, and GET conversations/{id} to take one up again.</summary>
internal sealed class ConversationRoutes(
    CallerGate gate, DirectLineTokens tokens, LiveConversations conversations, TurnQueue turns,
    DirectLineSettings settings, CallerBounds bounds)
{
    /// <summary>Begins the conversation of a token; for the secret, a new one.</summary>
    public async Task Begin(HttpContext context)
    {
        var locale = LocaleOf(await BoundedBody.Read(context.Request, settings.Limits));
        var (grant, fault) = gate.IsTrusted(context)
            ? (new Grant("dl_" + LiveConversations.NewId(), LiveConversations.NewId()), null)
            : await gate.Grant(context);
        fault ??= bounds.MayBegin(context) ? null : DirectLineFault.TooOften;
        if (fault is not null)
        {
            await DirectLineErrors.Write(context, fault);
            return;
        }

        var (conversation, isNew) = conversations.Begin(grant!);
        if (conversation is not null && isNew)
        {
            var isEnglish = DirectLineErrors.LanguageOf(context) == Language.English;
            Greet(conversation, grant!, locale ?? (isEnglish ? "en" : "de"));
        }

        await (conversation is null ? DirectLineErrors.Write(context, DirectLineFault.NotKept)
            : Write(context, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, grant!, null));
    }

    /// <summary>Takes a conversation up again: a fresh token, and where its stream goes on.</summary>
    public async Task Resume(HttpContext context, string id)
    {
        var (_, grant, fault) = await gate.Enter(context, id);
        int? watermark = null;
        if (fault is null && !Watermarks.TryRead(context, out watermark))
        {
            fault = DirectLineFault.BadWatermark;
        }

        await (fault is null ? Write(context, StatusCodes.Status200OK, grant!, watermark)
            : DirectLineErrors.Write(context, fault));
    }

    /// <summary>Tells the hub that somebody is there: it says what can be asked.</summary>
    private void Greet(LiveConversation conversation, Grant grant, string locale)
    {
        if (turns.TryTakePlace(conversation.Id))
        {
            var joined = new Activity
            {
                Type = "conversationUpdate",
                ChannelId = DirectLineChannel.ChannelId,
                From = new ActivityAccount(grant.User, grant.Name, null),
                ConversationId = conversation.Id,
                HasNewMembers = true,
                Locale = locale,
            };
            turns.Add(new Turn(conversation, joined, []));
        }
    }

    /// <summary>The language that a client begins in; null where it names none.</summary>
    private static string? LocaleOf(byte[]? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? []);
            return ActivityReader.Text(json.RootElement, "locale");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task Write(HttpContext context, int status, Grant grant, int? watermark) =>
        DirectLineErrors.Write(context, status, new JsonObject
        {
            ["conversationId"] = grant.Conversation,
            ["token"] = tokens.Sign(grant),
            ["expires_in"] = (int)settings.Limits.TokenLife.TotalSeconds,
            ["streamUrl"] = StreamUrl(context.Request, grant, watermark),
        });

    private string StreamUrl(HttpRequest request, Grant grant, int? watermark)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var mark = watermark is { } number ? "watermark=" + number.ToString(CultureInfo.InvariantCulture) + "&" : "";
        return $"{scheme}://{request.Host.Value}{DirectLineChannel.Root}/conversations/{grant.Conversation}/stream"
            + $"?{mark}t={tokens.SignStream(grant)}";
    }
}
