using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>
/// Writes the files of a model as a person would: name first, optional things left out, comments above.
/// </summary>
internal sealed class ModelWriter(IReadOnlyDictionary<string, string> comments)
{
    private const string Reference = "Reference: docs/model.md. Check after editing: model check.";

    /// <summary>The files of a model with their texts.</summary>
    public IReadOnlyList<(string Name, string Text)> Files(SemanticModel model)
    {
        List<(string, string)> files =
        [
            (ModelFileNames.Model, Head(model)),
            (ModelFileNames.Datasets, Datasets(model)),
            (ModelFileNames.Measures, Measures(model)),
            (ModelFileNames.Dimensions, Dimensions(model)),
        ];
        if (model.VerifiedQuestions.Count > 0)
        {
            files.Add((ModelFileNames.Verified, Verified(model)));
        }

        return files;
    }

    private string Head(SemanticModel model)
    {
        var page = new YamlPage(
            "The model as a whole: its name, how the company counts time, notes on the data.", Reference);
        Remark(page, 0, "model", model.Name);
        page.Text(0, "name", model.Name);
        page.Text(0, "label", model.Label);
        page.Raw(0, "calendar:");
        page.Text(2, "time_zone", model.Calendar.TimeZone);
        page.Raw(2, $"first_day_of_week: {SnakeName.Of(model.Calendar.FirstDayOfWeek)}");
        page.Raw(2, $"fiscal_year_start_month: {model.Calendar.FiscalYearStartMonth}");
        page.Raw(2, $"today: {SnakeName.Of(model.Calendar.Today)}");
        if (model.Notes.Count > 0)
        {
            page.Raw(0, "notes:");
            foreach (var note in model.Notes)
            {
                if (note.De == note.En)
                {
                    page.Raw(2, $"- {YamlScalar.Of(note.De)}");
                    continue;
                }

                page.Raw(2, $"- de: {YamlScalar.Of(note.De)}");
                page.Raw(2, $"  en: {YamlScalar.Of(note.En)}");
            }
        }

        return page.ToString();
    }

    private string Datasets(SemanticModel model)
    {
        var page = new YamlPage("Datasets: what one row is about, where it is stored, and how rows meet.", Reference);
        page.List("datasets", model.Datasets.Count);
        foreach (var dataset in model.Datasets)
        {
            Begin(page, "datasets", dataset.Name, dataset == model.Datasets[0]);
            page.Text(4, "label", dataset.Label);
            page.Words(4, "synonyms", dataset.Synonyms);
            page.Text(4, "table", dataset.Table);
            page.Texts(4, "primary_key", dataset.PrimaryKey);
            page.Texts(4, "named_by", dataset.NamedBy);
            page.Text(4, "time", dataset.Time);
            page.Text(4, "part_of", dataset.PartOf);
            page.Text(4, "verbatim", dataset.Verbatim);
            page.Text(4, "row_filter", dataset.RowFilter);
            if (dataset.Initiatives is { } initiatives)
            {
                page.Raw(4, "initiatives:");
                foreach (var (key, name) in initiatives.All)
                {
                    page.Text(6, key, name);
                }
            }

            if (dataset.Joins.Count > 0)
            {
                page.Raw(4, "joins:");
                foreach (var join in dataset.Joins)
                {
                    page.Raw(6, $"- {Flow(join)}");
                }
            }

            if (dataset.Journeys.Count > 0)
            {
                page.Raw(4, "journeys:");
                foreach (var journey in dataset.Journeys)
                {
                    page.Raw(6, $"- {Flow(journey)}");
                }
            }
        }

        return page.ToString();
    }

    private string Measures(SemanticModel model)
    {
        var page = new YamlPage("Measures: the figures people ask for, each with one definition.", Reference);
        page.List("measures", model.Measures.Count);
        foreach (var measure in model.Measures)
        {
            Begin(page, "measures", measure.Name, measure == model.Measures[0]);
            page.Text(4, "label", measure.Label);
            page.Words(4, "synonyms", measure.Synonyms);
            page.Text(4, "dataset", measure.Dataset);
            page.Raw(4, Flow(measure.Aggregation));
            if (measure.Where.Count > 0)
            {
                page.Raw(4, "where:");
                foreach (var condition in measure.Where)
                {
                    page.Raw(6, $"- {Flow(condition)}");
                }
            }

            if (measure.Unit != MeasureReader.UnitOf(measure.Aggregation))
            {
                page.Raw(4, $"unit: {SnakeName.Of(measure.Unit)}");
            }

            if (measure.Direction != Direction.Neutral)
            {
                page.Raw(4, $"direction: {SnakeName.Of(measure.Direction)}");
            }

            if (measure.SmallestBase != MeasureReader.DefaultBase)
            {
                page.Raw(4, $"smallest_base: {measure.SmallestBase}");
            }

            page.Text(4, "time", measure.Time);
            page.Text(4, "definition", measure.Definition);
            page.Text(4, "source", measure.Source);
        }

        return page.ToString();
    }

