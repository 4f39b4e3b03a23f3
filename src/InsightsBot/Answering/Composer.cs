using System.Globalization;
using System.Text.RegularExpressions;
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
/// <param name="read">
/// Says how a question would be read, null when it would not be answered; null takes every suggestion for granted.
/// </param>
/// <param name="reword">
/// Words a finished text anew, such as by a language model; null leaves it. What comes back is checked like any text:
/// a number, quote or citation without a source never gets out.
/// </param>
public sealed partial class Composer(
    SemanticModel model,
    IReadOnlyDictionary<string, Period> coverage,
    Func<string, Language, Reading?>? read = null,
    Func<string, string>? reword = null)
{
    /// <summary>Nobody asks for rows that do not exist: an empty answer is seldom what was meant.</summary>
    private const double EmptyShare = 0.2;

    private readonly Interpretation _interpretation = new(model, coverage);
    private readonly Suggestions _suggestions = new(model, read);
    private readonly DefinitionText _definitions = new(model);

    /// <summary>The answer to an explained question.</summary>
    /// <param name="explained">Reading and SQL.</param>
    /// <param name="run">The rows, or what kept them; null when nothing was run.</param>
    /// <param name="level">What is level with the last row of a ranking, said beside it; null where nothing is.</param>
    public Answer Compose(Explanation explained, RowsResult? run, LevelRows? level = null)
    {
        var answer = Answer(explained, run, level);
        return explained.HintsNotUnderstood.Count == 0 ? answer : answer with
        {
            Warnings = [.. answer.Warnings, .. HintNotes.Of(explained.HintsNotUnderstood, explained.Language)],
        };
    }

    private Answer Answer(Explanation explained, RowsResult? run, LevelRows? level) => explained.Reading.Match(
        clear => explained.Compiled!.Match(
            done => run!.Match(
                rows => Figures(explained, clear, done, new ResultRows(done.Sql, rows.Rows), level),
                timedOut => Failed(explained, TimedOut(timedOut.Limit)),
                _ => Failed(explained, Unavailable())),
            refused => Refused(explained, refused.Reason, [], [])),
        ambiguous => Question(explained, ambiguous),
        outOfReach => Refused(explained, outOfReach.Reason, outOfReach.NotUnderstood, outOfReach.Nearest),
        definition => Definition(explained, definition),
        about => AboutHub(explained, about.IsSmallTalk));

    private Answer Figures(
        Explanation explained, Reading.Clear clear, Compilation.Done done, ResultRows rows, LevelRows? level)
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
            Text = Checked(text, FigureSentences.Plain(query, language), language, facts),
            Table = table,
            Chart = Charts.Of(query, table, language),
            Citations = citations,
            Warnings = [.. level is null ? [] : new[] { level.Say(language) },
                .. new Warnings(model, coverage).Of(query, rows, done.Sql, language)],
            Suggestions = _suggestions.After(query, explained.Question, language),
            Query = query,
            Certainty = clear.Assumptions.Count > 0 ? Certainty.Estimated : Certainty.Compiled,
            Sureness = table.Rows.Count > 0 ? clear.Sureness : EmptyShare * clear.Sureness,
        };
    }

    private static List<string> Assumptions(
        Explanation explained, Reading.Clear clear, Compilation.Done done, FigureWords words)
    {
        var language = explained.Language;
        var found = clear.Assumptions.Concat(done.Assumptions).Select(a => a.In(language)).ToList();
        if (explained.TodayIsDataEnd && !Year().IsMatch(explained.Question)
            && clear.Query.Filters.OfType<Filter.Within>().Concat(clear.Query.Periods).Any())
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

    private Answer Question(Explanation explained, Reading.Ambiguous ambiguous)
    {
        var language = explained.Language;
        var choices = ambiguous.Choices.Select(c => c.Label.In(language)).ToList();
        var items = string.Concat(choices.Select((choice, i) => $"\n{i + 1}. {MeasureNames.Capital(choice)}"));
        var facts = new SpokenFacts(language).OfChoices(explained.Question, ambiguous, choices);
        return new Answer
        {
            Question = explained.Question,
            Status = AnswerStatus.Clarification,
            Language = language,
            Text = Checked(
                ambiguous.Question.In(language) + items, PlainTexts.Choices.In(language) + items, language, facts),
            Choices = choices,
        };
    }

    private Answer AboutHub(Explanation explained, bool isSmallTalk)
    {
        var about = new AboutText(model, coverage, _suggestions);
        var answer = about.Answer(explained, isSmallTalk);
        var plain = isSmallTalk ? PlainTexts.Greeting : PlainTexts.About;
        return answer with
        {
            Text = Checked(answer.Text, plain.In(answer.Language), answer.Language, about.Facts(explained)),
        };
    }

    /// <summary>The text, worded anew where somebody does, or its plain form when it says what it may not.</summary>
    private string Checked(string text, string plain, Language language, Facts facts) =>
        CheckedText.Of(reword?.Invoke(text) ?? text, plain, language, facts);

    private Answer Refused(
        Explanation explained, BilingualText reason, IReadOnlyList<string> words, IReadOnlyList<BilingualText> nearest)
    {
        var language = explained.Language;
        var names = nearest.Select(n => n.In(language)).ToList();
        var near = names.Count == 0 ? "" : language == Language.German
            ? $" Gefragt werden kann zum Beispiel nach: {string.Join(", ", names)}."
            : $" What can be asked about, for example: {string.Join(", ", names)}.";
        return new Answer
        {
            Question = explained.Question,
            Status = AnswerStatus.Refused,
            Language = language,
            NotUnderstood = words,
            Text = Checked(
                reason.In(language) + near,
                PlainTexts.Refusal.In(language) + near,
                language,
                new SpokenFacts(language).OfRefusal(explained.Question, reason, names)),
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
            Text = Checked(
                $"{label.In(language)}: {text.In(language)} [1]",
                PlainTexts.Definition.In(language),
                language,
                SpokenFacts.OfDefinition(label.In(language), text.In(language))),
            Citations = [new AnswerCitation.Definition(1, label.In(language), text.In(language))],
            Suggestions = _suggestions.After(definition, explained.Question, language),
        };
    }

    private Answer Failed(Explanation explained, BilingualText sentence) => new()
    {
        Question = explained.Question,
        Status = AnswerStatus.Failed,
        Language = explained.Language,
        Text = Checked(
            sentence.In(explained.Language),
            PlainTexts.Failure.In(explained.Language),
            explained.Language,
            new SpokenFacts(explained.Language).OfFailure(sentence)),
    };

    private DateOnly? DataAsOf(MetricQuery query)
    {
        var dataset = query.Listed?.Name ?? query.Measures.FirstOrDefault()?.Dataset;
        var time = query.Measures.FirstOrDefault()?.Time ?? (dataset is null ? null : model.EntityOf(dataset).Time);
        return time is not null && coverage.TryGetValue(time, out var days) ? days.Last : null;
    }

    private static string TodayNote(DateOnly today, Language language) => language == Language.German
        ? $"„Heute“ ist der letzte Tag der Daten: {today:dd.MM.yyyy}."
        : $"“Today” is the last day of the data: {today.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}.";

    private static SlottedText TimedOut(TimeSpan limit)
    {
        var seconds = limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return SlottedText.Of(
            $"Die Abfrage dauerte länger als {seconds} Sekunden und wurde beendet; eine engere Frage geht schneller.",
            $"The query took longer than {seconds} seconds and was stopped; a narrower question is quicker.");
    }

    private static BilingualText Unavailable() => new(
        "Die Datenbank hat nicht geantwortet; in einem Augenblick lässt sich die Frage noch einmal stellen.",
        "The database did not answer; the question can be asked again in a moment.");

    /// <summary>A year in the question says by itself which days are meant.</summary>
    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
