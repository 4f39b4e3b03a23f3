using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InsightsBot.Tests.Architecture;

/// <summary>What keeps the code easy to read and to change; each rule lists all its breaches at once.</summary>
public sealed partial class TidyTests
{
    private const int LineCharactersMax = 120;
    private const int MemberLinesMax = 60;
    private const int SourceLinesMax = 300;
    private const int TestLinesMax = 400;

    private static readonly string[] Banned =
    [
        "Manager", "Helper", "Util", "Common", "Misc", "Service", "Processor", "Handler", "Wrapper", "Info", "Data",
        "Impl", "Constants",
    ];

    /// <summary>The project that npm builds.</summary>
    private const string PageFolder = "src/InsightsBot.Web/";

    /// <summary>Folders that are read as they are: every file in them counts.</summary>
    private static readonly string[] ReadWhole = ["tests/golden/"];

    /// <summary>
    /// Files beside tests that a test or a page has to name: what it reads, or what made what it reads.
    /// </summary>
    private static readonly string[] ReadByName =
        [".jsonl", ".json", ".csv", ".py", ".sh", ".sql", ".mjs", ".js", ".ts", ".npmrc"];

    [Fact]
    public void Lines_have_at_most_120_characters() => Breaches.None(
        $"A line has at most {LineCharactersMax} characters",
        CodeBase.Code.SelectMany(f => f.Lines.Index().Where(l => l.Item.TrimEnd('\r').Length > LineCharactersMax)
            .Select(l => $"{f.Path}:{l.Index + 1}: {l.Item.Length}")));

    [Fact]
    public void Methods_have_at_most_60_lines() => Breaches.None(
        $"A method has at most {MemberLinesMax} lines",
        CodeBase.Code.SelectMany(f => f.Outline.Members.Where(m => m.Lines > MemberLinesMax)
            .Select(m => $"{f.Path}:{m.Line}: {m.Name} has {m.Lines}")));

    [Fact]
    public void Files_have_at_most_300_lines_and_tests_400() => Breaches.None(
        $"A file has at most {SourceLinesMax} lines, a test {TestLinesMax}",
        CodeBase.Code.Where(f => f.Lines.Count > (IsTest(f.Path) ? TestLinesMax : SourceLinesMax))
            .Select(f => $"{f.Path}: {f.Lines.Count}"));

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() => Breaches.None(
        "One type per file, named as the file; the cases of a closed type are nested in it",
        CodeBase.Code.Where(f => f.Name is not ("Program" or "AssemblyInfo" or "GlobalUsings")).SelectMany(f =>
        {
            var types = f.Outline.Types.Where(t => t.Depth == 0).Select(t => t.Name).ToList();
            return types is [var only] && only == f.Name ? [] : new[] { $"{f.Path}: {string.Join(", ", types)}" };
        }));

    [Fact]
    public void Namespaces_are_folders() => Breaches.None(
        "A namespace is file-scoped and equals its folder",
        CodeBase.Code.Where(f => f.Name is not ("Program" or "AssemblyInfo" or "GlobalUsings"))
            .Where(f => !f.Outline.IsNamespaceFileScoped || f.Outline.Namespace != NamespaceOf(f.Folder))
            .Select(f => $"{f.Path}: {f.Outline.Namespace}"));

    [Fact]
    public void Names_say_what_a_thing_does()
    {
        var types = CodeBase.Code.SelectMany(f => f.Outline.Types.Select(t => (Place: $"{f.Path}:{t.Line}", t.Name)));
        var files = CodeBase.Files("src").Concat(CodeBase.Files("tests"))
            .SelectMany(f => f.Split('/').Select(part => (Place: f, Name: part.Split('.')[0])));
        Breaches.None(
            $"Banned in names: {string.Join(", ", Banned)}",
            types.Concat(files).Where(n => IsBanned(n.Name)).Select(n => $"{n.Place}: {n.Name}").Distinct());
    }

    [Fact]
    public void Nothing_is_left_for_later() => Breaches.None(
        "What is left to do stands in KNOWN-ISSUES.md with a reproduction",
        CodeBase.Code.Where(f => f.Name != nameof(TidyTests)).SelectMany(f => f.Lines.Index()
            .Where(l => LeftForLater().IsMatch(l.Item)).Select(l => $"{f.Path}:{l.Index + 1}: {l.Item.Trim()}")));

    [Fact]
    public void Nothing_runs_unattended() => Breaches.None(
        "A task that nobody awaits can fail unseen",
        CodeBase.Code.SelectMany(f => Unattended().Matches(f.Code)
            .Select(m => $"{f.Path}:{f.LineAt(m.Index)}: {m.Value}")));

    [Fact]
    public void Nothing_catches_everything() => Breaches.None(
        "A catch names what the world may do wrong; our own faults are for the log",
        CodeBase.Code.SelectMany(f => CatchesAll().Matches(f.Code)
            .Select(m => $"{f.Path}:{f.LineAt(m.Index)}: {m.Value}")));

