using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Makes a typed query of the mentions of one cover, by the rules of this room in a fixed order.</summary>
internal sealed class Composition(NameIndex names)
{
    private readonly ModelLookup _lookup = new(names);

    /// <summary>What came of one cover.</summary>
    /// <param name="Query">The query, or null when the words make none.</param>
    /// <param name="Parts">What the rules found.</param>
    /// <param name="Sentence">The words and which of them were used.</param>
    /// <param name="Unused">Words that matter and that no rule used.</param>
    /// <param name="Score">How good the reading is, for comparing readings of one question.</param>
    internal sealed record Outcome(
        MetricQuery? Query, QueryParts Parts, Sentence Sentence, IReadOnlyList<Mention> Unused, double Score);

    public Outcome Of(Sentence sentence, Calendar calendar)
    {
        var parts = Collect(sentence, calendar);
        if (parts.Measures is [{ Aggregation: Aggregation.CountDistinct }] && parts.Members.Exists(m => m.Negated))
        {
            parts.Problem ??= SlottedText.Of(
                $"„{"Ohne"}“ über mehrere Zeilen hinweg wird hier noch nicht gezählt; mit dem Merkmal lässt es sich " +
                    $"zählen.",
                $"“{"Without"}”, across several rows, is not counted here yet; with the member it can be counted.");
        }

        if (parts is { IsComparison: true, Groups.Count: 0, Grain: null, Listed: null } && parts.Periods.Count == 0)
        {
            parts.Problem ??= SlottedText.Of(
                $"Womit verglichen werden soll, geht aus der Frage nicht hervor; {"zwei"} Merkmale oder Zeiträume " +
                    $"lassen sich vergleichen.",
                $"The question does not say what to compare with; {"two"} members or periods can be compared.");
        }

        new KindRanking(_lookup).Apply(sentence, parts);
        Whole(parts);
        parts.Problem ??= Contradictions.In([.. parts.Filters, .. parts.Part]);
        var query = parts.Problem is null && (parts.Measures.Count > 0 || parts.Listed is not null)
            ? Build(sentence, parts, calendar)
            : null;
        var unused = new Leftovers(_lookup).Of(sentence, parts);
        parts.Doubt += IsSecondSplit(sentence, parts) ? 0.3 : 0;
        parts.Doubt += parts.IsRanking && parts.Groups.Count == 0 && parts.Grain is null
            && parts.Listed is null ? 1.5 : 0;
        parts.Doubt += sentence.FindOpen(Cue.Average, Cue.Minimum, Cue.Maximum) is not null ? 0.7 : 0;
        parts.Doubt += query is null ? 0 : new Plausibility(_lookup.Model).DoubtOf(query, sentence);
        var agreement = parts.IsComparison && parts.Members.Exists(m => m.Values.Count > 1) ? 0.3 : 0;
        var score = sentence.CoverScore +
            agreement - parts.Doubt - (1.5 * unused.Count) - (
                query is not null ? 0 : parts.Problem is not null ? 0.35 : 2);
        return new Outcome(query, parts, sentence, unused, score);
    }

    /// <summary>The churn rate of who left for a reason is always one: only who left has a reason.</summary>
    private void Whole(QueryParts parts)
    {
        if (parts.Measures is not [{ Unit: Unit.Share } rate] || parts.Part.Count > 0)
        {
            return;
        }

        var about = parts.Filters.OfType<Filter.OneOf>().Where(f => !f.Negated).Select(f => f.Dimension)
            .FirstOrDefault(d => _lookup.Kinds.ConditionOf(d) is { } count && _lookup.Kinds.IsRateOf(rate, count));
        if (about is not null)
        {
            parts.Problem ??= SlottedText.Of(
                $"„{rate.Label.De}“ nach {about.Label.De} ist immer ganz: Nur wer dazu zählt, hat dieses Merkmal. Nach "
                    + $"der Anzahl oder dem Anteil lässt sich fragen.",
                $"“{rate.Label.En}” by {about.Label.En} is always the whole: only those it counts have one. The number "
                    + $"or the share can be asked for.");
        }
    }

