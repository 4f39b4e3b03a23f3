using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InsightsBot.Tests.Architecture;

/// <summary>Knowledge runs one way: InsightsBot → InsightsBot.Plugins → InsightsBot.Semantics → nothing.</summary>
public sealed partial class RoomTests
{
    private const string Meaning = "InsightsBot.Semantics";
    private const string Reach = "InsightsBot.Plugins";
    private const string Host = "InsightsBot";

    /// <summary>What each project may build on.</summary>
    private static readonly Dictionary<string, string[]> ProjectReferences = new()
    {
        [Meaning] = [],
        [Reach] = [Meaning],
        [Host] = [Reach, Meaning],
    };

    /// <summary>The rooms of meaning, each with what it may use; nothing else, and no room that is not here.</summary>
    private static readonly Dictionary<string, string[]> RoomsOfMeaning = new()
    {
        ["Text"] = [],
        ["Time"] = ["Text"],
        ["Verbatims"] = ["Text", "Time"],
        ["Model"] = ["Text", "Time"],
        ["Query"] = ["Text", "Time", "Model"],
        ["Understanding"] = ["Text", "Time", "Model", "Query"],
        ["Plan"] = ["Text", "Time", "Model", "Query"],
        ["Compile"] = ["Text", "Time", "Model", "Query"],
        ["Sentiment"] = ["Text", "Verbatims"],
        ["Themes"] = ["Text", "Time", "Verbatims", "Sentiment"],
        ["Statistics"] = ["Text", "Time", "Model", "Query"],
        ["Learning"] = ["Text"],
        ["Answers"] = ["Text", "Time", "Model", "Query", "Understanding", "Plan", "Compile", "Statistics"],
    };

    /// <summary>Tools that may use another tool, and why.</summary>
    private static readonly Dictionary<(string From, string To), string> ToolExceptions = new()
    {
        [("Drafting", "Tables")] =
            "A model is drafted from the profile that ingestion makes: SourceProfile and its parts.",
    };

    /// <summary>Where SQL text may stand besides tests and infra, and why.</summary>
    private static readonly Dictionary<string, string> SqlPlaces = new()
    {
        ["src/InsightsBot.Semantics/Compile/"] = "The compiler writes every query that answers a question.",
        ["src/InsightsBot.Plugins/Tables/"] = "Ingestion writes its own private copy.",
        ["src/InsightsBot.Plugins/Verbatims/Storing/"] = "An index of verbatims keeps its texts.",
        ["src/InsightsBot.Plugins/Enrichment/"] = "Read texts are kept in a file of their own, and taken out of it.",
        ["src/InsightsBot.Plugins/AskLogs/"] = "What was asked is kept in a file of its own.",
        ["src/InsightsBot.Plugins/ModelFiles/CheckQueries.cs"] = "A model is held against rows by fixed queries.",
    };

