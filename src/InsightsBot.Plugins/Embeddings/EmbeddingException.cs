using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Embeddings;

/// <summary>An endpoint gave no vectors, or none that can be used.</summary>
/// <param name="text">One sentence per language: what is wrong and what would help; never a key, never a text.</param>
/// <param name="inner">What the machine reported; not shown, for servers repeat what they were sent.</param>
public sealed class EmbeddingException(BilingualText text, Exception? inner = null) : Exception(text.En, inner)
{
    /// <summary>The sentence to show.</summary>
    public BilingualText Text { get; } = text;
}
