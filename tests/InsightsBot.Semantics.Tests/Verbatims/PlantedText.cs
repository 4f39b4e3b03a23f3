namespace InsightsBot.Semantics.Tests.Verbatims;

/// <summary>A made-up text and what in it must not be readable afterwards; nothing for a clean text.</summary>
public sealed record PlantedText(string Text, string? Secret, string Kind);
