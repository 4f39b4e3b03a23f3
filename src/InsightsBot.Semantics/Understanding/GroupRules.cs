using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What figures are split by.</summary>
internal sealed class GroupRules(ModelLookup lookup)
{
    /// <summary>Splits that the words mark: "nach Vertrag", "je Agent", "welcher Vertrag", "Top 5 Städte".</summary>
    public void Marked(Sentence sentence, QueryParts parts)
    {
        Mention.Naming? grouped = null;
        foreach (var name in sentence.Names.Where(n => n.Entry is { Value: null, Dimension: not null }).ToList())
        {
            if (!sentence.IsOpen(name))
            {
                continue;
            }

            if (IsRankedBy(sentence, parts, name))
            {
                continue;
            }

            if (parts.Groups.Exists(g => g.Dimension == name.Entry.Dimension) && IsSortedBy(sentence, name))
            {
                sentence.Use(name);
                parts.SortedGroup = name.Entry.Dimension;
                parts.IsSortedDown = sentence.Text.Words.Any(w => w is "descending" or "absteigend");
                continue;
            }

            var marked = IsMarked(sentence, name) || (grouped is not null && ContinuesGroup(sentence, grouped, name));
            if (marked && ModelLookup.IsSplittable(name.Entry.Dimension!))
            {
                sentence.Use(name);
                _ = parts.Flags.RemoveAll(f => f.Entry == name.Entry && f.First == name.First);
                AddGroup(parts, Inside(sentence, parts, name));
                grouped = name;
            }
        }

        foreach (var flag in parts.Flags.Where(f => sentence.Follows(f, Cue.By)).ToList())
        {
            _ = parts.Flags.Remove(flag);
            AddGroup(parts, flag.Entry.Dimension!);
        }
    }

    /// <summary>"which city in Bavaria": of several columns called alike the one that lies in what was said.</summary>
    private Dimension Inside(Sentence sentence, QueryParts parts, Mention.Naming name)
    {
        var said = name.Entry.Dimension!;
        bool LiesIn(Dimension column) => parts.Members.Exists(m => Above(column).Contains(m.Dimension));
        return said.Kind != DimensionKind.Place || LiesIn(said) ? said
            : sentence.Rivals(name).Where(r => r.Score >= name.Score - 0.05 && r.Entry is { Value: null })
                .Select(r => r.Entry.Dimension).OfType<Dimension>().FirstOrDefault(LiesIn) ?? said;
    }

    /// <summary>What a place lies in, from the next level up: state, region.</summary>
    private IEnumerable<Dimension> Above(Dimension place)
    {
        var up = place.Parent;
        for (var levels = 0; up is not null && levels < 8; levels++)
        {
            var dimension = lookup.Model.Dimension(up);
            yield return dimension;
            up = dimension.Parent;
        }
    }

    /// <summary>
    /// "Top 5 Städte nach Umsatz": a number that ranks what was named before is measured, not split by.
    /// </summary>
    private static bool IsRankedBy(Sentence sentence, QueryParts parts, Mention.Naming name) =>
        name.Entry is { Measure: not null, Dimension.Kind: DimensionKind.Number } && sentence.Follows(name, Cue.By)
        && (sentence.Near(name, -2) is Mention.Asking { Cue: Cue.Ranked }
            || (sentence.Has(Cue.Top, Cue.Bottom)
            && (parts.Groups.Count > 0
            || sentence.Names.Any(n => n.First < name.First && n.Entry.Dataset is not null))));

    /// <summary>"for each product type, ordered by product type".</summary>
    private static bool IsSortedBy(Sentence sentence, Mention.Naming name) => sentence.Follows(name, Cue.Ranked)
        || (sentence.Follows(name, Cue.By) && sentence.Near(name, -2) is Mention.Asking { Cue: Cue.Ranked });

    /// <summary>"… nach Vertrag und Internetart", "by contract and offer".</summary>
    private static bool ContinuesGroup(Sentence sentence, Mention.Naming grouped, Mention.Naming name) =>
        sentence.IndexOf(name) - sentence.IndexOf(grouped) <= 2
        && (sentence.Follows(name, Cue.And) || sentence.IndexOf(name) - sentence.IndexOf(grouped) == 1)
        && !sentence.Has(Cue.Which);

    private static bool IsMarked(Sentence sentence, Mention.Naming name)
    {
        if (sentence.Follows(name, Cue.By, Cue.Distribution) || sentence.FollowsAtOnce(name, Cue.Which))
        {
            return true;
        }

        // "welche fünf Städte", "top five cities", "nach allen Verträgen".
        return sentence.Near(name, -1) is Mention.Counting
            or Mention.Asking { Cue: Cue.Top or Cue.Bottom or Cue.All or Cue.Most or Cue.Least }
            && (sentence.Near(name,
            -2) is Mention.Asking { Cue: Cue.By or Cue.Which or Cue.Top or Cue.Bottom or Cue.Most or Cue.Least
                or Cue.Best or Cue.Worst }
                || sentence.Near(name, -1) is Mention.Asking { Cue: Cue.Top or Cue.Bottom })
            && name.Entry.Dimension!.Kind != DimensionKind.Number;
    }

