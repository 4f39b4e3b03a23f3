using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads one entry of dimensions.yaml.</summary>
internal static class DimensionReader
{
    public static readonly IReadOnlyList<string> Keys =
    [
        "name", "label", "synonyms", "dataset", "column", "kind", "unit", "bands", "true", "false", "members", "parent",
        "constant", "definition",
    ];

    public static readonly IReadOnlyList<string> MemberKeys = ["value", "label", "synonyms"];

    public static Dimension Read(Section section)
    {
        if (!section.Has("kind"))
        {
            section.Issues.Error(section.Place, Sentences.KeyMissing("kind"));
        }

        return new()
        {
            Name = section.Text("name"),
            Label = section.Bilingual("label"),
            Synonyms = section.Words("synonyms"),
            Dataset = section.Text("dataset"),
            Column = section.Text("column"),
            Kind = section.Choice<DimensionKind>("kind") ?? DimensionKind.Category,
            Unit = section.Choice<Unit>("unit"),
            Bands = section.Numbers("bands"),
            TrueValue = section.Stored("true"),
            FalseValue = section.Stored("false"),
            Members = ReadMembers(section),
            Parent = section.OptionalText("parent"),
            IsConstant = section.Switch("constant"),
            Definition = section.OptionalBilingual("definition"),
        };
    }

    private static List<Member> ReadMembers(Section section)
    {
        var members = new List<Member>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in section.Sections("members", MemberKeys))
        {
            if (!entry.Has("value"))
            {
                entry.Issues.Error(entry.Place, Sentences.KeyMissing("value"));
                continue;
            }

            var stored = entry.Stored("value") ?? "";
            if (!lines.TryAdd(stored, entry.Place.Line))
            {
                entry.Error("value", RuleSentences.MemberTwice(stored, lines[stored]));
            }

            // A member listed for its synonyms alone is called as stored.
            var label = entry.OptionalBilingual("label") ?? BilingualText.Same(stored);
            members.Add(new(stored, label, entry.Words("synonyms")));
        }

        return members;
    }
}
