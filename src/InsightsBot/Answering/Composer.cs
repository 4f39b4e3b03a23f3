using InsightsBot.Asking;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Answering;

/// <summary>Makes the answer of what was read and what the database returned, in the question's language.</summary>
/// <param name="model">What the data means.</param>
/// <param name="coverage">First and last day of the data, by time dimension.</param>
/// <param name="keyOf">
/// Says which query a question would be answered with, null when it would not; null takes every suggestion for granted.
/// </param>
/// <param name="reword">
/// Words a finished text anew, such as by a language model; null leaves it. What comes back is checked like any text:
/// a number, quote or citation without a source never gets out.
/// </param>
public sealed class Composer(
    SemanticModel model,
    IReadOnlyDictionary<string, Period> coverage,
    Func<string, Language, string?>? keyOf = null,
    Func<string, string>? reword = null)
{
    private readonly Interpretation _interpretation = new(model, coverage);
    private readonly Suggestions _suggestions = new(model, keyOf ?? ((question, _) => question));
    private readonly DefinitionText _definitions = new(model);

    /// <summary>The answer to an explained question.</summary>
    /// <param name="explained">Reading and SQL.</param>
    /// <param name="run">The rows, or what kept them; null when nothing was run.</param>
    public Answer Compose(Explanation explained, RowsResult? run) => explained.Reading.Match(
        clear => explained.Compiled!.Match(
            done => run!.Match(
                rows => Figures(explained, clear, done, new ResultRows(done.Sql, rows.Rows)),
                timedOut => Failed(explained, TimedOut(timedOut.Limit)),
                _ => Failed(explained, Unavailable())),
            refused => Refused(explained, refused.Reason, [], [])),
        ambiguous => Question(explained, ambiguous),
        outOfReach => Refused(explained, outOfReach.Reason, outOfReach.NotUnderstood, outOfReach.Nearest),
        definition => Definition(explained, definition),
        about => new AboutText(model, coverage, _suggestions).Answer(explained, about.IsSmallTalk));

    private Answer Figures(Explanation explained, Reading.Clear clear, Compilation.Done done, ResultRows rows)
    {
        var language = explained.Language;
        var query = clear.Query;
        var findings = new Findings(query, rows);
        var (citations, markers) =
            new Citations(_definitions, language).Of(query, done.Sql, rows.Count, DataAsOf(query), findings);
        var words = new FigureWords(model, query, rows, findings, markers, language);
        var text = new FigureSentences(words).Text();
        var facts = new AnswerFacts(model, language).Of(query, rows, done.Sql, findings, citations.Count);
        var table = rows.Table(language, query.WithInterval ? findings.IntervalOf : null);
        return new Answer
        {
            Question = explained.Question,
            Status = AnswerStatus.Answered,
            Language = language,
            Interpretation = _interpretation.Of(query, language),
            Assumptions = Assumptions(explained, clear, done, words),
            Text = CheckedText.Of(reword?.Invoke(text) ?? text, FigureSentences.Plain(query, language), language,
                facts),
            Table = table,
            Chart = Charts.Of(query, table, language),
            Citations = citations,
            Warnings = new Warnings(model, coverage).Of(query, rows, done.Sql, language),
            Suggestions = _suggestions.After(query, explained.Question, language),
            Query = query,
            Certainty = clear.Assumptions.Count > 0 ? Certainty.Estimated : Certainty.Compiled,
        };
    }

    private static List<string> Assumptions(Explanation explained, Reading.Clear clear, Compilation.Done done,
        FigureWords words)
    {
        var language = explained.Language;
        var found = clear.Assumptions.Concat(done.Assumptions).Select(a => a.In(language)).ToList();
        if (explained.TodayIsDataEnd && clear.Query.Filters.OfType<Filter.Within>().Any())
        {
            found.Add(TodayNote(explained.Calendar.Today, language));
        }

        if (MeasureNames.Assumption(clear.Query, explained.Question, language) is { } average)
        {
            found.Add(average);
        }

        if (words.LeftOut() is { } leftOut)
        {
            found.Add(leftOut);
        }

        return found;
    }

    private static Answer Question(Explanation explained, Reading.Ambiguous ambiguous)
    {
        var choices = ambiguous.Choices.Select(c => c.Label.In(explained.Language)).ToList();
        return new Answer
        {
            Question = explained.Question,
            Status = AnswerStatus.Clarification,
            Language = explained.Language,
            Text = ambiguous.Question.In(explained.Language)
                + string.Concat(choices.Select((choice, i) => $"\n{i + 1}. {MeasureNames.Capital(choice)}")),
            Choices = choices,
        };
    }

    private Answer Refused(
        Explanation explained, BilingualText reason, IReadOnlyList<string> words, IReadOnlyList<BilingualText> nearest)
    {
        var language = explained.Language;
        var names = nearest.Select(n => n.In(language)).ToList();
        var near = names.Count == 0 ? "" : language == Language.German
            ? $" Am nächsten kommen: {string.Join(", ", names)}."
            : $" The nearest names are: {string.Join(", ", names)}.";
        return new Answer
        {
            Question = explained.Question,
            Status = AnswerStatus.Refused,
            Language = language,
            NotUnderstood = words,
            Text = reason.In(language) + near,
            Suggestions = _suggestions.First(explained.Question, language),
        };
    }

    private Answer Definition(Explanation explained, Reading.Definition definition)
    {
        var language = explained.Language;
        var (label, text) = definition switch
        {
            { Measure: { } measure } => (measure.Label, _definitions.Of(measure)),
            { Dimension: { } dimension } => (dimension.Label, _definitions.Of(dimension)),
            { Dataset: { } dataset } => (dataset.Label, DefinitionText.Of(dataset)),
            _ => throw new InvalidOperationException("A definition names a part of the model."),
        };
        return new Answer
        {
            Question = explained.Question,
            Status = AnswerStatus.Answered,
            Language = language,
            Interpretation = language == Language.German ? $"Definition: {label.De}" : $"definition: {label.En}",
            Text = $"{label.In(language)}: {text.In(language)} [1]",
            Citations = [new AnswerCitation.Definition(1, label.In(language), text.In(language))],
            Suggestions = _suggestions.After(definition, explained.Question, language),
        };
    }

    private static Answer Failed(Explanation explained, BilingualText sentence) => new()
    {
        Question = explained.Question,
        Status = AnswerStatus.Failed,
        Language = explained.Language,
        Text = sentence.In(explained.Language),
    };

    private DateOnly? DataAsOf(MetricQuery query)
    {
        var dataset = query.Listed?.Name ?? query.Measures.FirstOrDefault()?.Dataset;
        var time = query.Measures.FirstOrDefault()?.Time ?? (dataset is null ? null : model.EntityOf(dataset).Time);
        return time is not null && coverage.TryGetValue(time, out var days) ? days.Last : null;
    }

    private static string TodayNote(DateOnly today, Language language) => language == Language.German
        ? $"„Heute“ ist der letzte Tag der Daten: {today:dd.MM.yyyy}."
        : $"“Today” is the last day of the data: {today:yyyy-MM-dd}.";

    private static BilingualText TimedOut(TimeSpan limit) => new(
        $"Die Abfrage dauerte länger als {limit.TotalSeconds:0} Sekunden und wurde beendet; eine engere Frage geht " +
            $"schneller.",
        $"The query took longer than {limit.TotalSeconds:0} seconds and was stopped; a narrower question is quicker.");

    private static BilingualText Unavailable() => new(
        "Die Datenbank hat nicht geantwortet; in einem Augenblick lässt sich die Frage noch einmal stellen.",
        "The database did not answer; the question can be asked again in a moment.");
}