    private string Dimensions(SemanticModel model)
    {
        var page = new YamlPage("Dimensions: what figures are split, filtered and listed by.", Reference);
        page.List("dimensions", model.Dimensions.Count);
        foreach (var dimension in model.Dimensions)
        {
            Begin(page, "dimensions", dimension.Name, dimension == model.Dimensions[0]);
            page.Text(4, "label", dimension.Label);
            page.Words(4, "synonyms", dimension.Synonyms);
            page.Text(4, "dataset", dimension.Dataset);
            page.Text(4, "column", dimension.Column);
            page.Raw(4, $"kind: {SnakeName.Of(dimension.Kind)}");
            if (dimension.Unit is { } unit)
            {
                page.Raw(4, $"unit: {SnakeName.Of(unit)}");
            }

            if (dimension.Bands.Count > 0)
            {
                page.Raw(4, $"bands: [{string.Join(", ", dimension.Bands.Select(YamlScalar.Of))}]");
            }

            page.Text(4, "true", dimension.TrueValue);
            page.Text(4, "false", dimension.FalseValue);
            page.Text(4, "parent", dimension.Parent);
            if (dimension.IsConstant)
            {
                page.Raw(4, "constant: true");
            }

            page.Text(4, "definition", dimension.Definition);
            Members(page, dimension);
        }

        return page.ToString();
    }

    private static void Members(YamlPage page, Dimension dimension)
    {
        if (dimension.Members.Count == 0)
        {
            return;
        }

        page.Raw(4, "members:");
        foreach (var member in dimension.Members)
        {
            var label = member.Label.De == member.Stored && member.Label.En == member.Stored
                ? ""
                : $", label: {YamlPage.Flow(member.Label)}";
            var synonyms = YamlPage.Flow(member.Synonyms) is { } flow ? $", synonyms: {flow}" : "";
            page.Raw(6, $"- {{value: {YamlScalar.Of(member.Stored)}{label}{synonyms}}}");
        }
    }

    private static string Verified(SemanticModel model)
    {
        var page = new YamlPage(
            "Verified questions: a person has checked what each must read as; `eval` asks them all.", Reference);
        page.List("verified", model.VerifiedQuestions.Count);
        foreach (var question in model.VerifiedQuestions)
        {
            page.Raw(2, $"- question: {YamlPage.Flow(question.Question)}");
            page.Text(4, "verified_by", question.VerifiedBy);
            page.Raw(4, $"verified_on: {question.VerifiedOn:yyyy-MM-dd}");
            page.Text(4, "reading", question.Reading);
        }

        return page.ToString();
    }

    private static string Flow(Join join)
    {
        var pairs = join.Columns.Select(pair => $"{YamlScalar.Of(pair.Here)}: {YamlScalar.Of(pair.There)}").ToList();
        var isMapping = join.Columns.Select(pair => pair.Here).Distinct(StringComparer.Ordinal).Count() == pairs.Count;
        var columns = isMapping
            ? $"{{{string.Join(", ", pairs)}}}"
            : $"[{string.Join(", ", pairs.Select(pair => $"{{{pair}}}"))}]";
        var role = join.Role is null ? "" : $", role: {YamlScalar.Of(join.Role)}";
        return $"{{to: {YamlScalar.Of(join.To)}, on: {columns}, kind: {SnakeName.Of(join.Kind)}{role}}}";
    }

    private static string Flow(Journey journey)
    {
        var pairs = new List<string> { $"of: {YamlScalar.Of(journey.Of)}",
            $"activity: {YamlScalar.Of(journey.Activity)}" };
        void Add(string key, string? value) => pairs.AddRange(value is null ? [] : [$"{key}: {YamlScalar.Of(value)}"]);
        Add("time", journey.Time);
        Add("channel", journey.Channel);
        pairs.AddRange(journey.Ends.Count == 0 ? [] : [$"ends: {YamlPage.Flow(journey.Ends)}"]);
        pairs.AddRange(journey.Open is { } open ? [$"open: {Flow(open)}"] : []);
        return $"{{{string.Join(", ", pairs)}}}";
    }

    private static string Flow(Condition condition) =>
        $"{{dimension: {YamlScalar.Of(condition.Dimension)}, "
        + $"{(condition.Negated ? "is_not" : "is")}: {YamlPage.Flow(condition.Values)}}}";

    private static string Flow(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Count => "count: true",
        Aggregation.CountDistinct distinct => $"count_distinct: {YamlScalar.Of(distinct.Column)}",
        Aggregation.Sum sum => $"sum: {YamlScalar.Of(sum.Column)}",
        Aggregation.Average average => $"average: {YamlScalar.Of(average.Column)}",
        Aggregation.Minimum minimum => $"minimum: {YamlScalar.Of(minimum.Column)}",
        Aggregation.Maximum maximum => $"maximum: {YamlScalar.Of(maximum.Column)}",
        Aggregation.Percentile { Rank: 0.5 } median => $"median: {YamlScalar.Of(median.Column)}",
        Aggregation.Percentile percentile =>
            $"percentile: {{column: {YamlScalar.Of(percentile.Column)}, rank: {YamlScalar.Of(percentile.Rank)}}}",
        Aggregation.Rate rate => $"rate: {YamlScalar.Of(rate.Flag)}",
        Aggregation.Ratio ratio =>
            $"ratio: {{numerator: {YamlScalar.Of(ratio.Numerator)}, denominator: {YamlScalar.Of(ratio.Denominator)}}}",
        Aggregation.Nps nps => $"nps: {YamlScalar.Of(nps.Column)}",
        _ => throw new ArgumentOutOfRangeException(nameof(aggregation), aggregation, "It has no YAML yet."),
    };

    private void Begin(YamlPage page, string file, string name, bool isFirst)
    {
        if (!isFirst)
        {
            page.BlankLine();
        }

        Remark(page, 2, file, name);
        page.Raw(2, $"- name: {YamlScalar.Of(name)}");
    }

    private void Remark(YamlPage page, int indent, string file, string name)
    {
        if (comments.TryGetValue($"{file}.{name}", out var remark) || comments.TryGetValue(name, out remark))
        {
            page.Comment(indent, remark);
        }
    }
}
