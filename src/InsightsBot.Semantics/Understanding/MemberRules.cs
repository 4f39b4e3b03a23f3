using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Members and flags that were named: which belong together, and which are negated.</summary>
internal static class MemberRules
{
    public static void Apply(Sentence sentence, QueryParts parts)
    {
        foreach (var name in sentence.Names.ToList())
        {
            if (name.Entry.Value is not null && sentence.IsOpen(name))
            {
                AddMember(sentence, parts, name);
            }
            else if (name.Entry is { Value: null, Measure: null, Dimension.Kind: DimensionKind.Flag })
            {
                AddFlag(sentence, parts, name);
            }
        }
    }

    private static void AddMember(Sentence sentence, QueryParts parts, Mention.Naming name)
    {
        sentence.Use(name);
        var dimension = name.Entry.Dimension!;
        parts.MemberWords.Add(name);
        var negated = IsNegated(sentence, name) != name.Negated;
        AbsorbDimension(sentence, name, dimension);
        var known = parts.Members.FindIndex(m => m.Dimension == dimension && m.Negated == negated);
        if (known < 0)
        {
            parts.Members.Add(new Filter.OneOf(dimension, [name.Entry.Value!], negated));
        }
        else if (!parts.Members[known].Values.Contains(name.Entry.Value))
        {
            parts.Members[known] = parts.Members[known] with { Values = [.. parts.Members[known].Values,
                name.Entry.Value!] };
        }
    }

    /// <summary>"Thema Streaming": the dimension said beside its member adds nothing.</summary>
    private static void AbsorbDimension(Sentence sentence, Mention.Naming name, Dimension dimension)
    {
        foreach (var step in new[] { -1, 1, -2 })
        {
            if (sentence.Near(name, step) is Mention.Naming { Entry: { Value: null, Dimension: { } near } } beside
                && near == dimension && sentence.IsOpen(beside) && !sentence.Follows(beside, Cue.By)
                && !sentence.FollowsAtOnce(beside, Cue.Which))
            {
                sentence.Use(beside);
                return;
            }
        }
    }

    private static void AddFlag(Sentence sentence, QueryParts parts, Mention.Naming name)
    {
        var negated = IsNegated(sentence, name);
        parts.Flags.Add(negated ? name with { Negated = !name.Negated } : name);
    }

    /// <summary>
    /// Whether "nicht", "ohne", "kein" stands before, or "nicht" right after a verb at the clause's end.
    /// </summary>
    private static bool IsNegated(Sentence sentence, Mention.Naming name)
    {
        if (sentence.Find(Cue.Neither) is { } neither && neither.First < name.First)
        {
            return true;
        }

        for (var step = -1; step >= -2; step--)
        {
            if (sentence.Near(name, step) is Mention.Asking { Cue: Cue.Not or Cue.Without } cue && sentence.IsOpen(cue)
                && (step == -1 || sentence.Near(name, -1) is Mention.Asking
                    or Mention.Naming { Entry: { Value: null, Dimension: not null, Dataset: null } }))
            {
                sentence.Use(cue);
                return true;
            }
        }

        // "wenn man Monatsverträge ausschließt", "with monthly contracts excluded".
        for (var step = 1; step <= 2; step++)
        {
            if (sentence.Near(name, step) is Mention.Asking { Cue: Cue.Without } after && sentence.IsOpen(after)
                && sentence.WordsOf(after)
                .ToLowerInvariant() is ['a', 'u', 's', ..] or ['e', 'x', 'c', 'l', 'u', 'd', ..])
            {
                sentence.Use(after);
                return true;
            }
        }

        return false;
    }

    /// <summary>The filter a flag makes.</summary>
    public static Filter.OneOf FilterOf(Mention.Naming flag)
    {
        var dimension = flag.Entry.Dimension!;
        return new Filter.OneOf(dimension, [(flag.Negated ? dimension.FalseValue : dimension.TrueValue) ?? "1"]);
    }
}
