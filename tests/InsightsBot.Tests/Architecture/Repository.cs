namespace InsightsBot.Tests.Architecture;

/// <summary>The files of the repository that this test was built from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "node_modules", "out", "TestResults", ".vs", ".idea"];

    private static readonly Lazy<string> FoundRoot = new(Find);
    private static readonly Lazy<IReadOnlyList<CSharpFile>> FoundCode = new(() =>
        [.. Files("src").Concat(Files("tests")).Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => new CSharpFile(f, File.ReadAllText(Absolute(f))))]);

    /// <summary>The folder with InsightsBot.sln.</summary>
    public static string Root => FoundRoot.Value;

    /// <summary>Every C# file of src and tests, scanned once.</summary>
    public static IReadOnlyList<CSharpFile> Code => FoundCode.Value;

    /// <summary>Every C# file of src.</summary>
    public static IEnumerable<CSharpFile> Source => Code.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The files below a folder, as paths from the root with forward slashes; built files left out.</summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        var found = new List<string>();
        var open = new Stack<string>([Absolute(folder)]);
        while (open.TryPop(out var next))
        {
            found.AddRange(Directory.GetFiles(next).Select(Relative));
            foreach (var inner in Directory.GetDirectories(next).Where(d => !NotOurs.Contains(Path.GetFileName(d))))
            {
                open.Push(inner);
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>A path from the root as one that can be opened.</summary>
    public static string Absolute(string path) => Path.Combine(Root, path);

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InsightsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests has InsightsBot.sln.");
    }
}