    [Fact]
    public void Projects_build_only_on_what_stands_below_them()
    {
        var breaches = new List<string>();
        foreach (var (project, allowed) in ProjectReferences)
        {
            breaches.AddRange(References(project, "ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))
                .Where(r => !allowed.Contains(r)).Select(r => $"{project} references {r}"));
        }

        var unknown = CodeBase.Files("src").Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Where(p => !ProjectReferences.ContainsKey(p));
        breaches.AddRange(unknown.Select(p => $"{p} is a project without a place in the order"));
        Breaches.None("InsightsBot → InsightsBot.Plugins → InsightsBot.Semantics → nothing", breaches);
    }

    [Fact]
    public void No_project_names_what_stands_above_it()
    {
        var breaches = Uses(Meaning, @"\bInsightsBot\.(?!Semantics\b)\w+")
            .Concat(Uses(Reach, @"\bInsightsBot\.(?!Semantics\b|Plugins\b)\w+"));
        Breaches.None("A project names only itself and what stands below it", breaches);
    }

    [Fact]
    public void Meaning_has_no_packages()
    {
        var breaches = References(Meaning, "PackageReference").Concat(References(Meaning, "FrameworkReference"));
        Breaches.None("InsightsBot.Semantics has no packages", breaches);
    }

    [Fact]
    public void Meaning_reaches_neither_files_nor_network_nor_processes_nor_the_clock()
    {
        var library = typeof(Semantics.Text.Language).Assembly.Location;
        Breaches.None("InsightsBot.Semantics has no I/O, no clock and no chance", new LibraryUses(library).Forbidden());
    }

    [Fact]
    public void Rooms_of_meaning_use_only_rooms_before_them()
    {
        var types = RoomsOfMeaning.Keys.ToDictionary(room => room, room => CodeBase.Source
            .Where(f => f.Project == Meaning && f.Room == room)
            .SelectMany(f => f.Outline.Types).Select(t => t.Name).ToHashSet());
        var breaches = new List<string>();
        foreach (var file in CodeBase.Source.Where(f => f.Project == Meaning))
        {
            if (!RoomsOfMeaning.TryGetValue(file.Room, out var allowed))
            {
                breaches.Add($"{file.Path}: the room '{file.Room}' has no place in the order");
                continue;
            }

            breaches.AddRange(RoomNames().Matches(file.Code)
                .Where(m => m.Groups["type"].Value.Length == 0 || IsTypeOf(types, m))
                .Select(m => m.Groups["room"].Value)
                .Where(room => room != file.Room && RoomsOfMeaning.ContainsKey(room) && !allowed.Contains(room))
                .Distinct()
                .Select(room => $"{file.Path} uses {room}"));
        }

        Breaches.None("Text ← Time ← Model ← Query ← {Understanding, Plan, Compile, Statistics} ← Answers", breaches);
    }

    [Fact]
    public void Tools_do_not_know_each_other()
    {
        var tools = CodeBase.Source.Where(f => f.Project == Reach).Select(f => f.Room).Distinct().ToList();
        var breaches = new List<string>();
        foreach (var file in CodeBase.Source.Where(f => f.Project == Reach))
        {
            breaches.AddRange(ToolNames().Matches(file.Code).Select(m => m.Groups["tool"].Value)
                .Where(tool => tool != file.Room && tools.Contains(tool))
                .Where(tool => !ToolExceptions.ContainsKey((file.Room, tool)))
                .Distinct().Select(tool => $"{file.Path} uses the tool {tool}"));
        }

        Breaches.None("Tool folders do not reference each other; tools meet in Asking and Ingest", breaches);
    }

    [Fact]
    public void A_tool_that_uses_another_uses_its_outer_types_alone()
    {
        var breaches = ToolExceptions.Keys.SelectMany(pair => CodeBase.Source
            .Where(f => f.Project == Reach && f.Room == pair.From)
            .Where(f => Regex.IsMatch(f.Code, $@"using\s+[\w.]*\.{pair.To}\.\w+|\bPlugins\.{pair.To}\.\w+\s*[.;]"))
            .Select(f => $"{f.Path} uses what is inside {pair.To}"));
        Breaches.None("The inner folders of a tool are its own", breaches);
    }

    [Fact]
    public void Only_the_program_and_its_verbs_know_the_channels()
    {
        var breaches = CodeBase.Source
            .Where(f => f.Project == Host && f.Room is not ("" or "Channels" or "Commands"))
            .Where(f => ChannelName().IsMatch(f.Code))
            .Select(f => $"{f.Path} uses Channels")
            .Concat(CodeBase.Source.Where(f => f.Project == Host && f.Room == "" && f.Name != "Program")
                .Where(f => ChannelName().IsMatch(f.Code)).Select(f => $"{f.Path} uses Channels"));
        Breaches.None("Only Program.cs and Commands know Channels", breaches);
    }

    [Fact]
    public void Channels_do_not_know_each_other_nor_the_verbs()
    {
        var channels = CodeBase.Source.Where(f => f.Project == Host && f.Room == "Channels").ToList();
        var breaches = new List<string>();
        foreach (var file in channels)
        {
            var own = file.Folder.Split('/').ElementAtOrDefault(3) ?? "";
            breaches.AddRange(ChannelName().Matches(file.Code).Select(m => m.Groups["channel"].Value)
                .Where(c => c.Length > 0 && c != own).Distinct().Select(c => $"{file.Path} uses the channel {c}"));
            if (CommandName().IsMatch(file.Code))
            {
                breaches.Add($"{file.Path} uses Commands");
            }
        }

        Breaches.None("A new channel touches no other folder", breaches);
    }

    [Fact]
    public void Sql_text_stands_only_where_it_is_written_for_good_reason()
    {
        var breaches = CodeBase.Source
            .Where(f => !SqlPlaces.Keys.Any(place => f.Path.StartsWith(place, StringComparison.Ordinal)))
            .SelectMany(f => f.Literals.Where(l => SqlText().IsMatch(l.Text))
                .Select(l => $"{f.Path}:{l.Line}: {First(l.Text)}"));
        Breaches.None($"SQL text stands only in {string.Join(", ", SqlPlaces.Keys)}, infra and tests", breaches);
    }

    private static string First(string text) => text.Trim().Split('\n')[0];

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.Path($"src/{project}/{project}.csproj"))
            .Descendants(kind).Select(r => r.Attribute("Include")?.Value ?? "");

    private static IEnumerable<string> Uses(string project, string pattern) =>
        CodeBase.Source.Where(f => f.Project == project)
            .SelectMany(f => Regex.Matches(f.Code, pattern).Select(m => m.Value).Distinct()
                .Select(m => $"{f.Path} names {m}"));

    private static bool IsTypeOf(Dictionary<string, HashSet<string>> types, Match match) =>
        types.TryGetValue(match.Groups["room"].Value, out var known) && known.Contains(match.Groups["type"].Value);

    /// <summary>
    /// "using …Query;" or a type by its room's name ("Query.Filter"), but not a member ("clear.Query.Key").
    /// </summary>
    [GeneratedRegex(@"using\s+(?:static\s+|\w+\s*=\s*)?InsightsBot\.Semantics\.(?<room>\w+)(?<type>)|"
        + @"(?<![\w.])(?:(?:InsightsBot\.)?Semantics\.)?(?<room>[A-Z]\w+)\.(?<type>[A-Z]\w+)\b(?!\s*\()")]
    private static partial Regex RoomNames();

    [GeneratedRegex(@"\bInsightsBot\.Plugins\.(?<tool>\w+)|(?<![\w.])Plugins\.(?<tool>\w+)\.")]
    private static partial Regex ToolNames();

    [GeneratedRegex(@"(?<![\w.])(?:InsightsBot\.)?Channels\.(?<channel>\w+)")]
    private static partial Regex ChannelName();

    [GeneratedRegex(@"(?<![\w.])(?:InsightsBot\.)?Commands\.\w+|using\s+InsightsBot\.Commands")]
    private static partial Regex CommandName();

    [GeneratedRegex(
        @"(?:^|[\s(;])(?:SELECT\s+\S|INSERT\s+INTO\b|CREATE\s+(?:TEMP\s+)?(?:TABLE|VIEW|INDEX)\b|UPDATE\s+\S+\s+SET\b"
        + @"|DELETE\s+FROM\b|DROP\s+TABLE\b|VACUUM\s+INTO\b)")]
    private static partial Regex SqlText();
}
