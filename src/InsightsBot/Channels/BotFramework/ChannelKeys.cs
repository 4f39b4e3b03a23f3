using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace InsightsBot.Channels.BotFramework;

/// <summary>The keys that channels sign with: kept a day, and fetched anew when a key is unknown.</summary>
/// <remarks>
/// Calls may overlap. Forged tokens name unknown keys at will: between two fetches for such a reason lies a floor. Where
/// a fetch fails, the keys before it go on.
/// </remarks>
/// <param name="settings">Where keys are told.</param>
/// <param name="http">Makes clients.</param>
/// <param name="clock">Tells how old keys are.</param>
/// <param name="log">Where a failed fetch is written.</param>
internal sealed class ChannelKeys(
    BotSettings settings, IHttpClientFactory http, TimeProvider clock, ILogger<ChannelKeys> log) : IDisposable
{
    /// <summary>The name of the client that fetches.</summary>
    public const string Client = "bot-keys";

    /// <summary>How long keys are kept.</summary>
    public static readonly TimeSpan AgeMax = TimeSpan.FromHours(24);

    /// <summary>How long lies between two fetches that unknown keys ask for.</summary>
    public static readonly TimeSpan Floor = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _fetching = new(1);
    private OpenIdConnectConfiguration? _known;
    private long _fetched;
    private long? _failed;
    private long? _askedForUnknown;

    /// <summary>The key of an id, or null where the channels have no such key.</summary>
    public async Task<JsonWebKey?> Find(string kid, CancellationToken cancellation)
    {
        var known = await Known(isForUnknown: false, cancellation);
        return KeyOf(known, kid) ?? KeyOf(await Known(isForUnknown: true, cancellation), kid);
    }

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    private static JsonWebKey? KeyOf(OpenIdConnectConfiguration? known, string kid) =>
        known?.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid == kid && k.Kty == JsonWebAlgorithmsKeyTypes.RSA);

    private async Task<OpenIdConnectConfiguration?> Known(bool isForUnknown, CancellationToken cancellation)
    {
        await _fetching.WaitAsync(cancellation);
        try
        {
            var isOld = _known is null || clock.GetElapsedTime(_fetched) > AgeMax;
            var isDue = isForUnknown ? IsPast(_askedForUnknown, Floor) : isOld && IsPast(_failed, Pause);
            if (isDue)
            {
                _askedForUnknown = isForUnknown ? clock.GetTimestamp() : _askedForUnknown;
                await Fetch(cancellation);
            }

            return _known;
        }
        finally
        {
            _ = _fetching.Release();
        }
    }

    private bool IsPast(long? moment, TimeSpan time) => moment is not { } known || clock.GetElapsedTime(known) >= time;

    private async Task Fetch(CancellationToken cancellation)
    {
        using var client = http.CreateClient(Client);
        var documents = new HttpDocumentRetriever(client) { RequireHttps = !settings.Metadata.IsLoopback };
        try
        {
            _known = await OpenIdConnectConfigurationRetriever.GetAsync(
                settings.Metadata.AbsoluteUri, documents, cancellation);
            _fetched = clock.GetTimestamp();
            _failed = null;
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidOperationException
            or ArgumentException or JsonException or TaskCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            _failed = clock.GetTimestamp();
            Log.KeysNotFetched(log, failure);
        }
    }
}
