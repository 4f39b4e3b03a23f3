namespace InsightsBot.Voices;

/// <summary>What forgetting a customer removed, with its proof.</summary>
/// <param name="Texts">Texts emptied in the private copy.</param>
/// <param name="ReadTexts">Read texts removed, with their sentiment and themes.</param>
/// <param name="Indexed">Entries removed from search indexes, with their vectors.</param>
/// <param name="Looked">Texts looked for afterwards in the bytes of all files: those nobody else wrote, word for word,
/// as they were written and as they were masked.</param>
/// <param name="StillThere">Of these how many were found; 0 is the proof.</param>
internal sealed record Forgotten(int Texts, int ReadTexts, int Indexed, int Looked, int StillThere)
{
    /// <summary>Runs removed from the ask log that named the customer or quoted them.</summary>
    public int Runs { get; init; }
}
