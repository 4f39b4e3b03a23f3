using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Answering;

/// <summary>Says what the hub knows and what can be asked.</summary>
internal sealed class AboutText(
    SemanticModel model, IReadOnlyDictionary<string, Period> coverage, Suggestions suggestions)
{
    private const int NamesMax = 8;

    public Answer Answer(Explanation explained, bool isSmallTalk)
    {
        var language = explained.Language;
        var text = isSmallTalk ? Greeting(language) : Overview(explained);
        return new Answer
        {
            Question = explained.Question,
            Status = AnswerStatus.Answered,
            Language = language,
            Interpretation = language == Language.German ? "Frage an den Hub selbst"
                : "a question about the hub itself",
            Text = text,
            Table = isSmallTalk ? AnswerTable.Empty : Names(language),
            Suggestions = suggestions.First(explained.Question, language),
        };
    }

    /// <summary>What the text may say: names and notes of the model, and the days of its data.</summary>
    public Facts Facts(Explanation explained)
    {
        var language = explained.Language;
        var labels = model.Datasets.Select(d => d.Label).Concat(model.Measures.Select(m => m.Label))
            .Concat(model.Dimensions.Select(d => d.Label)).Concat(model.Notes).Append(model.Label);
        var names = labels.Select(l => l.In(language)).ToList();
        if (Covered(explained) is { } days)
        {
            names.Add(days.Days(language));
        }

        return new Facts { Names = names };
    }

    private string Greeting(Language language) => language == Language.German
        ? $"Fragen zu „{model.Label.De}“ beantworte ich mit Zahlen aus den Daten; Beispiele stehen darunter."
        : $"I answer questions on “{model.Label.En}” with figures from the data; examples follow below.";

    private string Overview(Explanation explained)
    {
        var language = explained.Language;
        var isGerman = language == Language.German;
        var things = string.Join(", ",
            model.Datasets.Where(d => d.PartOf is null).Select(d => d.Label.In(language)).Distinct());
        var measures = string.Join(", ", Telling().Take(NamesMax).Select(m => m.Label.In(language)));
        var splits = string.Join(", ", model.Dimensions
            .Where(d => d.Kind is DimensionKind.Category or DimensionKind.Place && !d.IsConstant)
            .Take(NamesMax).Select(d => d.Label.In(language)));
        var lines = new List<string>
        {
            isGerman ? $"Daten: {things}." : $"Data: {things}.",
            isGerman ? $"Kennzahlen, zum Beispiel: {measures}." : $"Measures, for example: {measures}.",
        };
        if (splits.Length > 0)
        {
            lines.Add(isGerman ? $"Aufteilbar nach, zum Beispiel: {splits}."
                : $"They split by, for example: {splits}.");
        }

        lines.Add(Freshness(explained));
        if (model.Notes.Count > 0)
        {
            lines.Add(isGerman ? "Hinweise zu den Daten:" : "Notes on the data:");
            lines.AddRange(model.Notes.Take(NamesMax).Select(n => "– " + n.In(language)));
        }

        return string.Join("\n", lines);
    }

    private string Freshness(Explanation explained)
    {
        var language = explained.Language;
        if (Covered(explained) is not { } covered)
        {
            return language == Language.German ? "Die Daten tragen kein Datum." : "The data carries no date.";
        }

        var days = covered.Days(language);
        return language == Language.German ? $"Zeitraum der Daten: {days}." : $"The data covers {days}.";
    }

    /// <summary>First and last day of the data; null when no row carries a date.</summary>
    private Filter.Within? Covered(Explanation explained)
    {
        var defaults = model.Datasets.Select(d => d.Time).OfType<string>().Where(coverage.ContainsKey).Distinct()
            .ToList();
        if (defaults.Count == 0)
        {
            return null;
        }

        var first = defaults.Min(t => coverage[t].First);
        // Plans may reach ahead of the data: where "today" is the end of the data, that is its last day.
        var last = explained.TodayIsDataEnd ? explained.Calendar.Today : defaults.Max(t => coverage[t].Last);
        return new Filter.Within(model.Dimension(defaults[0]), first, last);
    }

    /// <summary>The measures people ask for most: rates and scores before counts and sums.</summary>
    private IEnumerable<Measure> Telling() => model.Measures.OrderBy(m => m switch
    {
        { Aggregation: Aggregation.Nps } => 0,
        { Unit: Unit.Share, Source: not null } => 1,
        { Unit: Unit.Share } => 2,
        { Unit: Unit.Points } => 3,
        _ => 4,
    });

    private AnswerTable Names(Language language)
    {
        var isGerman = language == Language.German;
        var columns = new List<AnswerColumn>
        {
            new("name", isGerman ? "Name" : "name", "text", null),
            new("kind", isGerman ? "Art" : "kind", "text", null),
        };
        var rows = model.Measures.Select(m => Row(m.Label, isGerman ? "Kennzahl" : "measure"))
            .Concat(model.Dimensions.Where(d => !d.IsConstant)
            .Select(d => Row(d.Label, isGerman ? "Merkmal" : "dimension")));
        return new AnswerTable(columns, [.. rows]);

        IReadOnlyList<object?> Row(BilingualText label, string kind) => [label.In(language), kind];
    }
}