    /// <summary>
    /// Splits that follow from a comparison or from a dimension that was named and has no other role.
    /// </summary>
    public static void Implied(Sentence sentence, QueryParts parts)
    {
        Compared(sentence, parts);
        foreach (var name in sentence.OpenNames.Where(n => n.Entry is { Value: null, Dimension: not null }).ToList())
        {
            if (name.Entry.Dimension!.Kind == DimensionKind.Flag || !ModelLookup.IsSplittable(name.Entry.Dimension))
            {
                continue;
            }

            sentence.Use(name);
            if (name.Entry.Dimension.Kind == DimensionKind.Time)
            {
                // "Anrufe am Anrufdatum": the date itself adds nothing to a figure.
                continue;
            }

            if (sentence.Near(name, -1) is Mention.Asking { Cue: Cue.Without or Cue.Not } without
                && sentence.IsOpen(without))
            {
                sentence.Use(without);
                parts.Filters.Add(new Filter.Empty(name.Entry.Dimension));
                continue;
            }

            if (sentence.Has(Cue.HowMany) && name.First > 0
                && sentence.Text.Words[name.First - 1] is "a" or "an" or "any" or "einem" or "einer" or "einen")
            {
                // "customers in a zip code with …": some place, not each of them.
                continue;
            }

            if (parts.Groups.Count == 0 || sentence.Follows(name, Cue.And))
            {
                AddGroup(parts, name.Entry.Dimension);
            }
            else
            {
                parts.Doubt += 0.6;
                AddGroup(parts, name.Entry.Dimension);
            }
        }
    }

    private static void Compared(Sentence sentence, QueryParts parts)
    {
        var compares = parts.IsComparison || sentence.Has(Cue.Compare, Cue.MoreOften, Cue.LessOften);
        var both = parts.Flags.GroupBy(f => f.Entry.Dimension!.Name)
            .FirstOrDefault(g => g.Select(f => f.Negated).Distinct().Count() == 2);
        if (both is not null)
        {
            parts.IsComparison = true;
            AddGroup(parts, both.First().Entry.Dimension!);
            _ = parts.Flags.RemoveAll(f => f.Entry.Dimension!.Name == both.Key);
            return;
        }

        var many = parts.Members.Find(m => m.Values.Count > 1 && !m.Negated);
        if (many is not null && (compares
            || (sentence.Has(Cue.And) && !sentence.Has(Cue.Or) && !sentence.Has(Cue.HowMany, Cue.Count))))
        {
            parts.IsComparison = true;
            AddGroup(parts, many.Dimension);
            return;
        }

        if (!compares || parts.Groups.Count > 0 || parts.Grain is not null)
        {
            return;
        }

        if (parts.Flags.FirstOrDefault() is { } flag)
        {
            parts.IsComparison = true;
            _ = parts.Flags.Remove(flag);
            AddGroup(parts, flag.Entry.Dimension!);
        }
        else if (parts.Members.Find(m => m.Values.Count == 1 && !m.Negated) is { } one && parts.Periods.Count < 2
            && !sentence.OpenNames.Any(n => n.Entry is { Value: null, Dimension: not null }))
        {
            parts.IsComparison = true;
            _ = parts.Members.Remove(one);
            AddGroup(parts, one.Dimension);
        }
    }

    private static void AddGroup(QueryParts parts, Dimension dimension)
    {
        if (parts.Groups.TrueForAll(g => g.Dimension != dimension))
        {
            parts.Groups.Add(ModelLookup.GroupingOf(dimension));
        }
    }

    /// <summary>A distribution counts rows by the values of one dimension.</summary>
    public void Distribution(Sentence sentence, QueryParts parts)
    {
        if (!sentence.Has(Cue.Distribution))
        {
            return;
        }

        if (parts.Groups.Count == 0
            && parts.Measures is [{ Aggregation.InputColumn: { } column, Where.Count: 0 } spread]
            && lookup.Model.Dimensions.FirstOrDefault(d => d.Dataset == spread.Dataset
            && d.Column == column) is { } values)
        {
            // "Verteilung der CSAT-Werte": how many rows have each value.
            parts.Measures.Clear();
            AddGroup(parts, values);
        }

        if (parts.Groups.Count == 0)
        {
            return;
        }

        parts.IsDistribution = parts.Groups.Count == 1
            && parts.Measures.TrueForAll(m => m.Aggregation is Aggregation.Count);
        if (parts.Measures.Count == 0)
        {
            parts.IsDistribution = true;
            parts.Measures.Add(lookup.CountOf(lookup.Model.Dataset(parts.Groups[0].Dimension.Dataset)));
            parts.Entity ??= lookup.Model.EntityOf(parts.Groups[0].Dimension.Dataset);
        }
    }
}
