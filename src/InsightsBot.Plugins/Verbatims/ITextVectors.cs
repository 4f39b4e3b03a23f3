namespace InsightsBot.Plugins.Verbatims;

/// <summary>Gives vectors of texts from outside the index.</summary>
/// <remarks>Whatever it throws ends the taking of vectors; those taken before stay.</remarks>
public interface ITextVectors
{
    /// <summary>What makes the vectors; those of another model are never compared with them.</summary>
    string Model { get; }

    /// <summary>How many numbers each vector has.</summary>
    int Dimension { get; }

    /// <summary>The vectors of texts, in their order: finite numbers, <see cref="Dimension"/> of them each.</summary>
    /// <param name="texts">Masked texts; none is empty.</param>
    /// <param name="cancellation">Ends it.</param>
    IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken cancellation);
}
