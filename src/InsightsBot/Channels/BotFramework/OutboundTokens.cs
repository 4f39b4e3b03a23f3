using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace InsightsBot.Channels.BotFramework;

/// <summary>The tokens that the hub shows to channels; kept until shortly before they end.</summary>
/// <remarks>Calls may overlap.</remarks>
/// <param name="settings">The bot and how it proves itself.</param>
/// <param name="http">Makes clients.</param>
/// <param name="log">Where a failure is written; secrets never are.</param>
internal sealed class OutboundTokens(BotSettings settings, IHttpClientFactory http, ILogger<OutboundTokens> log)
    : IMsalHttpClientFactory
{
    /// <summary>The name of the client that fetches tokens.</summary>
    public const string Client = "bot-login";

    private const string Resource = "https://api.botframework.com";
    private readonly Lock _lock = new();
    private IConfidentialClientApplication? _application;
    private IManagedIdentityApplication? _identity;

    /// <summary>A token for the channels' addresses; null where none is needed or none can be had.</summary>
    public async Task<(string? Token, bool IsRefused)> Token(CancellationToken cancellation)
    {
        try
        {
            return settings.Credential switch
            {
                BotCredential.Anonymous => (null, false),
                BotCredential.ManagedIdentity identity => (await OfIdentity(identity, cancellation), false),
                BotCredential.Secret or BotCredential.Certificate => (await OfApplication(cancellation), false),
                _ => throw new InvalidOperationException("There is a credential without a way to use it."),
            };
        }
        catch (Exception failure) when (failure is MsalException or HttpRequestException or CryptographicException
            or IOException)
        {
            Log.TokenRefused(log, failure.GetType().Name, (failure as MsalException)?.ErrorCode);
            return (null, true);
        }
    }

    /// <inheritdoc/>
    public HttpClient GetHttpClient() => http.CreateClient(Client);

    private async Task<string> OfApplication(CancellationToken cancellation)
    {
        IConfidentialClientApplication application;
        lock (_lock)
        {
            application = _application ??= Application();
        }

        var result = await application.AcquireTokenForClient([Resource + "/.default"]).ExecuteAsync(cancellation);
        return result.AccessToken;
    }

    private async Task<string> OfIdentity(BotCredential.ManagedIdentity identity, CancellationToken cancellation)
    {
        IManagedIdentityApplication application;
        lock (_lock)
        {
            application = _identity ??= ManagedIdentityApplicationBuilder.Create(identity.ClientId is { } id
                ? ManagedIdentityId.WithUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned)
                .WithHttpClientFactory(this).Build();
        }

        var result = await application.AcquireTokenForManagedIdentity(Resource).ExecuteAsync(cancellation);
        return result.AccessToken;
    }

    private IConfidentialClientApplication Application()
    {
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority(AzureCloudInstance.AzurePublic, settings.TenantId)
            .WithInstanceDiscovery(false).WithHttpClientFactory(this);
        return (settings.Credential is BotCredential.Certificate file
            ? builder.WithCertificate(Load(file))
            : builder.WithClientSecret(((BotCredential.Secret)settings.Credential).Words)).Build();
    }

    private static X509Certificate2 Load(BotCredential.Certificate file) =>
        Path.GetExtension(file.Path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? file.Password is null ? X509Certificate2.CreateFromPemFile(file.Path)
                : X509Certificate2.CreateFromEncryptedPemFile(file.Path, file.Password)
            : X509CertificateLoader.LoadPkcs12FromFile(file.Path, file.Password);
}
