using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.BotFramework;

/// <summary>The bot as it is registered, and whom it trusts.</summary>
/// <param name="AppId">The application's id; empty where nobody proves anything.</param>
/// <param name="TenantId">The directory of the application; empty where nobody proves anything.</param>
/// <param name="Credential">How the hub proves who it is.</param>
/// <param name="ServiceHosts">Hosts that replies may go to; "*." stands for one or more names before a host's.</param>
/// <param name="Metadata">Where the keys of the channels are told.</param>
internal sealed record BotSettings(
    string AppId, string TenantId, BotCredential Credential, IReadOnlyList<string> ServiceHosts, Uri Metadata)
{
    /// <summary>The application's id.</summary>
    public const string AppIdVariable = "INSIGHTS_BOT_APP_ID";

    /// <summary>The directory (tenant) of the application.</summary>
    public const string TenantVariable = "INSIGHTS_BOT_TENANT";

    /// <summary>The application's secret.</summary>
    public const string SecretVariable = "INSIGHTS_BOT_SECRET";

    /// <summary>The file of the application's certificate, in place of a secret.</summary>
    public const string CertificateVariable = "INSIGHTS_BOT_CERTIFICATE";

    /// <summary>The password of that file.</summary>
    public const string PasswordVariable = "INSIGHTS_BOT_CERTIFICATE_PASSWORD";

    /// <summary>"system" or the id of a user-assigned managed identity, in place of a secret.</summary>
    public const string IdentityVariable = "INSIGHTS_BOT_MANAGED_IDENTITY";

    /// <summary>Further hosts that replies may go to, parted by commas.</summary>
    public const string HostsVariable = "INSIGHTS_BOT_SERVICE_HOSTS";

    /// <summary>Where the keys of the channels are told, in place of Microsoft's address.</summary>
    public const string MetadataVariable = "INSIGHTS_BOT_OPENID";

    /// <summary>"yes" takes activities without any proof, on this machine alone.</summary>
    public const string AnonymousVariable = "INSIGHTS_BOT_ANONYMOUS";

    private const string MetadataUsual = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where Microsoft's channels take replies.</summary>
    public static readonly IReadOnlyList<string> HostsUsual = ["smba.trafficmanager.net", "*.botframework.com"];

    /// <summary>A bot for an emulator on this machine: nobody proves anything.</summary>
    public static BotSettings Unproven { get; } =
        new("", "", new BotCredential.Anonymous(), [], new Uri(MetadataUsual));

    /// <summary>Whether nobody proves anything: for an emulator on this machine.</summary>
    public bool IsAnonymous => Credential is BotCredential.Anonymous;

    /// <summary>The settings of this process.</summary>
    /// <param name="isLoopback">Whether nobody but this machine reaches the hub.</param>
    public static (BotSettings? Settings, BilingualText? Fault) FromEnvironment(bool isLoopback) =>
        Read(Environment.GetEnvironmentVariable, isLoopback);

    /// <summary>Reads settings.</summary>
    /// <param name="variable">The value of a name; null where it is not set.</param>
    /// <param name="isLoopback">Whether nobody but this machine reaches the hub.</param>
    /// <returns>The settings, or one sentence on what is wrong, or neither where there is no bot.</returns>
    public static (BotSettings? Settings, BilingualText? Fault) Read(Func<string, string?> variable, bool isLoopback)
    {
        var (appId, tenant) = (Value(AppIdVariable), Value(TenantVariable));
        if (Value(AnonymousVariable) is { } anonymous && anonymous.Equals("yes", StringComparison.OrdinalIgnoreCase))
        {
            return appId is not null ? (null, BotSentences.AnonymousAndNot)
                : isLoopback ? (Unproven, null)
                : (null, BotSentences.AnonymousAbroad);
        }

        if (appId is null)
        {
            return new[] { SecretVariable, CertificateVariable, IdentityVariable, TenantVariable }
                .FirstOrDefault(v => Value(v) is not null) is { } alone ? (null, BotSentences.WithoutApp(alone))
                : (null, null);
        }

        if (!Guid.TryParse(appId, out _))
        {
            return (null, BotSentences.NoGuid(AppIdVariable));
        }

        var metadata = Value(MetadataVariable) ?? MetadataUsual;
        if (!Uri.TryCreate(metadata, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return (null, BotSentences.BadMetadata);
        }

        var hosts = (Value(HostsVariable) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (hosts.FirstOrDefault(h => !AllowedAddresses.IsHost(h)) is { } bad)
        {
            return (null, BotSentences.BadHost(bad));
        }

        var (credential, fault) = CredentialOf(Value, tenant);
        return credential is null ? (null, fault)
            : (new BotSettings(appId, tenant ?? "", credential, [.. HostsUsual, .. hosts], address), null);

        string? Value(string name) => string.IsNullOrWhiteSpace(variable(name)) ? null : variable(name)!.Trim();
    }

    /// <inheritdoc/>
    public override string ToString() => $"the bot {AppId} with {Credential}";

    private static (BotCredential? Credential, BilingualText? Fault) CredentialOf(
        Func<string, string?> value, string? tenant)
    {
        var (secret, certificate, identity) =
            (value(SecretVariable), value(CertificateVariable), value(IdentityVariable));
        if (new[] { secret, certificate, identity }.Count(v => v is not null) != 1)
        {
            return (null, BotSentences.OneCredential);
        }

        if (identity is not null)
        {
            return identity.Equals("system", StringComparison.OrdinalIgnoreCase)
                ? (new BotCredential.ManagedIdentity(null), null)
                : Guid.TryParse(identity, out _) ? (new BotCredential.ManagedIdentity(identity), null)
                : (null, BotSentences.NoGuid(IdentityVariable));
        }

        // Without its tenant a name like "common" would let any directory answer for the bot.
        if (!Guid.TryParse(tenant, out _))
        {
            return (null, BotSentences.NoGuid(TenantVariable));
        }

        return secret is not null ? (new BotCredential.Secret(secret), null)
            : File.Exists(certificate) ? (new BotCredential.Certificate(certificate!, value(PasswordVariable)), null)
            : (null, BotSentences.NoCertificate);
    }
}
