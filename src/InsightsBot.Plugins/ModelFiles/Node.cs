namespace InsightsBot.Plugins.ModelFiles;

/// <summary>A piece of a YAML file with its place. Every scalar is text: "on", "yes" and "no" are words here.</summary>
internal abstract class Node
{
    private Node(int line, int column)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line it begins in, from 1.</summary>
    public int Line { get; }

    /// <summary>The column it begins at, from 1.</summary>
    public int Column { get; }

    internal sealed class Scalar(string text, bool isPlain, int line, int column) : Node(line, column)
    {
        public string Text { get; } = text;

        /// <summary>Whether it was written without quotes; an empty plain scalar is a value left out.</summary>
        public bool IsPlain { get; } = isPlain;

        public bool IsLeftOut => IsPlain && Text.Length == 0;
    }

    internal sealed class Sequence(IReadOnlyList<Node> items, int line, int column) : Node(line, column)
    {
        public IReadOnlyList<Node> Items { get; } = items;
    }

    internal sealed class Mapping(IReadOnlyList<Field> fields, int line, int column) : Node(line, column)
    {
        public IReadOnlyList<Field> Fields { get; } = fields;
    }
}
