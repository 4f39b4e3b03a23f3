using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Hints;

namespace InsightsBot.Semantics.Understanding;

/// <content>What else a question could mean, for an asker who says that it was misread.</content>
public sealed partial class Reader
{
    /// <summary>
    /// The queries that a question could mean, best first: as a turn of its conversation, by itself, as the readings
    /// that lost, and with a sister of its measure.
    /// </summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is, and how time is counted.</param>
    /// <param name="conversation">The turns before.</param>
    /// <param name="hint">What the asker says that words mean; null for nothing.</param>
    public IReadOnlyList<MetricQuery> Others(
        string question, Language language, Calendar calendar, Conversation conversation, Hint? hint = null)
    {
        var text = Text(question, language, null, hint);
        if (question.Length > _limits.QuestionCharactersMax || text.IsTooLong || text.Slots.Count == 0)
        {
            return [];
        }

        var asTurn = Read(question, language, calendar, conversation, hint).Match(
            clear => [clear.Query], ambiguous => ambiguous.Choices.Select(c => c.Query), _ => [], _ => [],
            _ => Enumerable.Empty<MetricQuery>());
        var read = asTurn.Concat(Outcomes(text, calendar, [])
            .Where(o => o.Query is not null && o.Parts.Problem is null).Select(o => o.Query!)).ToList();
        return [.. read.Concat(read.Take(1).SelectMany(Sisters)).DistinctBy(q => q.Key)];
    }

    /// <summary>
    /// The query with another measure of the same rows: first those that share words with its own.
    /// </summary>
    private IEnumerable<MetricQuery> Sisters(MetricQuery query) => query is not { Measures: [var own], Listed: null }
        ? []
        : _names.Model.Measures.Where(m => m.Dataset == own.Dataset && m.Name != own.Name)
            .OrderByDescending(m => SharedWords(m, own))
            .Select(m => query with
            {
                Measures = [m],
                Order = query.Order?.Measure == own.Name ? query.Order with { Measure = m.Name } : query.Order,
            });

    private static int SharedWords(Measure left, Measure right)
    {
        var words = WordsOf(left);
        words.IntersectWith(WordsOf(right));
        return words.Count;
    }

    private static HashSet<string> WordsOf(Measure measure) =>
    [
        .. measure.Synonyms.All.Append(measure.Label.De).Append(measure.Label.En).SelectMany(Tokenizer.Read)
            .Select(t => t.Folded).Where(w => w.Length > 3),
    ];
}
