using System.Globalization;
using System.Text;
using InsightsBot.Answering;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>The page about the hub's own model: what can be asked, and what each word means.</summary>
internal sealed class ModelReference(SemanticModel model)
{
    private readonly StringBuilder _page = new();
    private readonly DefinitionText _definitions = new(model);

    /// <summary>The page in Markdown.</summary>
    public string Page()
    {
        _ = _page.Append(CultureInfo.InvariantCulture,
            $"""
            # The model “{model.Name}”: {model.Label.De}, {model.Label.En}

            This page is made by the verb `docs` from the files in models/{model.Name}. It lists what can be asked:
            datasets, measures and dimensions with their labels in German and English.


            """);
        Datasets();
        foreach (var dataset in model.Datasets)
        {
            Measures(dataset);
        }

        foreach (var dataset in model.Datasets)
        {
            Dimensions(dataset);
        }

        Verified();
        return _page.ToString().TrimEnd().ReplaceLineEndings("\n") + "\n";
    }

    private void Datasets()
    {
        _ = _page.Append("## Datasets\n\n");
        Rows(
            ["dataset", "German", "English", "table", "key", "time", "joins"],
            model.Datasets.Select(d => new[]
            {
                Code(d.Name), d.Label.De, d.Label.En, Code(d.Table), string.Join(", ", d.PrimaryKey.Select(Code)),
                d.Time is null ? "" : Code(d.Time), string.Join(", ", d.Joins.Select(j => Code(j.To))),
            }));
    }

    private void Measures(Dataset dataset)
    {
        var measures = model.Measures.Where(m => m.Dataset == dataset.Name).ToList();
        if (measures.Count == 0)
        {
            return;
        }

        _ = _page.Append("## Measures of ").Append(dataset.Label.En).Append("\n\n");
        Rows(
            ["measure", "German", "English", "unit", "smallest base", "meaning", "also called"],
            measures.Select(m => new[]
            {
                Code(m.Name), m.Label.De, m.Label.En, UnitNames.Of(m.Unit),
                m.SmallestBase.ToString(CultureInfo.InvariantCulture), _definitions.Of(m).En, Synonyms(m.Synonyms),
            }));
    }

    private void Dimensions(Dataset dataset)
    {
        var dimensions = model.Dimensions.Where(d => d.Dataset == dataset.Name).ToList();
        if (dimensions.Count == 0)
        {
            return;
        }

        _ = _page.Append("## Dimensions of ").Append(dataset.Label.En).Append("\n\n");
        Rows(
            ["dimension", "German", "English", "kind", "column", "meaning", "also called"],
            dimensions.Select(d => new[]
            {
                Code(d.Name), d.Label.De, d.Label.En, d.Kind.ToString().ToLowerInvariant(), Code(d.Column),
                d.Definition?.En ?? "", Synonyms(d.Synonyms),
            }));
    }

    private void Verified()
    {
        if (model.VerifiedQuestions.Count == 0)
        {
            return;
        }

        _ = _page.Append("## Verified questions\n\n");
        Rows(
            ["German", "English", "reads as"],
            model.VerifiedQuestions.Select(v => new[] { v.Question.De, v.Question.En, Code(v.Reading) }));
    }

    private void Rows(IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        _ = _page.Append("| ").AppendJoin(" | ", header).Append(" |\n|")
            .AppendJoin('|', header.Select(_ => "---")).Append("|\n");
        foreach (var row in rows)
        {
            _ = _page.Append("| ").AppendJoin(" | ", row.Select(Cell)).Append(" |\n");
        }

        _ = _page.Append('\n');
    }

    private static string Synonyms(BilingualWords words) => string.Join(", ", words.All.Distinct());

    private static string Code(string name) => $"`{name}`";

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();
}
