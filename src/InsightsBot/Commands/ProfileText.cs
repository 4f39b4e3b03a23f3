using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>
/// Says what an ingested source holds: tables, columns, keys, joins, and what should be known of them.
/// </summary>
internal sealed class ProfileText(SourceProfile profile, Language language)
{
    private const int ExampleCharactersMax = 36;
    private const int ExamplesShown = 3;

    /// <summary>The profile, line by line.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var table in profile.Tables)
        {
            foreach (var line in Table(table))
            {
                yield return line;
            }
        }

        foreach (var line in Joins().Concat(Notes()))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Table(TableProfile table)
    {
        var key = table.PrimaryKey.Count == 0
            ? Say("keiner", "none")
            : string.Join(" + ", table.PrimaryKey.Select(k => Printable.Line(k)));
        yield return "";
        yield return Printable.Line(table.Name) + ": "
            + Say($"{Number(table.Rows)} Zeilen, {Number(table.Columns.Count)} Spalten",
                $"{Number(table.Rows)} rows, {Number(table.Columns.Count)} columns")
            + $" ({Printable.Line(table.SourceFile)})";
        yield return Say($"Schlüssel: {key}", $"key: {key}");
        var rows = new List<IReadOnlyList<string>>
        {
            language == Language.German
                ? ["Spalte", "Art", "gefüllt", "verschieden", "Werte"]
                : ["column", "type", "filled", "different", "values"],
        };
        rows.AddRange(table.Columns.Select(c => Column(c, table.Rows)));
        foreach (var line in ColumnLayout.Lines(rows, [false, false, true, true, false]))
        {
            yield return line;
        }
    }

    private string[] Column(ColumnProfile column, long rows) =>
    [
        Printable.Line(column.Name, 2 * ExampleCharactersMax),
        TypeOf(column),
        rows == 0 ? "–" : FigureFormat.Write((double)column.Filled / rows, Unit.Share, language),
        (column.DistinctIsExact ? "" : "~") + Number(column.Distinct),
        Values(column),
    ];

    private string TypeOf(ColumnProfile column)
    {
        var type = column.Type switch
        {
            ColumnType.Text => Say("Text", "text"),
            ColumnType.Whole => Say("ganze Zahl", "whole number"),
            ColumnType.Real => Say("Zahl", "number"),
            ColumnType.Date => Say("Tag", "day"),
            ColumnType.Instant => Say("Zeitpunkt", "instant"),
            ColumnType.TimeOfDay => Say("Uhrzeit", "time of day"),
        };
        var form = column.Form switch
        {
            ColumnForm.Plain => "",
            ColumnForm.Percent => Say("Prozent", "per cent"),
            ColumnForm.Duration => Say("Dauer in Sekunden", "duration in seconds"),
            ColumnForm.Euro => "€",
            ColumnForm.Dollar => "$",
        };
        return form.Length == 0 ? type : $"{type} ({form})";
    }

    /// <summary>From the smallest to the largest; of texts the most frequent.</summary>
    private static string Values(ColumnProfile column)
    {
        if (column is { Smallest: { } smallest, Largest: { } largest } && column.Type != ColumnType.Text)
        {
            var first = Printable.Line(smallest, ExampleCharactersMax);
            return smallest == largest ? first : $"{first} … {Printable.Line(largest, ExampleCharactersMax)}";
        }

        var examples = column.Members.Take(ExamplesShown).Select(m => m.Value);
        var shown = column.Members.Count > ExamplesShown ? examples.Append("…") : examples;
        return Printable.Line(string.Join(", ", shown), ExampleCharactersMax);
    }

    private IEnumerable<string> Joins()
    {
        if (profile.Joins.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return Say("Verbindungen", "joins");
        var rows = new List<IReadOnlyList<string>>
        {
            language == Language.German
                ? ["von", "nach", "Art", "gefunden", "Herkunft"]
                : ["from", "to", "kind", "found", "origin"],
        };
        rows.AddRange(profile.Joins.Select(join => (IReadOnlyList<string>)
        [
            Ends(join.FromTable, join.FromColumns),
            Ends(join.ToTable, join.ToColumns),
            join.OneToOne ? "1:1" : "n:1",
            FigureFormat.Write(join.FoundShare, Unit.Share, language),
            join.Declared ? Say("angegeben", "declared") : Say("erschlossen", "inferred"),
        ]));
        foreach (var line in ColumnLayout.Lines(rows, [false, false, false, true, false]))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Notes()
    {
        if (profile.Notes.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return Say("Hinweise", "notes");
        foreach (var note in profile.Notes)
        {
            yield return "  " + Printable.Line(note.In(language));
        }
    }

    private static string Ends(string table, IReadOnlyList<string> columns) =>
        Printable.Line($"{table}.{string.Join(" + ", columns)}");

    private string Number(long number) => NumberWriting.Plain(number, language);

    private string Say(string de, string en) => new BilingualText(de, en).In(language);
}
