namespace InsightsBot.Tests.Architecture;

/// <summary>A type in a file.</summary>
/// <param name="Name">Its name without type parameters.</param>
/// <param name="IsPublic">Whether other projects see it.</param>
/// <param name="Depth">0 for a type that no other holds.</param>
/// <param name="Line">Where it begins, from 1.</param>
internal sealed record OutlinedType(string Name, bool IsPublic, int Depth, int Line);
