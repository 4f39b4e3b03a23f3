using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Signs tokens and knows its own again.</summary>
/// <remarks>
/// A token is a JWT signed with HMAC-SHA-256. Web Chat reads the claim "user" of it, and takes an id that begins with
/// "dl_" from nowhere else.
/// </remarks>
/// <param name="keys">What signs.</param>
/// <param name="clock">Tells when a token ends.</param>
/// <param name="limits">How long tokens live.</param>
internal sealed class DirectLineTokens(SigningKeys keys, TimeProvider clock, DirectLineLimits limits)
{
    private const string Issuer = "insights-hub";
    private const string ForRequests = "directline";
    private const string ForStreams = "directline-stream";
    private const string UserClaim = "user";
    private const string NameClaim = "name";
    private const string ConversationClaim = "conv";
    private const int CharactersMax = 4096;

    private readonly JsonWebTokenHandler _signer =
        new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = CharactersMax };

    /// <summary>A token for requests.</summary>
    public string Sign(Grant grant) => Sign(grant, ForRequests, limits.TokenLife);

    /// <summary>A token that opens a stream and does nothing else: addresses end up in logs.</summary>
    public string SignStream(Grant grant) => Sign(grant, ForStreams, limits.StreamTokenLife);

    /// <summary>What a token for requests turns out to be.</summary>
    public Task<TokenVerdict> Read(string token) => Read(token, ForRequests);

    /// <summary>What a token for a stream turns out to be.</summary>
    public Task<TokenVerdict> ReadStream(string token) => Read(token, ForStreams);

    private string Sign(Grant grant, string audience, TimeSpan life)
    {
        var key = keys.Current()[0];
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            [UserClaim] = grant.User,
            [ConversationClaim] = grant.Conversation,
            [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
        };
        if (grant.Name is not null)
        {
            claims[NameClaim] = grant.Name;
        }

        return _signer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            Expires = now + life,
            Claims = claims,
            SigningCredentials = new SigningCredentials(Of(key), SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<TokenVerdict> Read(string token, string audience)
    {
        var checks = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = keys.Current().Select(Of),
            RequireExpirationTime = true,
            LifetimeValidator = (_, end, _, _) => end > clock.GetUtcNow().UtcDateTime,
        };
        var result = await _signer.ValidateTokenAsync(token, checks);
        return result.IsValid && Text(UserClaim) is { } user && Text(ConversationClaim) is { } conversation
            ? new TokenVerdict.Good(new Grant(user, conversation, Text(NameClaim)))
            : result.Exception is SecurityTokenInvalidLifetimeException ? new TokenVerdict.Expired()
            : new TokenVerdict.Foreign();

        string? Text(string claim) => result.Claims.TryGetValue(claim, out var value) ? value as string : null;
    }

    private static SymmetricSecurityKey Of(SigningKey key) => new(key.Secret) { KeyId = key.Id };
}
