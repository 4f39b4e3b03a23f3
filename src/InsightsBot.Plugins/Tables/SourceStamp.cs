namespace InsightsBot.Plugins.Tables;

/// <summary>What the file system says about the files of a source, without a look into them.</summary>
/// <param name="Path">The source's full path.</param>
/// <param name="Text">Names, sizes and times; equal for files that nobody touched.</param>
/// <param name="IsSettled">Whether the last write lies so far back that a later one would show in the times.</param>
public sealed record SourceStamp(string Path, string Text, bool IsSettled);