    /// <summary>The parts alone, for a follow-up that names no measure of its own.</summary>
    public QueryParts Collect(Sentence sentence, Calendar calendar)
    {
        var parts = new QueryParts();
        MemberRules.Apply(sentence, parts);
        new LimitRules(_lookup).Apply(sentence, parts);
        var groups = new GroupRules(_lookup);
        groups.Marked(sentence, parts);
        TimeRules.Collect(sentence, parts);
        new ListRules(_lookup).Apply(sentence, parts);
        new MeasureRules(_lookup).Apply(sentence, parts);
        if (parts.Listed is null)
        {
            GroupRules.Implied(sentence, parts);
        }

        groups.Distribution(sentence, parts);
        OrderRules.Apply(sentence, parts);
        foreach (var counted in parts.HavingMeasures.Where(c => parts.Measures.TrueForAll(m => m.Name != c.Name)))
        {
            parts.Measures.Add(counted);
        }

        Conditional(parts);
        if (parts is { Grain: { } grain, Measures: [var figure], Periods: not [{ Kind: TimePhraseKind.Comparison }] }
            && _lookup.Kinds.PerPoint(figure, grain) is { } own)
        {
            parts.Measures[0] = own;
        }

        new TimeRules(_lookup).Apply(parts, calendar);
        foreach (var flag in parts.Flags)
        {
            parts.Filters.Add(MemberRules.FilterOf(flag));
        }

        foreach (var flag in sentence.OpenNames.Where(n =>
            n.Entry is { Value: null, Dimension.Kind: DimensionKind.Flag }).ToList())
        {
            sentence.Use(flag);
        }

        parts.Filters.AddRange(parts.Members);
        if (parts.Measures.TrueForAll(m => m.Aggregation is Aggregation.Count or Aggregation.CountDistinct))
        {
            Relate(sentence);
        }

        return parts;
    }

    /// <summary>
    /// "the complaints filed by seniors": a verb between two things that were both understood says no more than that
    /// they belong together.
    /// </summary>
    private static void Relate(Sentence sentence)
    {
        foreach (var verb in sentence.Items.OfType<Mention.Asking>().Where(a => a.Cue == Cue.Relates))
        {
            if (IsOfClause(sentence, verb))
            {
                continue;
            }

            if (sentence.Names.Any(n => n.Last < verb.First && !sentence.IsOpen(n))
                && sentence.Items.Any(i => i.First > verb.Last && i is Mention.Naming or Mention.Limiting
                    && !sentence.IsOpen(i)))
            {
                sentence.Use(verb);
            }
        }
    }

    /// <summary>"the supplier who supplies the most" says which one; a figure cannot pass over that.</summary>
    private static bool IsOfClause(Sentence sentence, Mention verb) => verb.First > 0
        && sentence.Text.Words[verb.First - 1] is "who" or "that" or "which" or "der" or "die" or "das"
        && sentence.Items.Any(i => i.First > verb.Last
            && i is Mention.Asking { Cue: Cue.Most or Cue.Least } or Mention.Scaling { Degree: Degree.Superlative });

    /// <summary>Counting rows with a flag is a measure of its own where the model has one, with its own date.</summary>
    private void Conditional(QueryParts parts)
    {
        if (parts.Listed is not null || parts.Measures is not [{ Aggregation: Aggregation.Count, Where.Count: 0 }]
            || parts.Part.Count > 0)
        {
            return;
        }

        foreach (var flag in parts.Flags.Where(f => !f.Negated).ToList())
        {
            if (_lookup.Kinds.CountWhere(flag.Entry.Dimension!) is { } counted)
            {
                parts.Measures[0] = counted;
                _ = parts.Flags.Remove(flag);
                return;
            }
        }
    }

