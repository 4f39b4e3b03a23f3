using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What is measured where no measure is named: it follows from how the question is put.</summary>
internal sealed class ImpliedMeasures(ModelLookup lookup)
{
    /// <summary>No measure was named: what is counted follows from how the question is put.</summary>
    public void Implied(Sentence sentence, QueryParts parts)
    {
        if (sentence.Has(Cue.Share))
        {
            ImpliedShare(sentence, parts);
            if (parts.Measures.Count > 0)
            {
                return;
            }
        }

        var asksCount = sentence.Find(Cue.HowMany, Cue.Count);
        var counted = asksCount is null ? null : CountedDimension(sentence, asksCount);
        if (counted is not null)
        {
            sentence.Use(counted);
            parts.Measures.Add(ModelLookup.DistinctOf(counted.Entry.Dimension!));
            parts.Entity = lookup.Model.EntityOf(counted.Entry.Dimension!.Dataset);
            return;
        }

        if (MostOf(sentence, parts) is { } many)
        {
            sentence.Use(many);
            parts.Measures.Add(ModelLookup.DistinctOf(many.Entry.Dimension!));
            parts.Entity ??= lookup.Model.EntityOf(many.Entry.Dimension!.Dataset);
            return;
        }

        var rated = RatedFlag(sentence, parts, asksCount is not null);
        if (rated is not null)
        {
            _ = parts.Flags.Remove(rated);
            sentence.Use(rated);
            parts.Measures.Add(RateOf(parts, rated));
            parts.Entity ??= lookup.Model.EntityOf(rated.Entry.Dimension!.Dataset);
            return;
        }

        ImpliedCount(sentence, parts);
    }

    /// <summary>"which state has the most cities": what there are the most of is counted, each once.</summary>
    private static Mention.Naming? MostOf(Sentence sentence, QueryParts parts) =>
        parts.Groups is not [{ Grain: null } by] ? null
        : sentence.OpenNames.FirstOrDefault(n => n.Entry is { Value: null, Measure: null, Dimension: { } counted }
            && counted != by.Dimension && counted.Kind is DimensionKind.Category or DimensionKind.Place
                or DimensionKind.Identity
            && sentence.Near(n, -1) is Mention.Asking { Cue: Cue.Most or Cue.Least } most && most.Last == n.First - 1
            && Plausibility.IsAmount(sentence.WordsOf(most)));

    private Measure RateOf(QueryParts parts, Mention.Naming flag)
    {
        if (!flag.Negated)
        {
            return lookup.RateOf(flag.Entry.Dimension!);
        }

        parts.Part.Add(MemberRules.FilterOf(flag));
        return lookup.CountOf(lookup.Model.Dataset(flag.Entry.Dimension!.Dataset));
    }

    private void ImpliedCount(Sentence sentence, QueryParts parts)
    {
        var about = parts.Entity?.Name
            ?? parts.Flags.FirstOrDefault()?.Entry.Dimension!.Dataset
            ?? parts.MemberWords.Find(w => lookup.IsCalledLikeThing(w.Entry))?.Entry.Dimension!.Dataset
            ?? (parts.Groups.Count > 0 ? parts.Groups[0].Dimension.Dataset : null)
            ?? sentence.OpenNames.FirstOrDefault(n => n.Entry.Dimension is not null)?.Entry.Dimension!.Dataset
            ?? parts.Members.FirstOrDefault()?.Dimension.Dataset
            ?? parts.LimitWords.Select(l => l.Filter.About?.Dataset).FirstOrDefault();
        if (about is null)
        {
            return;
        }

        var dataset = lookup.Model.Dataset(about);
        var ranked = parts.Groups is [{ Grain: null } group]
            ? group.Dimension
            : sentence.OpenNames.FirstOrDefault(n => n.Entry is { Value: null, Dimension: not null })?.Entry.Dimension;
        var counted = ranked is not null
            && !sentence.Names.Any(n => n.Entry.Dataset is not null) ? lookup.CountAbout(ranked) : null;
        parts.Measures.Add(counted ?? lookup.CountOf(dataset));
        parts.Entity ??= lookup.Model.EntityOf(about);
    }

