using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>A request's header and what its activity says, with the verdict that is due.</summary>
/// <param name="Name">What is special.</param>
/// <param name="Header">The header "Authorization".</param>
/// <param name="Channel">The channel that the activity names.</param>
/// <param name="Service">The address that the activity names.</param>
/// <param name="IsGenuine">The verdict that is due.</param>
/// <param name="IsStricter">Whether Microsoft's check lets it pass, and ours is stricter on purpose.</param>
internal sealed record TokenCase(
    string Name, string Header, string Channel, string Service, bool IsGenuine, bool IsStricter)
{
    private const string Elsewhere = "https://smba.trafficmanager.net/amer/";

    /// <summary>All cases, signed by an issuer at a moment.</summary>
    public static IReadOnlyList<TokenCase> All(LocalIssuer issuer, DateTimeOffset now)
    {
        List<TokenCase> cases = [];
        Genuine("as the channels sign it", Bearer());
        Genuine("Web Chat's", Bearer(), "webchat");
        Genuine("expired four minutes ago", Bearer(p => p["exp"] = In(-4)));
        Genuine("valid in four minutes", Bearer(p => p["nbf"] = In(4)));
        Genuine("without the moment it begins", Bearer(p => p.Remove("nbf")));
        Forged("for several, this bot among them", Bearer(p => p["aud"] = new JsonArray("other", LocalIssuer.AppId)));
        Forged("no header", "");
        Forged("no scheme", issuer.Token(now));
        Forged("another scheme", "Basic " + issuer.Token(now));
        Forged("the scheme alone", "Bearer ");
        Forged("no token", "Bearer abc");
        Forged("three parts of nothing", "Bearer a.b.c");
        Forged("for another bot", Bearer(p => p["aud"] = "00000000-0000-0000-0000-000000000000"));
        Forged("for nobody", Bearer(p => p.Remove("aud")));
        Forged("by another issuer", Bearer(p => p["iss"] = "https://sts.example.com"));
        Forged("by an issuer with a slash more", Bearer(p => p["iss"] = "https://api.botframework.com/"));
        Forged("by no issuer", Bearer(p => p.Remove("iss")));
        Forged("expired six minutes ago", Bearer(p => p["exp"] = In(-6)));
        Forged("expired a year ago", Bearer(p => p["exp"] = In(-500_000)));
        Forged("valid in six minutes", Bearer(p => p["nbf"] = In(6)));
        Forged("without the address", Bearer(p => p.Remove("serviceurl")));
        Forged("for another address", Bearer(p => p["serviceurl"] = Elsewhere));
        Forged("for the address without its slash", Bearer(p => p["serviceurl"] = LocalIssuer.ServiceUrl.TrimEnd('/')));
        Forged("the activity names another address", Bearer(), service: Elsewhere);
        Forged("changed after it was signed", Changed());
        Forged("cut off", "Bearer " + issuer.Token(now)[..^20]);
        Forged("an unknown key", Bearer(header: h => h["kid"] = "key-9"));
        Forged("no key", Bearer(header: h => h.Remove("kid")));
        Forged("another key's name", Bearer(header: h => h["kid"] = "key-2", sign: Rsa(HashAlgorithmName.SHA256)));
        Forged("a key that is not for the channel", Bearer(header: h => h["kid"] = "key-2"));
        Forged("a channel that the key is not for", Bearer(), "slack");
        Forged("no algorithm, no signature", Bearer(header: h => h["alg"] = "none", sign: _ => []));
        Forged("HS256 with the public key as secret", Bearer(header: h => h["alg"] = "HS256",
            sign: bytes => HMACSHA256.HashData(issuer.PublicPem("key-1"), bytes)));
        Forged("PS256", Bearer(header: h => h["alg"] = "PS256",
            sign: b => issuer.Sign("key-1", b, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)));
        Stricter("that never ends", Bearer(p => p.Remove("exp")));
        Stricter("a key without endorsements", Bearer(header: h => h["kid"] = "key-3"));
        Stricter("RS384", Bearer(header: h => h["alg"] = "RS384", sign: Rsa(HashAlgorithmName.SHA384)));
        return cases;

        void Genuine(string name, string header, string channel = "msteams") =>
            cases.Add(new TokenCase(name, header, channel, LocalIssuer.ServiceUrl, true, false));
        void Stricter(string name, string header) =>
            cases.Add(new TokenCase(name, header, "msteams", LocalIssuer.ServiceUrl, false, true));
        void Forged(string name, string header, string channel = "msteams", string? service = null) =>
            cases.Add(new TokenCase(name, header, channel, service ?? LocalIssuer.ServiceUrl, false, false));
        string Bearer(
            Action<JsonObject>? payload = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null) =>
            "Bearer " + issuer.Token(now, header, payload, sign);
        long In(int minutes) => now.AddMinutes(minutes).ToUnixTimeSeconds();
        Func<byte[], byte[]> Rsa(HashAlgorithmName hash) => bytes => issuer.Sign("key-1", bytes, hash);
        string Changed()
        {
            var (ours, theirs) = (issuer.Token(now).Split('.'), issuer.Token(now, payload: p => p["x"] = 1).Split('.'));
            return $"Bearer {ours[0]}.{theirs[1]}.{ours[2]}";
        }
    }
}
