using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Tells whether an activity comes from the channel that it names.</summary>
/// <remarks>
/// Source: "Authenticate requests with the Bot Connector API" of Microsoft's documentation. The token must be signed
/// with RS256 by a key that is endorsed for the channel, for this bot, now, and for the address that replies go to.
/// </remarks>
/// <param name="settings">The bot.</param>
/// <param name="keys">The keys of the channels.</param>
/// <param name="clock">Tells what time it is.</param>
internal sealed class TokenCheck(BotSettings settings, ChannelKeys keys, TimeProvider clock)
{
    private const string Issuer = "https://api.botframework.com";
    private const string Scheme = "Bearer ";
    private const int TokenCharactersMax = 16_384;

    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _tokens = new() { MaximumTokenSizeInBytes = TokenCharactersMax };

    /// <summary>Whether a request shows a token at all: without one its body need not be read.</summary>
    public bool HasToken(string? authorization) => settings.IsAnonymous || TokenOf(authorization) is not null;

    /// <summary>Whether the token of a request stands for what its activity says.</summary>
    /// <param name="authorization">The header of the request.</param>
    /// <param name="channelId">The channel that the activity names.</param>
    /// <param name="serviceUrl">The address that the activity names.</param>
    /// <param name="cancellation">Ends the fetching of keys.</param>
    public async Task<bool> IsGenuine(
        string? authorization, string channelId, string? serviceUrl, CancellationToken cancellation)
    {
        if (settings.IsAnonymous)
        {
            return true;
        }

        if (TokenOf(authorization) is not { } text || !_tokens.CanReadToken(text) || KidOf(text) is not { } kid
            || await keys.Find(kid, cancellation) is not { } key || !IsEndorsed(key, channelId))
        {
            return false;
        }

        var result = await _tokens.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = settings.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        return result.IsValid && result.SecurityToken is JsonWebToken token && token.Audiences.Count() == 1
            && token.TryGetPayloadValue<string>("serviceurl", out var claimed) && claimed == serviceUrl;
    }

    private static string? TokenOf(string? authorization) =>
        authorization is { Length: > 7 and <= TokenCharactersMax }
            && authorization.StartsWith(Scheme, StringComparison.Ordinal)
            ? authorization[Scheme.Length..].Trim() : null;

    private static string? KidOf(string text)
    {
        try
        {
            return new JsonWebToken(text).Kid is { Length: > 0 } kid ? kid : null;
        }
        catch (ArgumentException)
        {
            // What has the shape of a token need not be one.
            return null;
        }
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end + Skew && (from is not { } start || now >= start - Skew);
    }

    private static bool IsEndorsed(JsonWebKey key, string channelId) =>
        key.AdditionalData.TryGetValue("endorsements", out var endorsements) && endorsements switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray()
                .Any(e => e.ValueKind == JsonValueKind.String && e.ValueEquals(channelId)),
            IEnumerable<object> several => several.Any(e => channelId.Equals(e?.ToString(), StringComparison.Ordinal)),
            _ => false,
        } && channelId.Length > 0;
}