    [Fact]
    public void Every_file_belongs_to_a_project()
    {
        var projects = CodeBase.Files("src").Concat(CodeBase.Files("tests"))
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        var solution = File.ReadAllText(Repository.Path("InsightsBot.sln")).Replace('\\', '/');
        var breaches = projects.Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal))
            .Select(p => $"{p}: not in InsightsBot.sln").ToList();
        foreach (var file in CodeBase.Files("src").Concat(CodeBase.Files("tests")).Except(projects)
            .Where(f => !ReadWhole.Any(r => f.StartsWith(r, StringComparison.Ordinal)) && !IsNamed(f)))
        {
            // What npm builds is bundled from what the page imports; the build stops where a file is missing.
            if (file.StartsWith(PageFolder, StringComparison.Ordinal))
            {
                continue;
            }

            var project = projects.Find(p => file.StartsWith(Folder(p), StringComparison.Ordinal));
            if (project is null)
            {
                breaches.Add($"{file}: below no project");
            }
            else if (!Included(project, file[Folder(project).Length..]))
            {
                breaches.Add($"{file}: {project} does not include it");
            }
        }

        Breaches.None("No file lies about that no project includes", breaches);
    }

    [Fact]
    public void The_page_is_as_tidy_as_the_code() => Breaches.None(
        $"A file of the page has at most {LineCharactersMax} characters a line and {SourceLinesMax} lines",
        CodeBase.Files("src").Where(f => Path.GetExtension(f) is ".ts" or ".tsx" or ".mjs" or ".css").SelectMany(f =>
        {
            var lines = File.ReadAllLines(Repository.Path(f));
            return lines.Index().Where(l => l.Item.Length > LineCharactersMax || LeftForLater().IsMatch(l.Item))
                .Select(l => $"{f}:{l.Index + 1}")
                .Concat(Enumerable.Repeat($"{f}: {lines.Length}", lines.Length > SourceLinesMax ? 1 : 0));
        }));

    [Fact]
    public void No_text_names_a_place_on_one_machine()
    {
        var files = CodeBase.Files("src").Concat(CodeBase.Files("docs")).Concat(CodeBase.Files("models"))
            .Concat(CodeBase.Files("infra"))
            .Concat(Directory.GetFiles(Repository.Root, "*.md").Select(f => Path.GetFileName(f)))
            .Where(f => Path.GetExtension(f) is ".cs" or ".md" or ".yaml" or ".sql" or ".json" or ".csproj");
        var breaches = files.SelectMany(f => File.ReadLines(Repository.Path(f)).Index()
            .Where(l => MachinePath().IsMatch(l.Item))
            .Select(l => $"{f}:{l.Index + 1}: {MachinePath().Match(l.Item).Value}"));
        Breaches.None("Texts speak of the project alone", breaches);
    }

    [Fact]
    public void Pages_have_one_title() => Breaches.None(
        "A Markdown page begins with its one title",
        CodeBase.Files("").Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Where(f => !HasOneTitle(f)));

    private static string NamespaceOf(string folder) => string.Join('.', folder.Split('/').Skip(1));

    private static bool HasOneTitle(string path)
    {
        var isCode = false;
        var titles = 0;
        var first = "";
        foreach (var line in File.ReadLines(Repository.Path(path)))
        {
            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            titles += !isCode && line.StartsWith("# ", StringComparison.Ordinal) ? 1 : 0;
            first = first.Length == 0 ? line.Trim() : first;
        }

        return titles == 1 && first.StartsWith("# ", StringComparison.Ordinal);
    }

    private static bool IsTest(string path) => path.StartsWith("tests/", StringComparison.Ordinal);

    private static bool IsBanned(string name) => Words().Matches(name)
        .Any(w => Banned.Contains(w.Value) || (w.Value.EndsWith('s') && Banned.Contains(w.Value[..^1])));

    private static bool IsNamed(string file) => IsTest(file) && ReadByName.Contains(Path.GetExtension(file))
        && CodeBase.Files("tests").Concat(CodeBase.Files("docs")).Except([file])
            .Where(f => Path.GetExtension(f) is ".cs" or ".md" or ".py")
            .Any(f => File.ReadAllText(Repository.Path(f)).Contains(Path.GetFileName(file), StringComparison.Ordinal));

    private static string Folder(string project) => project[..(project.LastIndexOf('/') + 1)];

    /// <summary>Whether a project builds or copies a file: C# by itself, anything else by a line of its own.</summary>
    private static bool Included(string project, string file)
    {
        var items = XDocument.Load(Repository.Path(project)).Descendants()
            .Where(e => e.Name.LocalName is "EmbeddedResource" or "Content" or "None" or "AdditionalFiles" or "Compile")
            .ToList();
        var isRemoved = items.Any(e => e.Attribute("Remove") is { } r && IsMatch(r.Value, file));
        return !isRemoved && (file.EndsWith(".cs", StringComparison.Ordinal)
            || file is "appsettings.json" or "Properties/launchSettings.json" or "packages.lock.json"
            || items.Any(e => (e.Attribute("Include") ?? e.Attribute("Update")) is { } i && IsMatch(i.Value, file)));
    }

    private static bool IsMatch(string glob, string file)
    {
        var pattern = Regex.Escape(glob.Replace('\\', '/'))
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return Regex.IsMatch(file, $"^{pattern}$");
    }

    [GeneratedRegex("[A-Z][a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:FIXME|TODO|HACK|XXX)\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"\b_\s*=\s*(?:[\w.]+Async\s*\(|Task\.(?:Run|Factory)\b)|\basync\s+void\b")]
    private static partial Regex Unattended();

    [GeneratedRegex(@"\bcatch\s*(?:\(\s*(?:System\.)?Exception\b[^)]*\)(?!\s*when\b)|\{)")]
    private static partial Regex CatchesAll();

    [GeneratedRegex(@"(?<![\w.<>~*$}\])-])/(?:home|root|tmp|work|Users|mnt|var/tmp)/|\b[A-Z]:\\\\?(?:Users|Temp)")]
    private static partial Regex MachinePath();
}
