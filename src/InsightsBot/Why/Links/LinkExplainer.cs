using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Links;

/// <summary>Tells how what customers answer goes with what they do afterwards.</summary>
/// <param name="coverage">First and last day of the data, by time dimension.</param>
/// <param name="read">How a question by itself would be read; null when it would not be answered.</param>
internal sealed class LinkExplainer(
    IReadOnlyDictionary<string, Period> coverage, Func<string, Language, Reading?> read) : IExplainer
{
    /// <inheritdoc/>
    public bool Explains(Reading.Clear reading) => reading.Why is WhyWish.Link;

    /// <inheritdoc/>
    public Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence)
    {
        var wish = (WhyWish.Link)reading.Why!;
        var search = new LinkSearch(evidence);
        var found = wish.Outcomes.Select(o => QueryOf(wish.Signal, o, reading.Query.Filters, evidence.Model))
            .Select(q => q is null ? null : search.Find(q)).OfType<LinkFinding>().ToList();
        var wording = new LinkWording(explained.Language, evidence, wish, reading.Query.Filters);
        var answer = found.Count == 0 ? wording.Without(level) : wording.Worded(level, found);
        return answer with
        {
            Suggestions = [.. wording.Suggestions()
                .Where(q => q != explained.Question && read(q, explained.Language) is Reading.Clear { Why: not null })
                .Take(3)],
        };
    }

    private LinkQuery? QueryOf(
        Measure signal, LinkOutcome outcome, IReadOnlyList<Filter> filters, SemanticModel model)
    {
        var own = model.Dataset(signal.Dataset);
        var entity = outcome switch
        {
            LinkOutcome.Leaves leaves => leaves.Flag.Dataset,
            LinkOutcome.Holds holds => holds.Measure.Dataset,
            LinkOutcome.Earns earns => model.Dataset(earns.Measure.Dataset).Joins.Select(j => j.To)
                .FirstOrDefault(to => own.Joins.Any(j => j.To == to)),
            _ => null,
        };
        var answered = (signal.Time ?? own.Time) is { } time ? model.FindDimension(time) : null;
        var end = outcome switch
        {
            LinkOutcome.Earns earns => LastOf(earns.Day.Name),
            _ => LastOf(answered?.Name),
        };
        return entity is null || answered is null || end is null ? null
            : new LinkQuery(signal, answered, model.Dataset(entity), outcome, end.Value, filters);
    }

    private DateOnly? LastOf(string? time) =>
        time is not null && coverage.TryGetValue(time, out var days) ? days.Last : null;
}
