using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Turns;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Edits the last query by a question that names only what changes: "und in Bayern?", "als Trend".</summary>
internal sealed class FollowUp(NameIndex names)
{
    private readonly ModelLookup _lookup = new(names);
    private readonly JoinGraph _graph = new(names.Model);

    /// <summary>Whether the words need the last query: they bring no measure and no thing of their own.</summary>
    public bool NeedsLast(QuestionText text, Composition.Outcome outcome, MetricQuery last)
    {
        var sentence = outcome.Sentence;
        var ownSubject = NamesSubject(sentence) && !IsAboutSame(sentence, last);
        var opens = sentence.Items.FirstOrDefault() is Mention.Asking first && (first.Cue is Cue.And or Cue.WhatAbout
            or Cue.Only or Cue.Same or Cue.Instead || (!ownSubject && first.Cue is Cue.Without or Cue.By or Cue.With));
        var short_ = text.Tokens.Count <= WordsMax;
        if (sentence.HasWord("davon", "darunter", "those", "them", "these") && !sentence.Has(Cue.Define, Cue.About))
        {
            return true;
        }

        var asksCount = sentence.Has(Cue.Define, Cue.About)
            || (sentence.Has(Cue.HowMany, Cue.Count) && !IsOtherCount(sentence));
        return short_ && !asksCount && (opens || (!ownSubject && IsFragment(sentence) && !StandsAlone(outcome)));
    }

    /// <summary>"What are the top three reasons for churn?" is whole, whatever was asked before.</summary>
    private static bool StandsAlone(Composition.Outcome outcome)
    {
        var words = outcome.Sentence.Text.Words;
        return outcome is { Query: not null, Parts.Groups.Count: > 0 }
            && Enumerable.Range(0, Math.Min(4, words.Count - 1)).Any(i =>
                (words[i] is "was" && words[i + 1] is "sind" or "ist" or "waren" or "war")
                || (words[i] is "what" && words[i + 1] is "are" or "is" or "were" or "was"));
    }

    /// <summary>A follow-up has at most so many words.</summary>
    public const int WordsMax = 9;

    /// <summary>Whether words may go on about the rows listed before: they ask for nothing else.</summary>
    public static bool GoesOn(Sentence sentence) =>
        !sentence.Has(Cue.HowMany, Cue.Count, Cue.Define, Cue.About, Cue.All)
        && (sentence.Items.FirstOrDefault() is Mention.Asking
            {
                Cue: Cue.And or Cue.WhatAbout or Cue.Only or Cue.Without or Cue.With or Cue.Not or Cue.Instead
            } || IsFragment(sentence));

    /// <summary>"premium customers" of invoices: a thing each row has, beside members that say which.</summary>
    public bool IsAboutSame(Sentence sentence, MetricQuery last) =>
        last.Measures.Count > 0 && sentence.Names.Any(n => n.Entry.Value is not null
            || n.Entry is { Measure: null, Dimension.Kind: DimensionKind.Flag })
        && sentence.Names.All(n => n.Entry.Value is not null
            || n.Entry is { Measure: null, Dimension.Kind: DimensionKind.Flag }
            || (ThingOf(n.Entry) is { } thing && last.Measures.All(m =>
                _lookup.IsSameThing(m.Dataset, thing) || _graph.ToOne(DatedOf(m), thing) is not null)));

    private static string? ThingOf(NameEntry entry) => entry switch
    {
        { Dataset: { } dataset } => dataset.Name,
        { Dimension: null, Measure: { Aggregation: Aggregation.Count, Where.Count: 0 } counted } => counted.Dataset,
        _ => null,
    };

    private string DatedOf(Measure measure) => measure.Aggregation is Aggregation.Ratio ratio
        ? _lookup.Model.Measure(ratio.Numerator).Dataset : measure.Dataset;

    /// <summary>Whether a question says itself what is measured or counted.</summary>
    public static bool NamesSubject(Sentence sentence) => sentence.Names.Any(n => n.Entry.Dataset is not null
        || (n.Entry is { Value: null, Measure: not null, Dimension: null })
        || (n.Entry is { Value: null, Dimension.Kind: DimensionKind.Number } && !sentence.Follows(n, Cue.By)
            && sentence.Has(Cue.Average, Cue.Sum, Cue.Median, Cue.Minimum, Cue.Maximum)));

    private static bool IsOneWord(Sentence sentence) => sentence.Items.Count(i => i is not Mention.Asking
    {
        Cue: Cue.And or Cue.WhatAbout or Cue.Which or Cue.Who or Cue.Only
    }) == 1;

    /// <summary>"and how many calls?": nothing but another figure, of the same days and split.</summary>
    private static bool IsOtherCount(Sentence sentence) => sentence.Items is
    [
        Mention.Asking { Cue: Cue.And or Cue.WhatAbout }, Mention.Asking { Cue: Cue.HowMany or Cue.Count },
        Mention.Naming,
    ];

    private static bool IsFragment(Sentence sentence) =>
        sentence.Items.Count is > 0 and <= 6
        && sentence.Items.All(i => i is Mention.Timing or Mention.Asking or Mention.Counting
            or Mention.Naming { Entry: { Dimension: not null } } or Mention.Scaling);

