namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads the plain YAML that model and word files are usually written in, without YamlDotNet.</summary>
/// <remarks>
/// A cold process spends a fifth of a second on compiling YamlDotNet's scanner; a question on the command line would
/// wait for it every time. This reader gives up (null) on everything that is not plain beyond doubt, mistakes included;
/// then <see cref="YamlEvents"/> reads the file. Where it does not give up, both give equal nodes with equal places.
/// </remarks>
internal sealed class PlainYaml
{
    private const int DepthMax = 16;

    private readonly PlainText _text;

    private PlainYaml(string text) => _text = new PlainText(text);

    /// <summary>The root mapping, or null when the text needs the full reader.</summary>
    public static Node.Mapping? TryRead(string text)
    {
        var reader = new PlainYaml(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        reader._text.SkipLines();
        var root = reader._text is { IsEnd: false, Indent: 0 } ? reader.ReadMapping(0, 0) : null;
        return reader._text.IsEnd ? root : null;
    }

    /// <summary>Keys that begin in one column, each on its own line.</summary>
    private Node.Mapping? ReadMapping(int indent, int depth)
    {
        var (line, column) = _text.Mark;
        var fields = new List<Field>();
        while (!_text.IsEnd && _text.Indent == indent)
        {
            if (_text.ReadScalar(inFlow: false) is not { } key || !_text.SkipColon())
            {
                return null;
            }

            var value = _text.IsLineDone ? ReadBelow(indent, depth) : ReadBeside(indent, depth);
            if (value is null || _text.Indent > indent)
            {
                return null;
            }

            fields.Add(new(key, value));
        }

        return new Node.Mapping(fields, line, column);
    }

    /// <summary>A value on the lines below its key.</summary>
    private Node? ReadBelow(int indent, int depth)
    {
        if (!_text.EndLine() || _text.IsEnd || _text.Indent <= indent || depth > DepthMax)
        {
            return null;
        }

        return _text.IsDash ? ReadSequence(_text.Indent, depth + 1) : ReadMapping(_text.Indent, depth + 1);
    }

    /// <summary>A value on the line of its key or dash.</summary>
    private Node? ReadBeside(int indent, int depth)
    {
        if (_text.IsFolded)
        {
            return _text.ReadFolded(indent);
        }

        Node? value = _text.IsFlow ? ReadFlow(indent, depth + 1) : _text.ReadScalar(inFlow: false);
        return value is not null && _text.EndLine() ? value : null;
    }

    /// <summary>Items behind dashes in one column.</summary>
    private Node.Sequence? ReadSequence(int indent, int depth)
    {
        var (line, column) = _text.Mark;
        var items = new List<Node>();
        while (!_text.IsEnd && _text.Indent == indent)
        {
            if (!_text.SkipDash())
            {
                return null;
            }

            var isMapping = !_text.IsFlow && _text.IsKeyAhead();
            Node? item = isMapping ? ReadMapping(_text.Indent, depth + 1) : ReadBeside(indent, depth);
            if (item is null || depth > DepthMax || _text.Indent > indent)
            {
                return null;
            }

            items.Add(item);
        }

        return new Node.Sequence(items, line, column);
    }

    private Node? ReadFlow(int indent, int depth)
    {
        var (line, column) = _text.Mark;
        var isMapping = _text.Current == '{';
        var close = isMapping ? '}' : ']';
        var items = new List<Node>();
        var fields = new List<Field>();
        _text.Skip();
        if (depth > DepthMax || !_text.SkipFlowSpace(indent))
        {
            return null;
        }

        while (_text.Current != close)
        {
            if (isMapping ? !ReadFlowField(fields, indent, depth) : !ReadFlowItem(items, indent, depth))
            {
                return null;
            }

            if (!_text.SkipFlowSpace(indent) || !_text.SkipComma(close) || !_text.SkipFlowSpace(indent))
            {
                return null;
            }
        }

        _text.Skip();
        return isMapping ? new Node.Mapping(fields, line, column) : new Node.Sequence(items, line, column);
    }

    private bool ReadFlowField(List<Field> fields, int indent, int depth)
    {
        if (_text.IsFlow || _text.ReadScalar(inFlow: true) is not { } key || !_text.SkipColon() || _text.IsLineDone)
        {
            return false;
        }

        Node? value = _text.IsFlow ? ReadFlow(indent, depth + 1) : _text.ReadScalar(inFlow: true);
        if (value is null)
        {
            return false;
        }

        fields.Add(new(key, value));
        return true;
    }

    private bool ReadFlowItem(List<Node> items, int indent, int depth)
    {
        Node? item = _text.IsFlow ? ReadFlow(indent, depth + 1) : _text.ReadScalar(inFlow: true);
        if (item is null)
        {
            return false;
        }

        items.Add(item);
        return true;
    }
}