    /// <summary>"Anteil der …", "what share of … was …": the last thing said of the rows is the part.</summary>
    private void ImpliedShare(Sentence sentence, QueryParts parts)
    {
        var share = sentence.Find(Cue.Share)!;
        sentence.Use(share);
        if (parts.Flags is [var first, var second] && first.Entry.Dimension == second.Entry.Dimension
            && first.Negated == second.Negated
            && parts.Filters.LastOrDefault(f => f is Filter.Compare or Filter.Between) is { } limit)
        {
            // "Wie viel Prozent der angenommenen Anrufe wurden innerhalb von 20 Sekunden angenommen?"
            _ = parts.Filters.Remove(limit);
            _ = parts.Flags.Remove(second);
            sentence.Use(second);
            parts.Part.Add(limit);
            parts.Measures.Add(lookup.CountOf(lookup.Model.Dataset(first.Entry.Dimension!.Dataset)));
            return;
        }

        var end = ScopeStart(sentence, share);
        var all = parts.Flags.Cast<Mention>().Concat(parts.MemberWords).Concat(parts.LimitWords.Select(l => l.Word))
            .ToList();
        var last = (all.Exists(m => m.First < end) ? all.Where(m => m.First < end) : all).MaxBy(m => m.First);
        if (last is Mention.Naming { Entry.Value: null } flag)
        {
            _ = parts.Flags.Remove(flag);
            sentence.Use(flag);
            var rows = lookup.Model.Dataset(flag.Entry.Dimension!.Dataset);
            if (parts.Entity is { } whole && !lookup.IsSameThing(whole.Name, rows.Name)
                && sentence.Names.Any(n => n.Entry.Dataset == whole && n.First < flag.First))
            {
                // "what share of customers complained": customers that have such a row, each once.
                parts.Measures.Add(lookup.CountOf(whole));
                parts.Part.Add(new Filter.Related(rows, Comparator.AtLeast, 1, [MemberRules.FilterOf(flag)]));
                return;
            }

            parts.Measures.Add(RateOf(parts, flag));
            parts.Entity ??= lookup.Model.EntityOf(rows.Name);
            return;
        }

        var filter = last is Mention.Naming { Entry.Dimension: { } about }
            ? parts.Members.Find(m => m.Dimension == about)
            : parts.LimitWords.Find(l => l.Word == last).Filter ?? parts.Filters.LastOrDefault();
        if (filter is null)
        {
            return;
        }

        _ = filter is Filter.OneOf one && parts.Members.Remove(one);
        _ = parts.Filters.Remove(filter);
        parts.Part.Add(filter);
        var dataset = parts.Entity?.Name ?? filter.About?.Dataset ?? lookup.Model.Datasets[0].Name;
        parts.Measures.Add(lookup.CountOf(lookup.Model.Dataset(dataset)));
        parts.Entity ??= lookup.Model.EntityOf(dataset);
    }

    /// <summary>
    /// Where the rows begin of which a share is asked: "… unter den abgewanderten Kunden", "… among seniors".
    /// </summary>
    private static int ScopeStart(Sentence sentence, Mention share)
    {
        for (var at = share.First + 1; at < sentence.Text.Words.Count - 1; at++)
        {
            var (word, next) = (sentence.Text.Words[at], sentence.Text.Words[at + 1]);
            if (word is "among" or "amongst" or "within"
                || (word is "unter" or "an" && next is "den" or "allen" or "der"))
            {
                return at;
            }
        }

        return int.MaxValue;
    }

