using System.Text.Json;
using System.Text.Json.Nodes;

namespace InsightsBot.Channels.DirectLine;

/// <summary>POST tokens/generate and tokens/refresh.</summary>
internal sealed class TokenRoutes(
    CallerGate gate, DirectLineTokens tokens, DirectLineSettings settings, CallerBounds bounds)
{
    private const int UserCharactersMax = 128;
    private const string UserPrefix = "dl_";

    /// <summary>Gives a token for a new conversation, which begins when it is asked for.</summary>
    public async Task Generate(HttpContext context)
    {
        if (gate.MayBegin(context) is { } closed)
        {
            await DirectLineErrors.Write(context, closed);
            return;
        }

        if (await BoundedBody.Read(context.Request, settings.Limits) is not { } bytes)
        {
            await DirectLineErrors.Write(context, DirectLineFault.TooLarge);
            return;
        }

        var conversation = LiveConversations.NewId();
        var grant = new Grant(UserPrefix + LiveConversations.NewId(), conversation);
        // Anybody could claim to be anybody: only a server that shows the secret says who its user is.
        if (bytes.Length > 0 && gate.IsTrusted(context))
        {
            var (named, fault) = Named(bytes, conversation);
            if (fault is not null)
            {
                await DirectLineErrors.Write(context, fault);
                return;
            }

            grant = named ?? grant;
        }

        await Write(context, grant);
    }

    /// <summary>Gives a token with more time for the one that is shown.</summary>
    public async Task Refresh(HttpContext context)
    {
        var (grant, fault) = await gate.Grant(context);
        fault ??= bounds.MayBegin(context) ? null : DirectLineFault.TooOften;
        await (fault is null ? Write(context, grant!) : DirectLineErrors.Write(context, fault));
    }

    private Task Write(HttpContext context, Grant grant) =>
        DirectLineErrors.Write(context, StatusCodes.Status200OK, new JsonObject
        {
            ["conversationId"] = grant.Conversation,
            ["token"] = tokens.Sign(grant),
            ["expires_in"] = (int)settings.Limits.TokenLife.TotalSeconds,
        });

    /// <summary>The user that a body names: {"user":{"id":"dl_…","name":"…"}}; null where it names none.</summary>
    private static (Grant? Grant, DirectLineFault? Fault) Named(byte[] bytes, string conversation)
    {
        try
        {
            using var body = JsonDocument.Parse(bytes);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, DirectLineFault.NoJson);
            }

            if (!body.RootElement.TryGetProperty("user", out var user) || user.ValueKind == JsonValueKind.Null)
            {
                return (null, null);
            }

            var (id, name) = (Text(user, "id"), Text(user, "name"));
            return id?.StartsWith(UserPrefix, StringComparison.Ordinal) == true && IsShort(id)
                ? (new Grant(id, conversation, name is not null && IsShort(name) ? name : null), null)
                : (null, DirectLineFault.BadUser);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is no text.
            return (null, DirectLineFault.NoJson);
        }
    }

    private static bool IsShort(string text) => text.Length <= UserCharactersMax && !text.Any(char.IsControl);

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
