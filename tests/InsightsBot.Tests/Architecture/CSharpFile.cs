namespace InsightsBot.Tests.Architecture;

/// <summary>One C# file, with what rules ask of it.</summary>
internal sealed class CSharpFile
{
    private readonly CSharpScan _scan;
    private readonly Lazy<CSharpOutline> _outline;

    public CSharpFile(string path, string text)
    {
        Path = path;
        Text = text;
        _scan = new CSharpScan(text);
        _outline = new Lazy<CSharpOutline>(() => new CSharpOutline(_scan.Code));
    }

    /// <summary>The path from the root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The text with comments and string literals blanked; every character keeps its place.</summary>
    public string Code => _scan.Code;

    /// <summary>The string literals and the lines they begin on; what stands between braces is not in them.</summary>
    public IReadOnlyList<(int Line, string Text)> Literals => _scan.Literals;

    /// <summary>Types and members.</summary>
    public CSharpOutline Outline => _outline.Value;

    /// <summary>The lines of the whole text.</summary>
    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The folder, as a path from the root.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>The file's name up to the first dot.</summary>
    public string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>The name of the folder below src or tests: the project.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The first folder within the project, or empty for a file beside the project file.</summary>
    public string Room => Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    /// <summary>The line of a place in the text, from 1.</summary>
    public int LineAt(int place) => 1 + Text.AsSpan(0, place).Count('\n');
}
