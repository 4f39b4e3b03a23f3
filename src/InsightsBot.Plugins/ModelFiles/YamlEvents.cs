using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Builds nodes from YamlDotNet's events: no reflection, and every node knows its place.</summary>
/// <remarks>
/// Anchors, aliases, tags and second documents are refused: a model file has no use for them, and without them a small
/// file can't unfold into a large one.
/// </remarks>
internal sealed class YamlEvents
{
    private readonly Parser _parser;
    private readonly string _file;
    private readonly IssueList _issues;
    private readonly int _depthMax;

    private YamlEvents(string text, string file, IssueList issues, int depthMax)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
        _issues = issues;
        _depthMax = depthMax;
    }

    /// <summary>The root node, or null for an empty document or one that is not YAML; the latter is an issue.</summary>
    public static Node? Read(string text, string file, IssueList issues, int depthMax)
    {
        var reader = new YamlEvents(text, file, issues, depthMax);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException problem)
        {
            var place = new Place(file, checked((int)problem.Start.Line), checked((int)problem.Start.Column));
            issues.Error(place, Sentences.NotYaml(problem.Message));
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException
            or OverflowException)
        {
            // YamlDotNet's scanner lets these out for a few malformed flows and escapes, without a place.
            issues.Error(reader.LastPlace, Sentences.NotYaml("the text after here is malformed"));
        }

        return null;
    }

    private Place LastPlace => _parser.Current is { } last
        ? new(_file, checked((int)last.End.Line), checked((int)last.End.Column))
        : new(_file, 1, 1);

    private Node? ReadDocument()
    {
        Node? root = null;
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case DocumentStart { IsImplicit: false } start when root is not null:
                    _issues.Error(PlaceOf(start), Sentences.SecondDocument());
                    return null;
                case NodeEvent or AnchorAlias:
                    root = ReadNode(0);
                    if (root is null)
                    {
                        return null;
                    }

                    break;
            }
        }

        return root is Node.Scalar { IsLeftOut: true } ? null : root;
    }

    /// <summary>The node that begins with the current event, or null when it holds something that is refused.</summary>
    private Node? ReadNode(int depth)
    {
        if (_parser.Current is not NodeEvent { Anchor.IsEmpty: true } start)
        {
            _issues.Error(PlaceOf(_parser.Current!), Sentences.Anchor());
            return null;
        }

        if (!start.Tag.IsEmpty)
        {
            _issues.Error(PlaceOf(start), Sentences.Tag());
            return null;
        }

        if (depth > _depthMax)
        {
            _issues.Error(PlaceOf(start), Sentences.TooDeep(_depthMax));
            return null;
        }

        return start switch
        {
            Scalar scalar => new Node.Scalar(
                scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar), Column(scalar)),
            SequenceStart => ReadSequence(start, depth),
            MappingStart => ReadMapping(start, depth),
            _ => null,
        };
    }

    private Node.Sequence? ReadSequence(NodeEvent start, int depth)
    {
        var items = new List<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            var item = ReadNode(depth + 1);
            if (item is null)
            {
                return null;
            }

            items.Add(item);
        }

        return new Node.Sequence(items, Line(start), Column(start));
    }

    private Node.Mapping? ReadMapping(NodeEvent start, int depth)
    {
        var fields = new List<Field>();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            if (key is not (null or Node.Scalar))
            {
                _issues.Error(new(_file, key.Line, key.Column), Sentences.KeyIsNoText());
                return null;
            }

            var value = key is not null && _parser.MoveNext() ? ReadNode(depth + 1) : null;
            if (value is null || key is not Node.Scalar name)
            {
                return null;
            }

            fields.Add(new(name, value));
        }

        return new Node.Mapping(fields, Line(start), Column(start));
    }

    private Place PlaceOf(ParsingEvent parsed) => new(_file, Line(parsed), Column(parsed));

    private static int Line(ParsingEvent parsed) => checked((int)parsed.Start.Line);

    private static int Column(ParsingEvent parsed) => checked((int)parsed.Start.Column);
}
