namespace InsightsBot.Plugins.ModelFiles;

/// <summary>A part of the model together with the section it was read from.</summary>
internal sealed record Bound<T>(T Part, Section Section);
