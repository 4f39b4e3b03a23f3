using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Adjectives of degree: "zufrieden", "am ältesten", "more satisfied".</summary>
internal sealed class ScaleRules(ModelLookup lookup)
{
    private static readonly Cue[] Aggregates = [Cue.Average, Cue.Sum, Cue.Median, Cue.Minimum, Cue.Maximum,
        Cue.Percentile];

    /// <summary>"zufrieden", "am ältesten": the measure an adjective speaks of.</summary>
    public void Scales(Sentence sentence, QueryParts parts)
    {
        foreach (var scaling in sentence.Items.OfType<Mention.Scaling>().Where(sentence.IsOpen).ToList())
        {
            if (IsAttribute(sentence, scaling))
            {
                // "positive reviews": from which figure on one is positive, nobody said.
                continue;
            }

            var own = parts.Measures.Count > 0 && Speaks(scaling.Scale, parts.Measures[0]) ? parts.Measures[0] : null;
            var measure = own ?? (parts.Measures.Count == 0
                || (!parts.IsRanking && scaling.Degree != Degree.Positive) ? Scaled(sentence, parts, scaling.Scale)
                : null);
            if (measure is null && parts.Measures.Count > 0 && scaling.Degree == Degree.Positive
                && sentence.Text.IsAfterHow(scaling.First) && sentence.Near(scaling,
                -1) is not Mention.Asking { Cue: Cue.Most or Cue.Least or Cue.MoreOften or Cue.LessOften })
            {
                // "Wie lange dauert die Lösung": the measure is said already.
                sentence.Use(scaling);
                continue;
            }

            if (measure is null || IsCounted(sentence, scaling))
            {
                continue;
            }

            sentence.Use(scaling);
            var degree = DegreeOf(sentence, scaling, out var reversed);
            if (degree == Degree.Superlative)
            {
                parts.Descending = scaling.IsMore != reversed;
                parts.IsRanking = true;
            }
            else if (degree == Degree.Comparative)
            {
                parts.IsComparison = true;
            }

            if (own is null)
            {
                AddScaled(sentence, parts, measure);
            }
        }
    }

    /// <summary>An adjective that stands before a noun and picks some of it.</summary>
    private static bool IsAttribute(Sentence sentence, Mention.Scaling scaling)
    {
        var next = scaling.Last + 1;
        return scaling.Degree == Degree.Positive && next < sentence.Text.Slots.Count
            && !sentence.Text.IsCommon(next) && !sentence.Text.IsAfterHow(scaling.First)
            && (scaling.First == 0 || sentence.Text.Words[scaling.First - 1] is not ("most" or "least" or "more"
                or "less"))
            && (sentence.Language == Language.English || IsInflected(scaling, sentence.Text.Words[scaling.First])
                || sentence.Near(scaling, 1) is Mention.Naming { Entry.Dataset: not null } and { First: var first }
                    && first == next);
    }

    /// <summary>"kritische", not "kritisch": in German the ending says that a noun follows.</summary>
    private static bool IsInflected(Mention.Scaling scaling, string folded) =>
        !scaling.Scale.More.De.Concat(scaling.Scale.Less.De).Any(w => Spelling.Fold(w) == folded);

    /// <summary>"how many customers are satisfied": from which figure on one is, nobody said.</summary>
    private static bool IsCounted(Sentence sentence, Mention.Scaling scaling) => scaling.Degree == Degree.Positive
        && sentence.Find(Cue.HowMany, Cue.Count) is { } cue && sentence.Names.Any(n => n.Entry.Dataset is not null
            && n.First > cue.First)
        && sentence.Near(scaling, -1) is not Mention.Asking { Cue: Cue.Most or Cue.Least or Cue.MoreOften
            or Cue.LessOften };

    /// <summary>"Wie schnell nimmt Martha ab": of all that can be fast, what the verb names is meant.</summary>
    private Measure? Scaled(Sentence sentence, QueryParts parts, Scale scale)
    {
        foreach (var flag in parts.Flags.Where(f => f.IsVerb || f.IsAdjective).ToList())
        {
            if (lookup.OfScale(scale, flag.Entry) is { } measure)
            {
                _ = parts.Flags.Remove(flag);
                sentence.Use(flag);
                return measure;
            }
        }

        var things = sentence.Names.Select(n => n.Entry.Dataset).OfType<Dataset>().ToList();
        return lookup.OfScale(scale, m => things.Count == 0 || things.Exists(t => lookup.IsFigureOf(m, t)));
    }

    private void AddScaled(Sentence sentence, QueryParts parts, Measure measure)
    {
        var cue = sentence.FindOpen(Aggregates);
        if (cue is not null)
        {
            sentence.Use(cue);
        }

        parts.Measures.Add(cue is null ? measure : ModelLookup.With(measure, cue.Cue) ?? measure);
        parts.Entity ??= lookup.Model.EntityOf(measure.Dataset);
    }

    private bool Speaks(Scale scale, Measure measure) => lookup.OfScale(scale)?.Name == measure.Name;

    /// <summary>
    /// "most satisfied", "more satisfied", "least satisfied": English says the degree with a word of its own.
    /// </summary>
    private static Degree DegreeOf(Sentence sentence, Mention.Scaling scaling, out bool reversed)
    {
        reversed = false;
        if (scaling.Degree != Degree.Positive || sentence.Near(scaling, -1) is not Mention.Asking before)
        {
            return scaling.Degree;
        }

        reversed = before.Cue is Cue.Least or Cue.LessOften;
        var degree = before.Cue switch
        {
            Cue.Most or Cue.Least => Degree.Superlative,
            Cue.MoreOften or Cue.LessOften => Degree.Comparative,
            _ => Degree.Positive,
        };
        if (degree != Degree.Positive)
        {
            sentence.Use(before);
        }

        return degree;
    }
}
