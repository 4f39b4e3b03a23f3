namespace InsightsBot.Channels.BotFramework;

/// <summary>How the hub proves who it is when it sends.</summary>
internal abstract record BotCredential
{
    private BotCredential()
    {
    }

    /// <summary>By a secret; it is never printed.</summary>
    internal sealed record Secret(string Words) : BotCredential
    {
        /// <inheritdoc/>
        public override string ToString() => "a secret";
    }

    /// <summary>By a certificate with its private key.</summary>
    /// <param name="Path">A PFX file, or a PEM file that holds both.</param>
    /// <param name="Password">The file's password; null for none.</param>
    internal sealed record Certificate(string Path, string? Password) : BotCredential
    {
        /// <inheritdoc/>
        public override string ToString() => "a certificate";
    }

    /// <summary>By the identity that the cloud gives the machine.</summary>
    /// <param name="ClientId">The id of a user-assigned identity; null takes the machine's own.</param>
    internal sealed record ManagedIdentity(string? ClientId) : BotCredential;

    /// <summary>Not at all: an emulator on this machine asks for nothing.</summary>
    internal sealed record Anonymous : BotCredential;
}