    /// <summary>The last query with what was said changed; null when nothing said can change it.</summary>
    public MetricQuery? Edit(MetricQuery last, Composition.Outcome outcome, Calendar calendar)
    {
        var parts = outcome.Parts;
        var sentence = outcome.Sentence;
        var query = last;
        var own = IsAboutSame(sentence, last) ? [] : OwnMeasures(sentence, parts);
        if (own.Count > 0)
        {
            query = Dated(query, own[0]) with { Measures = own,
                Order = query.Order is { Measure: not null } order ? order with { Measure = own[0].Name }
                    : query.Order };
        }

        query = WithFilters(query, sentence, parts);
        query = WithGroups(query, sentence, parts);
        query = WithTime(query, sentence, parts, calendar);
        if (parts.Limit is { } limit && sentence.Items.OfType<Mention.Counting>().Any())
        {
            query = query with { Limit = limit };
        }

        if (parts.Descending is { } descending && query.Groups.Count > 0 && query.Measures.Count > 0)
        {
            query = query with { Order = new Ordering(query.Measures[0].Name, null, descending) };
            if (query.Limit is null && query.Groups is [{ Grain: null }] && IsOneWord(sentence))
            {
                // "and the best?"
                query = query with { Limit = 1 };
            }
        }

        if (sentence.Has(Cue.Interval) && query.Measures.Count > 0)
        {
            query = query with { WithInterval = true };
            return query.WithInterval == last.WithInterval && query.Key == last.Key ? null : query;
        }

        return query.Key == last.Key ? null : query;
    }

    /// <summary>Days and points in time of the last figure, on the date of another.</summary>
    private MetricQuery Dated(MetricQuery query, Measure measure)
    {
        var before = query.Measures.Count == 0 ? null : TimeOf(query.Measures[0]);
        return before is null || TimeOf(measure) is not { } time || time == before ? query
            : query with
            {
                Filters = [.. query.Filters.Select(f => f is Filter.Within within && within.Dimension == before
                    ? within with { Dimension = time } : f)],
                Groups = [.. query.Groups.Select(g => g.Dimension == before ? g with { Dimension = time } : g)],
                Periods = [.. query.Periods.Select(p => p with { Dimension = time })],
            };
    }

    private Dimension? TimeOf(Measure measure) => _lookup.TimeOf(DatedOf(measure), measure.Time);

    private static List<Measure> OwnMeasures(Sentence sentence, QueryParts parts) =>
        sentence.Names.Any(n => n.Entry.Value is null && n.Entry.Measure is not null)
        || sentence.Items.OfType<Mention.Scaling>().Any()
            ? parts.Measures
            : [];

    private static MetricQuery WithFilters(MetricQuery query, Sentence sentence, QueryParts parts)
    {
        var said = parts.Members.Cast<Filter>()
            .Concat(sentence.Names.Where(n => n.Entry is { Value: null, Dimension.Kind: DimensionKind.Flag }
            && parts.Groups.TrueForAll(g => g.Dimension != n.Entry.Dimension))
                .Select(MemberRules.FilterOf))
            .Concat(parts.Filters.Where(f => f is not Filter.OneOf and not Filter.Within))
            .DistinctBy(f => f.Key).ToList();
        if (said.Count == 0)
        {
            return query;
        }

        var groups = query.Groups.Where(g =>
            !said.OfType<Filter.OneOf>().Any(o => o.Dimension == g.Dimension && o.Values.Count == 1 && !o.Negated));
        return query with
        {
            Filters = Conditions.Changed(query.Filters, said),
            Groups = [.. groups],
        };
    }

    private static MetricQuery WithGroups(MetricQuery query, Sentence sentence, QueryParts parts)
    {
        var groups = parts.Groups.Where(g => g.Grain is null).ToList();
        if (groups.Count == 0 || query.Listed is not null)
        {
            return query;
        }

        var kept = sentence.Items.FirstOrDefault() is Mention.Asking { Cue: Cue.And } && sentence.Has(Cue.By)
            && query.Groups.Count == 1
            && sentence.HasWord("zusaetzlich", "auch", "noch", "also", "additionally")
            ? query.Groups
            : [.. query.Groups.Where(g => g.Grain is not null && parts.Grain is null && !sentence.Has(Cue.Instead))];
        return query with
        {
            Groups = [.. kept, .. groups],
            Aim = kept.Count > 0 ? query.Aim : Aim.Split,
            Order = query.Measures.Count > 0
                && kept.Count == 0 ? new Ordering(query.Measures[0].Name, null, true) : query.Order,
            Limit = null,
            Filters = [.. query.Filters.Where(f => f is not Filter.OneOf one
                || groups.TrueForAll(g => g.Dimension != one.Dimension))],
        };
    }

    private MetricQuery WithTime(MetricQuery query, Sentence sentence, QueryParts parts, Calendar calendar)
    {
        _ = calendar;
        var dataset = query.Listed?.Name ?? query.Measures.FirstOrDefault()?.Dataset;
        var time = dataset is null ? null : _lookup.TimeOf(dataset, query.Measures.FirstOrDefault()?.Time);
        if (time is null)
        {
            return query;
        }

        if (parts.Periods.Count == 1)
        {
            var within = new Filter.Within(time, parts.Periods[0].First, parts.Periods[0].Last);
            query = query with { Filters = [.. query.Filters.Where(f => f is not Filter.Within), within],
                Periods = [] };
        }

        if (parts.Grain is { } || (sentence.Has(Cue.Trend) && query.Listed is null))
        {
            var grain = parts.Grain ?? Grain.Month;
            query = query with
            {
                Aim = Aim.Trend,
                Groups = [new Grouping(time, grain),
                    .. query.Groups.Where(g => g.Grain is null && query.Limit is null)],
                Order = new Ordering(null, null, false),
                Limit = null,
            };
        }

        return query;
    }
}
