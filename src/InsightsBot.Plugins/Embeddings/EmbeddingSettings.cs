namespace InsightsBot.Plugins.Embeddings;

/// <summary>Where vectors of texts are asked for.</summary>
/// <remarks>No record, so that nothing prints the key by accident.</remarks>
/// <param name="address">What "/embeddings" is appended to, such as "https://host/v1".</param>
/// <param name="model">The model, as the endpoint calls it.</param>
/// <param name="key">The bearer key; null where the endpoint wants none.</param>
public sealed class EmbeddingSettings(Uri address, string model, string? key)
{
    /// <summary>What "/embeddings" is appended to.</summary>
    public Uri Address { get; } = address;

    /// <summary>The model, as the endpoint calls it.</summary>
    public string Model { get; } = model;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request that failed for a passing reason is repeated.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>How long the first repetition waits; each further one twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The bearer key; null where the endpoint wants none.</summary>
    internal string? Key { get; } = key;

    /// <summary>An address that vectors can be asked for at; null for anything else.</summary>
    /// <remarks>Names, keys and queries in an address would be stored in shells' histories.</remarks>
    public static Uri? AddressOf(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0 ? address : null;

    /// <summary>The host alone.</summary>
    public override string ToString() => Address.Authority;
}
