using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>An OpenID issuer on this machine: it tells keys as login.botframework.com does, and signs tokens.</summary>
public sealed class LocalIssuer : IAsyncDisposable
{
    public const string AppId = "3c1f7b9e-6f0d-4b0f-9a56-1c7f1d2e3a4b";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly WebApplication _server;
    private readonly Dictionary<string, (RSA Key, string[]? Endorsements)> _keys = [];

    private LocalIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _ = _server.MapGet("/v1/.well-known/openidconfiguration", (HttpContext c) => c.Response.WriteAsync(Metadata()));
        _ = _server.MapGet("/v1/.well-known/keys", (HttpContext c) => c.Response.WriteAsync(Keys()));
        Add("key-1", ["msteams", "webchat", "directline", "emulator"]);
        Add("key-2", ["skype"]);
        Add("key-3", null);
    }

    /// <summary>The address of the metadata.</summary>
    public Uri Address => new(_server.Urls.First() + "/v1/.well-known/openidconfiguration");

    /// <summary>How often keys were fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>Whether the issuer answers; else 500.</summary>
    public bool IsBroken { get; set; }

    public static async Task<LocalIssuer> Start()
    {
        var issuer = new LocalIssuer();
        await issuer._server.StartAsync();
        return issuer;
    }

    /// <summary>Adds a key, in place of one of that id.</summary>
    public void Add(string kid, string[]? endorsements) => _keys[kid] = (RSA.Create(2048), endorsements);

    /// <summary>Takes a key away.</summary>
    public void Remove(string kid) => _keys.Remove(kid);

    /// <summary>A token as the channels sign them, changed as wanted.</summary>
    public string Token(DateTimeOffset now, Action<JsonObject>? header = null, Action<JsonObject>? payload = null,
        Func<byte[], byte[]>? sign = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "key-1", ["x5t"] = "key-1" };
        var body = new JsonObject
        {
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
        };
        header?.Invoke(head);
        payload?.Invoke(body);
        var text = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(head.ToJsonString())) + "."
            + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(body.ToJsonString()));
        var kid = head["kid"] is JsonValue named && _keys.ContainsKey(named.ToString()) ? named.ToString() : "key-1";
        sign ??= bytes => Sign(kid, bytes, HashAlgorithmName.SHA256);
        return text + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)));
    }

    /// <summary>Signs with a key.</summary>
    public byte[] Sign(string kid, byte[] bytes, HashAlgorithmName hash, RSASignaturePadding? padding = null) =>
        _keys[kid].Key.SignData(bytes, hash, padding ?? RSASignaturePadding.Pkcs1);

    /// <summary>The public half of a key as text, which a forger takes for a shared secret.</summary>
    public byte[] PublicPem(string kid) => Encoding.ASCII.GetBytes(_keys[kid].Key.ExportSubjectPublicKeyInfoPem());

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        foreach (var (key, _) in _keys.Values)
        {
            key.Dispose();
        }
    }

    private string Metadata() => IsBroken ? "<html>" : new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["jwks_uri"] = _server.Urls.First() + "/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    }.ToJsonString();

    private string Keys()
    {
        Fetches++;
        var keys = new JsonArray();
        foreach (var (kid, (key, endorsements)) in _keys)
        {
            var parameters = key.ExportParameters(includePrivateParameters: false);
            var json = new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid, ["x5t"] = kid,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            };
            if (endorsements is not null)
            {
                json["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
            }

            keys.Add(json);
        }

        return new JsonObject { ["keys"] = keys }.ToJsonString();
    }
}
