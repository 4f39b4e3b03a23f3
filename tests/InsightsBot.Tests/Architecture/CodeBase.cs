namespace InsightsBot.Tests.Architecture;

/// <summary>The files of the repository that this test was built from.</summary>
internal static class CodeBase
{
    private static readonly string[] NotOurs =
        ["bin", "obj", ".git", "node_modules", "out", "TestResults", ".vs", ".idea", "wwwroot"];

    private static readonly Lazy<IReadOnlyList<CSharpFile>> FoundCode = new(() =>
        [.. Files("src").Concat(Files("tests")).Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => new CSharpFile(f, File.ReadAllText(Repository.Path(f))))]);

    /// <summary>Every C# file of src and tests, scanned once.</summary>
    public static IReadOnlyList<CSharpFile> Code => FoundCode.Value;

    /// <summary>Every C# file of src.</summary>
    public static IEnumerable<CSharpFile> Source =>
        Code.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The files below a folder, as paths from the root with forward slashes; built files left out.</summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        var found = new List<string>();
        var open = new Stack<string>([Repository.Path(folder)]);
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

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
