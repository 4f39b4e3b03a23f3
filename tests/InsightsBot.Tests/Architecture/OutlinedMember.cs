namespace InsightsBot.Tests.Architecture;

/// <summary>A method, constructor or property in a file.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Line">Where it begins, from 1; its attributes and comments are not counted.</param>
/// <param name="Lines">How many lines it has, from its first to its closing brace.</param>
internal sealed record OutlinedMember(string Name, int Line, int Lines);
