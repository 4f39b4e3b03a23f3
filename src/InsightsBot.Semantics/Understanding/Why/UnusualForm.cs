using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>"Was ist diese Woche auffällig?", "Ist beim NPS etwas ungewöhnlich?".</summary>
internal sealed class UnusualForm(SemanticModel model) : IWhyForm
{
    private const int TriedMax = 8;
    private const int StemMin = 3;
    private const int EndingMax = 2;
    private static readonly WhyRole[] Cues = [WhyRole.Unusual, WhyRole.Passed];

    /// <inheritdoc/>
    public Reading? Read(WhyQuestion question)
    {
        if (!question.Has(WhyRole.Unusual))
        {
            return null;
        }

        var rest = question.Without(Cues);
        if (rest.Length > 0 && question.Read(rest) is Reading.Clear { Query.Measures: [var named] } asked
            && IsNamed(named, rest, question.Language))
        {
            return (Reading?)Of(asked, isOfAll: false, question.Calendar)
                ?? new Reading.OutOfReach(Refusals.NothingToWatch, [], []);
        }

        var reading = WithAnyMeasure(question, rest);
        return reading is Reading.Clear ? reading
            : rest.Length == 0 ? reading ?? new Reading.OutOfReach(Refusals.NothingToWatch, [], [])
            : question.Read(rest) is var own && own is Reading.Clear clear
                ? (Reading?)Of(clear, isOfAll: false, question.Calendar)
                    ?? new Reading.OutOfReach(Refusals.NothingToWatch, [], [])
                : own;
    }

    /// <inheritdoc/>
    public Reading? ReadOn(WhyQuestion question, WhyWish before) =>
        before is WhyWish.Unusual { IsOfAll: var isOfAll } && question.ReadsOnly() is { } next
            ? Of(next, isOfAll, question.Calendar) : null;

    /// <summary>Whether the words have a name of the measure, perhaps with another ending.</summary>
    private static bool IsNamed(Measure measure, string words, Language language)
    {
        var said = Spelling.Fold(words);
        return measure.Synonyms.In(language).Append(measure.Label.In(language)).Select(Spelling.Fold)
            .SelectMany(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(n => n.Length > EndingMax + StemMin ? n[..^EndingMax] : n)
            .Any(n => n.Length >= StemMin && said.Contains(n, StringComparison.Ordinal));
    }

    /// <summary>
    /// The question about every measure, where the rest names none: then it can be read with one measure as well as
    /// with another.
    /// </summary>
    private Reading? WithAnyMeasure(WhyQuestion question, string rest)
    {
        var dated = model.Measures.Where(m => TimeOf(m) is not null).ToList();
        var first = default(Reading);
        foreach (var measure in dated.OrderBy(m => m.Direction == Direction.Neutral).Take(TriedMax))
        {
            var words = $"{measure.Label.In(question.Language)} {rest}".TrimEnd();
            if (question.Read(words) is Reading.Clear { Query: { Measures: [var read], Listed: null } } clear
                && read.Name == measure.Name && Of(clear, isOfAll: true, question.Calendar) is { } found)
            {
                if (first is not null || dated.Count == 1)
                {
                    return first ?? found;
                }

                first = found;
            }
        }

        return null;
    }

    private Reading.Clear? Of(Reading.Clear clear, bool isOfAll, Calendar calendar)
    {
        var query = clear.Query;
        if (query is not { Measures: [var measure], Listed: null, ShareOf.Count: 0, Periods.Count: 0 }
            || query.Having.Count > 0 || TimeOf(measure) is not { } time)
        {
            return null;
        }

        var asked = query.Filters.OfType<Filter.Within>().FirstOrDefault(w => w.Dimension.Name == time.Name);
        var last = asked?.Last is { } end && end < calendar.Today ? end : calendar.Today;
        var window = asked?.First is { } start && start <= last ? new Filter.Within(time, start, last)
            : asked is null ? LastMonth(time, calendar)
            : null;
        return window is null ? null : clear with
        {
            Query = query with
            {
                Aim = Aim.Level, Groups = [], Order = null, Limit = null, SkipEmptyGroups = false,
                Filters = [.. query.Filters.Where(f => f is not Filter.Within), window],
            },
            Assumptions = asked is not null ? clear.Assumptions : [.. clear.Assumptions, new BilingualText(
                "Ohne Zeitraum: der letzte volle Monat.", "Without a period: the last whole month.")],
            Why = new WhyWish.Unusual(isOfAll, window),
        };
    }

    private Dimension? TimeOf(Measure measure) =>
        (measure.Time ?? model.EntityOf(measure.Dataset).Time) is { } name ? model.FindDimension(name) : null;

    private static Filter.Within LastMonth(Dimension time, Calendar calendar)
    {
        var month = calendar.PointOf(Grain.Month, calendar.Today);
        month = month.Last <= calendar.Today ? month : calendar.PointOf(Grain.Month, month.First.AddDays(-1));
        return new Filter.Within(time, month.First, month.Last);
    }
}
