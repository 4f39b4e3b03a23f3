using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Cards;

/// <summary>Draws an answer as an Adaptive Card of version 1.5.</summary>
/// <param name="answer">The answer.</param>
/// <param name="runId">The run that the button "misread" belongs to.</param>
/// <param name="limits">How much is shown.</param>
/// <param name="hasQuestions">Whether what can be asked next stands in the card, as buttons.</param>
/// <remarks>One form for all programs: Teams draws the charts, others their fallback or what they registered.</remarks>
internal sealed partial class AnswerCard(Answer answer, string runId, CardLimits limits, bool hasQuestions)
{
    private const int HeadlineCharacters = 220;
    private const int SentencesMax = 6;
    private const int ColumnsSeen = 4;
    private const int ColumnsOpened = 6;
    private const int SourcesMax = 20;
    private const int ButtonCharacters = 100;
    private const int ButtonsMax = 6;

    private readonly CardWords _words = new(answer.Language);
    private readonly CitedParts _cited = new(new CardWords(answer.Language), limits);
    private readonly AnswerCells _cells = new(answer);

    /// <summary>What the answer says first, without the numbers of its citations.</summary>
    public static string Headline(Answer answer)
    {
        var first = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return InertText.Line(Marker().Replace(first, "").Trim().TrimEnd(':'), HeadlineCharacters);
    }

    /// <summary>The card; null where the words of the message say all there is.</summary>
    public JsonObject? Of()
    {
        var isPlain = answer.Status is AnswerStatus.Refused or AnswerStatus.Failed;
        var evidence = isPlain ? [] : Evidence();
        var choices = Choices();
        if (evidence.Count == 0 && choices is null && Questions() is null)
        {
            return null;
        }

        List<JsonObject?> body =
        [
            CardElements.Strong(Headline(answer), "Medium"), .. evidence, choices, .. isPlain ? [] : Opened(),
            Questions(),
        ];
        return CardElements.Card(_words.Tag, body.OfType<JsonObject>());
    }

    /// <summary>Figures, chart or table, warnings, and how the question was read.</summary>
    private List<JsonObject> Evidence()
    {
        var table = new TableElement(answer, _cells);
        var chart = new ChartElement(answer, _cells, table).Of();
        var evidence = new List<JsonObject>();
        if (table.IsFigures)
        {
            evidence.Add(table.Figures());
        }
        else if (chart is not null)
        {
            evidence.Add(chart);
        }
        else if (answer.Table.Rows.Count > 0)
        {
            evidence.AddRange(Table(table, ColumnsSeen, limits.RowsShown));
        }

        if (answer.Warnings.Count > 0)
        {
            evidence.Add(CardElements.Box(Sentences(answer.Warnings), "warning"));
        }

        if (answer.Interpretation.Length > 0 || answer.Assumptions.Count + answer.NotUnderstood.Count > 0)
        {
            evidence.Add(CardElements.Box(Reading(), "emphasis"));
        }

        if (answer.Citations.Count > 0)
        {
            evidence.Add(CardElements.Box(
            [
                CardElements.Label(_words.Sources),
                CardElements.Small(string.Join('\n', answer.Citations.Take(SourcesMax).Select(CitedParts.TitleOf))),
            ]));
        }

        return evidence;
    }

    private IEnumerable<JsonObject> Reading()
    {
        yield return CardElements.Label(_words.Understood);
        if (answer.Interpretation.Length > 0)
        {
            yield return CardElements.Words(InertText.Line(answer.Interpretation, limits.SentenceCharacters));
        }

        foreach (var assumption in Sentences(answer.Assumptions))
        {
            yield return assumption;
        }

        if (answer.NotUnderstood.Count > 0)
        {
            yield return CardElements.Words(_words.NotUnderstood(string.Join(", ", answer.NotUnderstood
                .Take(SentencesMax).Select(w => _words.Quoted(InertText.Line(w, ButtonCharacters))))));
        }

        if (answer.Status == AnswerStatus.Answered)
        {
            var badge = CardElements.Note(_words.Of(answer.Certainty));
            badge["color"] = answer.Certainty switch
            {
                Certainty.Verified => "Good",
                Certainty.Compiled => "Default",
                Certainty.Estimated => "Warning",
            };
            yield return badge;
        }
    }

