using System.Text.RegularExpressions;

namespace InsightsBot.Tests.Architecture;

/// <summary>The types and members of blanked code, found by their braces.</summary>
internal sealed partial class CSharpOutline
{
    private readonly string _code;
    private readonly List<OutlinedType> _types = [];
    private readonly List<OutlinedMember> _members = [];

    public CSharpOutline(string code)
    {
        _code = code;
        Read(0, code.Length, 0);
    }

    /// <summary>All types, nested ones too, in file order.</summary>
    public IReadOnlyList<OutlinedType> Types => _types;

    /// <summary>
    /// Methods, constructors and properties; fields are left out, local functions belong to their method.
    /// </summary>
    public IReadOnlyList<OutlinedMember> Members => _members;

    /// <summary>The name of the file's namespace; empty when it has none.</summary>
    public string Namespace => NamespaceLine().Match(_code) is { Success: true } found ? found.Groups[1].Value : "";

    /// <summary>Whether the namespace holds for the whole file and needs no braces.</summary>
    public bool IsNamespaceFileScoped => NamespaceLine().Match(_code) is not { Success: true } found
        || found.Value.EndsWith(';');

    private void Read(int start, int end, int depth)
    {
        var from = start;
        var nesting = 0;
        var isExpression = false;
        for (var at = start; at < end; at++)
        {
            var sign = _code[at];
            nesting += sign is '(' or '[' ? 1 : sign is ')' or ']' ? -1 : 0;
            if (nesting > 0)
            {
                continue;
            }

            if (sign == '=' && at + 1 < end && _code[at + 1] != '=' && !IsComparison(at))
            {
                isExpression = true;
            }
            else if (sign == ';')
            {
                Segment(from, at, at, depth);
                (from, isExpression) = (at + 1, false);
            }
            else if (sign == '{')
            {
                var close = Close(at, end);
                if (!isExpression)
                {
                    Segment(from, at, close, depth);
                    from = close + 1;
                }

                at = close;
            }
        }
    }

    /// <summary>
    /// Files one declaration: its header reaches to <paramref name="headerEnd"/>, all of it to the last place.
    /// </summary>
    private void Segment(int from, int headerEnd, int last, int depth)
    {
        from = AfterAttributes(from, headerEnd);
        var header = _code[from..headerEnd];
        if (TypeHeader().Match(header) is { Success: true } type)
        {
            var isPublic = type.Groups["modifiers"].Value.Contains("public", StringComparison.Ordinal);
            _types.Add(new OutlinedType(type.Groups["name"].Value, isPublic, depth, LineAt(from)));
            if (last > headerEnd)
            {
                Read(headerEnd + 1, last, depth + 1);
            }
        }
        else if (NamespaceLine().IsMatch(header))
        {
            Read(Math.Min(headerEnd + 1, last), last, depth);
        }
        else if (MemberName().Match(header) is { Success: true } member && !FieldHeader().IsMatch(" " + header))
        {
            _members.Add(new OutlinedMember(member.Value.Trim(), LineAt(from), LineAt(last) - LineAt(from) + 1));
        }
    }

    private bool IsComparison(int at) => at > 0 && _code[at - 1] is '=' or '<' or '>' or '!';

    private int Close(int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
        {
            depth += _code[at] == '{' ? 1 : _code[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return end - 1;
    }

    private int AfterAttributes(int from, int end)
    {
        while (from < end && (char.IsWhiteSpace(_code[from]) || _code[from] == '['))
        {
            if (_code[from] == '[')
            {
                var depth = 0;
                do
                {
                    depth += _code[from] == '[' ? 1 : _code[from] == ']' ? -1 : 0;
                    from++;
                }
                while (depth > 0 && from < end);
            }
            else
            {
                from++;
            }
        }

        return from;
    }

    private int LineAt(int place) => 1 + _code.AsSpan(0, place).Count('\n');

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)\s*;?", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?<modifiers>(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|"
        + @"readonly|ref|new|unsafe)\s+)*)"
        + @"(?:(?:class|record(?:\s+(?:struct|class))?|struct|interface|enum)\s+|delegate\s+[\w<>?,\[\]. ]+?\s)"
        + @"(?<name>\w+)")]
    private static partial Regex TypeHeader();

    /// <summary>A name before parentheses or before an arrow or the end: a method or a property.</summary>
    [GeneratedRegex(@"[\w.]+\s*(?=[(<]|=>|$)")]
    private static partial Regex MemberName();

    /// <summary>A name that is set, outside parentheses: a field.</summary>
    [GeneratedRegex(@"^[^(={]*[^(={!<>]=(?![=>])")]
    private static partial Regex FieldHeader();
}
