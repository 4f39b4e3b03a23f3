using System.Security.Cryptography;
using System.Text;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Tells who calls, and whether they may.</summary>
internal sealed class CallerGate(
    DirectLineSettings settings, DirectLineTokens tokens, LiveConversations conversations, CallerBounds bounds,
    Resumption resumption)
{
    private const string Scheme = "Bearer ";

    /// <summary>Whether a caller is somebody's server, which may say who its user is.</summary>
    public bool IsTrusted(HttpContext context) =>
        settings.Secret is { } secret && Bearer(context) is { } shown && IsSame(shown, secret);

    /// <summary>Whether a caller may be given a token.</summary>
    public DirectLineFault? MayBegin(HttpContext context) =>
        !settings.IsOpen && !IsTrusted(context) ? DirectLineFault.NeedsSecret
        : !bounds.MayBegin(context) ? DirectLineFault.TooOften : null;

    /// <summary>What the token of a request allows.</summary>
    public async Task<(Grant? Grant, DirectLineFault? Fault)> Grant(HttpContext context)
    {
        if (Bearer(context) is not { } token)
        {
            return (null, DirectLineFault.NoToken);
        }

        return await tokens.Read(token) switch
        {
            TokenVerdict.Good good => (good.Grant, null),
            TokenVerdict.Expired => (null, DirectLineFault.ExpiredToken),
            _ => (null, DirectLineFault.ForeignToken),
        };
    }

    /// <summary>The conversation that a request names, where its token is for that one.</summary>
    public async Task<(LiveConversation? Conversation, Grant? Grant, DirectLineFault? Fault)> Enter(
        HttpContext context, string id)
    {
        var (grant, fault) = await Grant(context);
        if (fault is not null || grant!.Conversation != id)
        {
            return (null, null, fault ?? DirectLineFault.OtherConversation);
        }

        if (conversations.Find(grant) is not { } found)
        {
            return (null, null, DirectLineFault.NoConversation);
        }

        resumption.TakeUp(found, grant);
        return (found, grant, null);
    }

    private static string? Bearer(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } header] && header.Length > Scheme.Length
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim() : null;

    // Hashed first, so that neither the time nor the length tells anything of the secret.
    private static bool IsSame(string shown, string secret) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
