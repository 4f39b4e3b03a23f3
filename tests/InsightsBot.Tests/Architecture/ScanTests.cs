namespace InsightsBot.Tests.Architecture;

/// <summary>The rules rest on telling code from texts; these tests hold that to account.</summary>
public sealed class ScanTests
{
    private static readonly string Sample = string.Join('\n',
        "namespace A.B;",
        "/// <summary>SELECT in a comment, and \"quotes\".</summary>",
        "public sealed class One(int seed = 1) : Base(\"x {\")",
        "{",
        "    private readonly string _sql = \"SELECT \\\"a\\\" FROM t\"; // FROM",
        "    private static readonly int[] Table =",
        "    [",
        "        1,",
        "    ];",
        "    public string Text => $\"{Of(\"inner\")} and {{braces}} '\";",
        "    [Obsolete(\"a[0]\")]",
        "    public int Long(int a, char c = '\"')",
        "    {",
        "        var raw = $$\"\"\"",
        "            INSERT INTO {{a}} \"quoted\" }",
        "            \"\"\";",
        "        return raw.Length; /* } */",
        "    }",
        "    public int Switched(int a) => a switch",
        "    {",
        "        1 => 2,",
        "        _ => new { X = @\"c:\\\" }.X.Length,",
        "    };",
        "    public record struct Nested(int A);",
        "}");

    private readonly CSharpFile _file = new("src/Project/Room/One.cs", Sample);

    [Fact]
    public void Literals_are_found_with_their_lines_and_without_their_holes()
    {
        Assert.Equal(
            [
                (3, "x {"), (5, "SELECT \"a\" FROM t"), (10, "inner"), (10, "… and {braces} '"), (11, "a[0]"),
                (14, "\n            INSERT INTO … \"quoted\" }\n            "), (22, "c:\\"),
            ],
            _file.Literals);
    }

    [Fact]
    public void Code_keeps_its_places_and_loses_comments_and_texts()
    {
        Assert.Equal(Sample.Length, _file.Code.Length);
        Assert.DoesNotContain("SELECT", _file.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("INSERT", _file.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("FROM", _file.Code, StringComparison.Ordinal);
        Assert.Contains("Of(", _file.Code, StringComparison.Ordinal);
        Assert.Contains("raw.Length", _file.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_and_members_are_found_with_their_lengths()
    {
        Assert.Equal("A.B", _file.Outline.Namespace);
        Assert.True(_file.Outline.IsNamespaceFileScoped);
        Assert.Equal(
            [new OutlinedType("One", true, 0, 3), new OutlinedType("Nested", true, 1, 24)], _file.Outline.Types);
        Assert.Equal(
            [
                new OutlinedMember("Text", 10, 1), new OutlinedMember("Long", 12, 7),
                new OutlinedMember("Switched", 19, 5),
            ],
            _file.Outline.Members);
    }

    [Fact]
    public void The_repository_is_found_and_every_file_of_it_has_balanced_braces()
    {
        Assert.True(CodeBase.Code.Count > 100);
        Breaches.None("Braces must balance after scanning", CodeBase.Code
            .Where(f => f.Code.Count(c => c == '{') != f.Code.Count(c => c == '}')).Select(f => f.Path));
    }
}
