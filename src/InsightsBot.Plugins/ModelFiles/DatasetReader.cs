using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads one entry of datasets.yaml.</summary>
internal static class DatasetReader
{
    public static readonly IReadOnlyList<string> Keys =
    [
        "name", "label", "synonyms", "table", "primary_key", "named_by", "time", "joins", "part_of", "verbatim",
        "row_filter", "journeys", "initiatives",
    ];

    public static readonly IReadOnlyList<string> InitiativeKeys =
    [
        "name", "start", "end", "scope_dimension", "scope_member", "target_measure", "target_dimension",
        "target_member",
    ];

    public static readonly IReadOnlyList<string> JourneyKeys = ["of", "activity", "time", "channel", "ends", "open"];

    public static readonly IReadOnlyList<string> JoinKeys = ["to", "on", "kind", "role"];

    public static Dataset Read(Section section) => new()
    {
        Name = section.Text("name"),
        Label = section.Bilingual("label"),
        Synonyms = section.Words("synonyms"),
        Table = section.Text("table"),
        PrimaryKey = section.Texts("primary_key"),
        NamedBy = section.Texts("named_by"),
        Time = section.OptionalText("time"),
        Joins = [.. section.Sections("joins", JoinKeys).Select(ReadJoin)],
        PartOf = section.OptionalText("part_of"),
        Verbatim = section.OptionalText("verbatim"),
        RowFilter = section.OptionalText("row_filter"),
        Journeys = [.. section.Sections("journeys", JourneyKeys).Select(ReadJourney)],
        Initiatives = ReadInitiatives(section),
    };

    private static Journey ReadJourney(Section section) => new(
        section.Text("of"), section.Text("activity"), section.OptionalText("time"), section.OptionalText("channel"))
    {
        Ends = section.Texts("ends"),
        Open = section.Inner("open", MeasureReader.ConditionKeys) is { } open
            ? MeasureReader.ReadCondition(open)
            : null,
    };

    private static InitiativeColumns? ReadInitiatives(Section section) =>
        section.Find("initiatives") is { } node && section.Of(node, InitiativeKeys) is { } columns
            ? new InitiativeColumns
            {
                Name = columns.Text("name"),
                Start = columns.Text("start"),
                End = columns.OptionalText("end"),
                ScopeDimension = columns.OptionalText("scope_dimension"),
                ScopeMember = columns.OptionalText("scope_member"),
                TargetMeasure = columns.OptionalText("target_measure"),
                TargetDimension = columns.OptionalText("target_dimension"),
                TargetMember = columns.OptionalText("target_member"),
            }
            : null;

    private static Join ReadJoin(Section section)
    {
        var columns = new List<JoinColumns>();
        if (!section.Has("on"))
        {
            section.Issues.Error(section.Place, Sentences.KeyMissing("on"));
        }
        else
        {
            AddColumns(section, section.Find("on")!, columns);
            if (columns.Count == 0)
            {
                section.Error("on", RuleSentences.JoinWithoutColumns());
            }
        }

        if (!section.Has("kind"))
        {
            section.Issues.Error(section.Place, Sentences.KeyMissing("kind"));
        }

        var kind = section.Choice<JoinKind>("kind") ?? JoinKind.ManyToOne;
        return new(section.Text("to"), columns, kind, section.OptionalText("role"));
    }

    /// <summary>Takes {here: there}, one name that both sides have, or a list of either.</summary>
    private static void AddColumns(Section section, Node node, List<JoinColumns> columns)
    {
        switch (node)
        {
            case Node.Scalar { IsLeftOut: false } same:
                columns.Add(new(same.Text, same.Text));
                break;
            case Node.Scalar:
                break;
            case Node.Sequence list:
                foreach (var item in list.Items.Where(item => item is not Node.Sequence))
                {
                    AddColumns(section, item, columns);
                }

                break;
            case Node.Mapping pairs:
                foreach (var (here, there) in pairs.Fields)
                {
                    if (there is Node.Scalar { Text.Length: > 0 } column && here.Text.Length > 0)
                    {
                        columns.Add(new(here.Text, column.Text));
                    }
                    else
                    {
                        section.Issues.Error(section.PlaceOf(there), Sentences.WantsText(here.Text));
                    }
                }

                break;
        }
    }
}