    private MetricQuery Build(Sentence sentence, QueryParts parts, Calendar calendar)
    {
        var periods = new TimeRules(_lookup).Compared(parts, calendar);
        DropSelfFilters(parts);
        if (parts.Listed is not null)
        {
            return new MetricQuery
            {
                Aim = Aim.List,
                Listed = parts.Listed,
                Columns = parts.Columns,
                Filters = Distinct(parts.Filters),
                Order = parts.ListOrder is null ? null : new Ordering(null, parts.ListOrder, parts.Descending ?? true),
                Limit = parts.Limit,
            };
        }

        var aim = AimOf(parts, periods);
        return new MetricQuery
        {
            Aim = aim,
            Measures = parts.Measures,
            Groups = parts.Groups,
            Filters = Distinct(parts.Filters),
            ShareOf = parts.Part,
            Having = parts.Having,
            Periods = periods,
            Order = OrderOf(parts, aim),
            Limit = parts.Limit,
            SkipEmptyGroups = parts.IsRanking || CountsOwnMembers(parts),
            WithInterval = sentence.Has(Cue.Interval),
        };
    }

    /// <summary>"Kündigungsgründe" counts the rows that have one: rows without a member are not among them.</summary>
    private static bool CountsOwnMembers(QueryParts parts) =>
        parts.Groups is [{ Grain: null, Dimension.Kind: not DimensionKind.Number }] && parts.Filters.Count == 0
        && parts.Measures.TrueForAll(m => m.Aggregation is Aggregation.Count) && parts.Part.Count == 0;

    /// <summary>A flag that is asked for as a rate cannot be a condition on the same rows.</summary>
    private static void DropSelfFilters(QueryParts parts)
    {
        var rated = parts.Measures.Select(m => m.Aggregation).OfType<Aggregation.Rate>().Select(r => r.Flag)
            .ToHashSet();
        _ = parts.Filters.RemoveAll(f => f is Filter.OneOf one && rated.Contains(one.Dimension.Name)
            && one.Dimension.Kind == DimensionKind.Flag);
    }

    private static List<Filter> Distinct(List<Filter> filters) => [.. filters.DistinctBy(f => f.Key)];

    private static Aim AimOf(QueryParts parts, IReadOnlyList<Filter.Within> periods) =>
        periods.Count > 1 || parts.IsComparison ? Aim.Comparison
        : parts.IsDistribution ? Aim.Distribution
        : parts.Groups.Exists(g => g.Grain is not null) ? Aim.Trend
        : parts.Groups.Count > 0 ? Aim.Split
        : parts.Part.Count > 0 || parts.Measures.TrueForAll(m => m.Unit == Unit.Share) ? Aim.Share
        : Aim.Level;

    private static Ordering? OrderOf(QueryParts parts, Aim aim)
    {
        if (parts.Groups.Count == 0)
        {
            return null;
        }

        if (parts.Groups[0].Dimension == parts.SortedGroup)
        {
            return new Ordering(null, null, parts.IsSortedDown);
        }

        if (parts.Descending is { } descending)
        {
            return new Ordering(parts.Measures[0].Name, null, descending);
        }

        var natural = aim is Aim.Trend or Aim.Distribution
            || parts.Groups[0].Dimension.Kind is DimensionKind.Number or DimensionKind.Time or DimensionKind.Flag;
        return natural ? new Ordering(null, null, false) : new Ordering(parts.Measures[0].Name, null, true);
    }

    /// <summary>"by state and tariff": what "and" adds to a split is rather another one than a member.</summary>
    private static bool IsSecondSplit(Sentence sentence, QueryParts parts) => parts.MemberWords.Exists(w =>
        sentence.Near(w, -1) is Mention.Asking { Cue: Cue.And } and
        && sentence.Near(and, -1) is Mention.Naming { Entry: { Value: null, Dimension: { } split } } grouped
        && parts.Groups.Exists(g => g.Dimension == split) && sentence.Follows(grouped, Cue.By));
}
