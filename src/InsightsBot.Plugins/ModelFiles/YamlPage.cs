using System.Text;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>
/// The text of one file: a comment that says what it is, then entries with a blank line between them.
/// </summary>
internal sealed class YamlPage
{
    /// <summary>What fits on a line before a flow mapping is broken up.</summary>
    private const int WidthMax = 110;

    private readonly StringBuilder _text = new();

    public YamlPage(params IEnumerable<string> header)
    {
        foreach (var line in header)
        {
            _text.Append("# ").Append(line).Append('\n');
        }
    }

    public override string ToString() => _text.ToString();

    /// <summary>A key at the left edge, whose entries follow; an empty list is written on its line.</summary>
    public void List(string key, int count) => _text.Append(key).Append(count == 0 ? ": []\n" : ":\n");

    public void BlankLine() => _text.Append('\n');

    /// <summary>A remark, one or more lines.</summary>
    public void Comment(int indent, string remark)
    {
        foreach (var line in remark.ReplaceLineEndings("\n").Split('\n'))
        {
            var shown = line.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFEFF'));
            var clean = new string([.. shown]);
            Indent(indent).Append("# ").Append(clean.TrimEnd()).Append('\n');
        }
    }

    /// <summary>A line that holds what is already YAML.</summary>
    public void Raw(int indent, string line) => Indent(indent).Append(line).Append('\n');

    /// <summary>A key and a text; nothing for null.</summary>
    public void Text(int indent, string key, string? value)
    {
        if (value is not null)
        {
            Raw(indent, $"{key}: {YamlScalar.Of(value)}");
        }
    }

    /// <summary>A key and a text in both languages; nothing for null.</summary>
    public void Text(int indent, string key, BilingualText? value)
    {
        if (value is null)
        {
            return;
        }

        var flow = $"{key}: {Flow(value)}";
        if (flow.Length + indent <= WidthMax || value.De == value.En)
        {
            Raw(indent, flow);
            return;
        }

        Raw(indent, $"{key}:");
        Text(indent + 2, "de", value.De);
        Text(indent + 2, "en", value.En);
    }

    /// <summary>A key and words per language; nothing for none.</summary>
    public void Words(int indent, string key, BilingualWords words)
    {
        var flow = Flow(words);
        if (flow is null)
        {
            return;
        }

        if (flow.Length + key.Length + indent <= WidthMax || flow[0] == '[')
        {
            Raw(indent, $"{key}: {flow}");
            return;
        }

        Raw(indent, $"{key}:");
        Texts(indent + 2, "de", words.De);
        Texts(indent + 2, "en", words.En);
    }

    /// <summary>A key and a list of texts; nothing for none.</summary>
    public void Texts(int indent, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            Raw(indent, $"{key}: {Flow(texts)}");
        }
    }

    /// <summary>A text in both languages on one line; one text where both are alike.</summary>
    public static string Flow(BilingualText text) => text.De == text.En
        ? YamlScalar.Of(text.De)
        : $"{{de: {YamlScalar.Of(text.De)}, en: {YamlScalar.Of(text.En)}}}";

    /// <summary>Words per language on one line, or null for none.</summary>
    public static string? Flow(BilingualWords words) => (words.De.Count, words.En.Count) switch
    {
        (0, 0) => null,
        _ when words.De.SequenceEqual(words.En) => Flow(words.De),
        (_, 0) => $"{{de: {Flow(words.De)}}}",
        (0, _) => $"{{en: {Flow(words.En)}}}",
        _ => $"{{de: {Flow(words.De)}, en: {Flow(words.En)}}}",
    };

    /// <summary>Texts on one line.</summary>
    public static string Flow(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(YamlScalar.Of))}]";

    private StringBuilder Indent(int indent) => _text.Append(' ', indent);
}