    private JsonObject? Choices() => answer.Choices.Count == 0 ? null : CardElements.Buttons(answer.Choices
        .Take(ButtonsMax).Select((c, i) => CardElements.Send(InertText.Line(c, ButtonCharacters), "choose", i + 1)));

    private JsonObject? Questions() => !hasQuestions || answer.Suggestions.Count == 0 ? null : CardElements.Box(
    [
        CardElements.Label(_words.AskNext),
        CardElements.Buttons(answer.Suggestions.Take(3).Select(q => CardElements.Send(
            InertText.Line(q, ButtonCharacters), "ask", InertText.Question(q)))),
    ]);

    /// <summary>The buttons for more, and what they open.</summary>
    private IEnumerable<JsonObject> Opened()
    {
        var parts = new List<(string Title, string Id, List<JsonObject> Items)>
        {
            (_words.Rows, "rows", Rows()),
            (CardWords.Sql, "sql", Cited(c => c is AnswerCitation.Query)),
            (_words.Voices, "voices", Voices()),
            (_words.Method, "method", Cited(c => c is AnswerCitation.Definition or AnswerCitation.Method)),
        };
        _ = parts.RemoveAll(p => p.Items.Count == 0);
        var buttons = parts.Select(p => CardElements.Toggle(p.Title, p.Id)).ToList();
        if (answer.Interpretation.Length > 0 && answer.Status == AnswerStatus.Answered)
        {
            buttons.Add(CardElements.Send(_words.Wrong, "wrong", runId));
        }

        var hidden = parts.Select(p => CardElements.Hidden(p.Id, p.Items));
        return
        [
            .. buttons.Count == 0 ? [] : new[] { CardElements.Buttons(buttons) },
            .. limits.CitationsOpened > 0 ? hidden : [CardElements.Note(_words.NoRoom)],
        ];
    }

    private List<JsonObject> Cited(Func<AnswerCitation, bool> isMeant) =>
        [.. answer.Citations.Where(isMeant).Take(limits.CitationsOpened).SelectMany(_cited.Of)];

    private List<JsonObject> Rows()
    {
        var table = new TableElement(answer, _cells);
        var isSeenWhole = answer.Chart is null && answer.Table.Rows.Count <= limits.RowsShown
            && answer.Table.Columns.Count <= ColumnsSeen;
        return limits.RowsOpened == 0 || answer.Table.Rows.Count == 0 || table.IsFigures || isSeenWhole ? []
            : [.. Table(table, ColumnsOpened, limits.RowsOpened)];
    }

    private IEnumerable<JsonObject> Table(TableElement table, int columnsMax, int rowsMax)
    {
        var columns = _cells.Columns(columnsMax);
        yield return table.Of(columns, rowsMax);
        var notes = new[]
        {
            _words.RowsOf(Math.Min(rowsMax, answer.Table.Rows.Count), answer.Table.Rows.Count),
            _words.ColumnsOf(columns.Count, answer.Table.Columns.Count),
        }.OfType<string>().ToList();
        if (notes.Count > 0)
        {
            yield return CardElements.Note(string.Join(" · ", notes));
        }
    }

    private List<JsonObject> Voices()
    {
        var all = answer.Citations.OfType<AnswerCitation.Verbatim>().ToList();
        var shown = all.Take(limits.Verbatims).SelectMany(_cited.Of).ToList();
        if (limits.Verbatims > 0
            && _words.VerbatimsOf(Math.Min(limits.Verbatims, all.Count), all.Count) is { } note)
        {
            shown.Add(CardElements.Note(note));
        }

        return shown;
    }

    private IEnumerable<JsonObject> Sentences(IReadOnlyList<string> sentences) =>
        sentences.Take(SentencesMax).Select(s => CardElements.Words(InertText.Line(s, limits.SentenceCharacters)));

    [GeneratedRegex(@"\s*\[[0-9]+\]")]
    private static partial Regex Marker();
}
