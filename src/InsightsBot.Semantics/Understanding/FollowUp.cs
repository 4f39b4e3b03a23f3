using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Edits the last query by a question that names only what changes: "und in Bayern?", "als Trend".</summary>
internal sealed class FollowUp(NameIndex names)
{
    private readonly ModelLookup _lookup = new(names);

    /// <summary>Whether the words need the last query: they bring no measure and no thing of their own.</summary>
    public static bool NeedsLast(QuestionText text, Composition.Outcome outcome)
    {
        var sentence = outcome.Sentence;
        var opens = sentence.Items.FirstOrDefault() is Mention.Asking
        {
            Cue: Cue.And or Cue.WhatAbout or Cue.Only or Cue.Same or Cue.Instead or Cue.Without or Cue.By or Cue.With
        };
        var short_ = text.Tokens.Count <= 9;
        var ownSubject = sentence.Names.Any(n => n.Entry.Dataset is not null
            || (n.Entry.Value is null && n.Entry.Measure is not null && n.Entry.Dimension is null));
        if (sentence.HasWord("davon", "darunter", "those", "them", "these") && !sentence.Has(Cue.Define, Cue.About))
        {
            return true;
        }

        var asksCount = sentence.Has(Cue.HowMany, Cue.Count, Cue.Define, Cue.About);
        return short_ && !asksCount && (opens || !ownSubject) && (opens || IsFragment(sentence));
    }

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
        var own = OwnMeasures(sentence, parts);
        if (own.Count > 0)
        {
            query = query with { Measures = own,
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
        }

        return query.Key == last.Key ? null : query;
    }

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

        var about = said.Select(f => f.About?.Name).ToHashSet();
        var groups = query.Groups.Where(g =>
            !said.OfType<Filter.OneOf>().Any(o => o.Dimension == g.Dimension && o.Values.Count == 1 && !o.Negated));
        return query with
        {
            Filters = [.. query.Filters.Where(f => f.About is null || !about.Contains(f.About.Name)), .. said],
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
