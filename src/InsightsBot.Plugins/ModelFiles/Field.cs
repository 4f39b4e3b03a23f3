namespace InsightsBot.Plugins.ModelFiles;

/// <summary>One key of a mapping and what it holds.</summary>
internal readonly record struct Field(Node.Scalar Key, Node Value);
