using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>A mapping that is being read: knows its keys' places and says what is unknown, missing or twice.</summary>
internal sealed class Section
{
    private readonly Node.Mapping _node;
    private readonly string _file;

    /// <summary>Reports every key that is not one of <paramref name="keys"/>, and every key written twice.</summary>
    public Section(Node.Mapping node, string file, IssueList issues, IReadOnlyList<string> keys)
    {
        _node = node;
        _file = file;
        Issues = issues;
        CheckKeys(keys);
    }

    /// <summary>Where what is wrong in this section goes.</summary>
    public IssueList Issues { get; }

    /// <summary>Where the section begins.</summary>
    public Place Place => new(_file, _node.Line, _node.Column);

    /// <summary>Whether a key is written.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>What a key holds, or null where it is not written.</summary>
    public Node? Find(string key)
    {
        foreach (var field in _node.Fields)
        {
            if (field.Key.Text == key)
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>Where the value of a key stands; where the key is not written, where the section begins.</summary>
    public Place PlaceOf(string key) => Find(key) is { } node ? PlaceOf(node) : Place;

    /// <summary>Where a key stands in one item of the list that another key holds.</summary>
    public Place PlaceIn(string list, int index, string key)
    {
        if (Find(list) is not Node.Sequence sequence || index >= sequence.Items.Count)
        {
            return PlaceOf(list);
        }

        var item = sequence.Items[index];
        var field = (item as Node.Mapping)?.Fields.FirstOrDefault(f => f.Key.Text == key);
        return PlaceOf(field?.Value ?? item);
    }

    /// <summary>The place of a node of this file.</summary>
    public Place PlaceOf(Node node) => new(_file, node.Line, node.Column);

    /// <summary>Adds an error at the value of a key.</summary>
    public void Error(string key, BilingualText message) => Issues.Error(PlaceOf(key), message);

    /// <summary>Adds a warning at the value of a key.</summary>
    public void Warn(string key, BilingualText message) => Issues.Warn(PlaceOf(key), message);

    /// <summary>A mapping inside this section, or null: not written, or not a mapping, which is an issue.</summary>
    public Section? Inner(string key, IReadOnlyList<string> keys) =>
        Find(key) is { } node ? Of(node, keys) : null;

    /// <summary>A node of this file as a section, or null after an issue.</summary>
    public Section? Of(Node node, IReadOnlyList<string> keys)
    {
        if (node is Node.Mapping mapping)
        {
            return new(mapping, _file, Issues, keys);
        }

        Issues.Error(PlaceOf(node), Sentences.WantsKeys());
        return null;
    }

    /// <summary>The mappings in the list that a key holds; empty where it is not written.</summary>
    public IEnumerable<Section> Sections(string key, IReadOnlyList<string> keys)
    {
        foreach (var item in Items(key))
        {
            if (Of(item, keys) is { } section)
            {
                yield return section;
            }
        }
    }

    /// <summary>The items of the list that a key holds; empty where it is not written.</summary>
    public IReadOnlyList<Node> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case Node.Sequence sequence:
                return sequence.Items;
            case Node.Scalar { IsLeftOut: true }:
                Error(key, Sentences.ValueMissing(key));
                return [];
            default:
                Error(key, Sentences.WantsList(key));
                return [];
        }
    }

    /// <summary>The fields of the mapping, keys and values as written.</summary>
    public IReadOnlyList<Field> Fields => _node.Fields;

    private void CheckKeys(IReadOnlyList<string> keys)
    {
        var fields = _node.Fields;
        for (var i = 0; i < fields.Count; i++)
        {
            var key = fields[i].Key;
            if (!keys.Contains(key.Text))
            {
                Issues.Error(PlaceOf(key), Sentences.KeyUnknown(key.Text, Nearest.Of(key.Text, keys)));
            }
        }

        KeysOnce.Check(_node, _file, Issues);
    }
}