    /// <summary>
    /// The flag whose rate is meant: a verb of a comparing question, or a flag that is asked for by itself.
    /// </summary>
    private static Mention.Naming? RatedFlag(Sentence sentence, QueryParts parts, bool asksCount)
    {
        if (asksCount || parts.Flags.Count == 0)
        {
            return null;
        }

        if (parts.Flags is [{ IsAdjective: true, IsVerb: false } said] && !parts.IsComparison
            && sentence.Near(said, 1) is Mention.Naming { Entry.Dataset: not null } thing
            && thing.First == said.Last + 1 && !sentence.Has(Cue.MoreOften, Cue.LessOften, Cue.Compare))
        {
            // "churned customers by category" counts them.
            return null;
        }

        var compares = parts.IsComparison
            || sentence.Has(Cue.MoreOften, Cue.LessOften, Cue.Compare, Cue.Most, Cue.Least, Cue.Trend);
        var grouped = parts.Groups.Exists(g => Precedes(sentence, parts.Flags[0], g.Dimension))
            || parts.Grain is not null
            || sentence.OpenNames.Any(n => n.Entry is { Value: null, Dimension: not null }
                && n.Entry.Dimension.Kind != DimensionKind.Flag && n.First > parts.Flags[0].First);
        if ((parts.Flags is [var counted] && sentence.Follows(counted, Cue.Most, Cue.Least) && !counted.IsVerb)
            || sentence.Names.Any(n => n.Entry.Dataset is not null && sentence.Follows(n, Cue.Most, Cue.Least))
            || (!parts.Flags[0].IsVerb && sentence.OpenNames.Any(n => n.Entry is { Value: null, Dimension: { } d }
                && d.Kind != DimensionKind.Flag && n.First < parts.Flags[0].First)
                && sentence.Has(Cue.Most, Cue.Least, Cue.Top))
            || (parts.Groups.Count > 0
            && parts.Flags.TrueForAll(f => parts.Groups.TrueForAll(g => !Precedes(sentence, f, g.Dimension)))))
        {
            // "die meisten Kündigungen", "answered the most calls": these are counted.
            return null;
        }

        var verb = parts.Flags.FirstOrDefault(f => f.IsVerb) ?? parts.Flags.FirstOrDefault(f => f.IsAdjective);
        if (compares && parts.Flags.Count > 1)
        {
            return verb ?? parts.Flags[0];
        }

        return parts.Flags.Count == 1 && (compares || grouped || parts.Entity is null || parts.Flags[0].IsVerb)
            ? parts.Flags[0]
            : null;
    }

    /// <summary>
    /// "churn by contract" rates; "Kündigungsgründe der Senioren" and "welcher Grund bei Senioren" do not, verbs aside.
    /// </summary>
    private static bool Precedes(Sentence sentence, Mention.Naming flag, Dimension dimension) =>
        flag.IsVerb || sentence.Names.Any(n => n.Entry.Value is null && n.Entry.Dimension == dimension
            && n.First > flag.First);

    private static Mention.Naming? CountedDimension(Sentence sentence, Mention.Asking cue) =>
        sentence.Near(cue, 1) is Mention.Naming { Entry: { Value: null, Measure: null, Dimension: { } d } } name
            && sentence.IsOpen(name)
            && d.Kind is DimensionKind.Category or DimensionKind.Place or DimensionKind.Identity
            ? (Mention.Naming)sentence.Near(cue, 1)!
            : null;

    /// <summary>
    /// "Anteil der Zweijahresverträge an den aktiven Kunden": the member is the part of what was counted.
    /// </summary>
    public static void SharePart(Sentence sentence, QueryParts parts)
    {
        if (sentence.FindOpen(Cue.Share) is { } share && parts.Part.Count == 0
            && parts.Measures is [{ Aggregation: Aggregation.Count or Aggregation.Sum }])
        {
            sentence.Use(share);
            if (parts.Members.Count > 0)
            {
                parts.Part.Add(parts.Members[^1]);
                parts.Members.RemoveAt(parts.Members.Count - 1);
            }
        }
    }
}
