namespace InsightsBot.Plugins.Verbatims;

/// <summary>The vector of a query's words, from outside the index.</summary>
/// <param name="Model">What made it; an index with vectors of another model does not use it.</param>
/// <param name="Numbers">The vector, of any length but 0.</param>
public sealed record WordsVector(string Model, ReadOnlyMemory<float> Numbers);
