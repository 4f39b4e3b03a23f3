using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Cards;

/// <summary>The app package that infra/teams/package.sh makes for Teams.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string Id = "11111111-2222-3333-4444-555555555555";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Slips => new()
    {
        { "no-guid", "hub.example.com", "no GUID" },
        { Id, "https://hub.example.com/x", "no host name" },
        { Id, "hub.example.com/&", "no host name" },
        { Id, "", "no host name" },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_package_holds_the_manifest_of_its_bot_its_icons_and_its_languages()
    {
        var manifest = Made();
        Assert.Equal(Id, (string?)manifest["id"]);
        Assert.Equal(Id, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("hub.example.com", (string?)manifest["validDomains"]![0]);
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(192, WidthOf((string)manifest["icons"]!["color"]!));
        Assert.Equal(32, WidthOf((string)manifest["icons"]!["outline"]!));
        Assert.True(File.Exists(Inside("de.json")) && File.Exists(Inside("en.json")));
    }

    [Fact]
    public void Prompt_starters_are_verified_questions_in_both_languages_and_short_enough_to_be_seen()
    {
        var manifest = Made();
        var verified = Sources.ReadModel(Repository.Path("models/cx")).VerifiedQuestions;
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        Assert.InRange(commands.Count, 1, 10);
        foreach (var language in new[] { "de", "en" })
        {
            var texts = JsonNode.Parse(File.ReadAllText(Inside(language + ".json")))!;
            for (var i = 0; i < commands.Count; i++)
            {
                var place = $"bots[0].commandLists[0].commands[{i}].";
                var prompt = (string?)texts[place + "prompt"];
                Assert.Contains(verified, v => (language == "de" ? v.Question.De : v.Question.En) == prompt);
                Assert.InRange(((string)texts[place + "title"]!).Length, 1, 32);
            }
        }
    }

    [Fact]
    public void The_manifest_speaks_German_itself_as_its_language_file_does()
    {
        var commands = Made()["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        var german = JsonNode.Parse(File.ReadAllText(Inside("de.json")))!;
        Assert.All(commands.Index(), c => Assert.Equal(
            (string?)german[$"bots[0].commandLists[0].commands[{c.Index}].prompt"], (string?)c.Item!["prompt"]));
    }

    [NeedsCardLibraryFact]
    public void The_manifest_and_its_languages_keep_to_the_published_schemas()
    {
        _ = Made();
        var (exitCode, report) = CardLibrary.Node("manifest.mjs", Inside(""));
        Assert.True(exitCode == 0, report);
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_on_the_command_line_is_said_and_nothing_is_made(string id, string domain, string said)
    {
        var file = Path.Combine(_folder.Path, "slip.zip");
        var (exitCode, text) = Package(id, domain, file);
        Assert.Equal(2, exitCode);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private JsonNode Made()
    {
        var file = Path.Combine(_folder.Path, "hub.zip");
        var (exitCode, text) = Package(Id, "hub.example.com", file);
        Assert.True(exitCode == 0, text);
        ZipFile.ExtractToDirectory(file, Inside(""));
        return JsonNode.Parse(File.ReadAllText(Inside("manifest.json")))!;
    }

    private static (int ExitCode, string Out) Package(string id, string domain, string file) =>
        CardLibrary.Run("bash", Repository.Path("infra/teams/package.sh"), id, domain, file);

    private string Inside(string name) => Path.Combine(_folder.Path, "package", name);

    private int WidthOf(string icon)
    {
        var head = File.ReadAllBytes(Inside(icon)).AsSpan(0, 24);
        Assert.Equal(head[16..20].ToArray(), head[20..24].ToArray());
        return BinaryPrimitives.ReadInt32BigEndian(head[16..20]);
    }
}
