namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>A stem that a query looks for.</summary>
/// <param name="Stem">Its number in the index.</param>
/// <param name="Weight">How much it counts; 1 for a word of the query itself, less for what is only near it.</param>
internal readonly record struct SoughtStem(int Stem, double Weight);
