using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Things whose rows are counted, or that rows must have or lack.</summary>
internal sealed class ThingRules(ModelLookup lookup)
{
    /// <summary>Things whose rows are counted or listed.</summary>
    public void Entities(Sentence sentence, QueryParts parts)
    {
        foreach (var name in sentence.OpenNames.Where(n => n.Entry.Dataset is not null).ToList())
        {
            var dataset = name.Entry.Dataset!;
            if (sentence.Near(name, -1) is Mention.Asking { Cue: Cue.Without } without && sentence.IsOpen(without)
                && parts.Entity is { } whole && !lookup.IsSameThing(whole.Name, dataset.Name))
            {
                sentence.Use(without);
                sentence.Use(name);
                parts.Filters.Add(new Filter.Related(dataset, Comparator.Equal, 0, []));
                continue;
            }

            if (sentence.Follows(name, Cue.With) && parts.Entity is { } one
                && !lookup.IsSameThing(one.Name, dataset.Name))
            {
                sentence.Use(name);
                if (lookup.IsPartOf(one, dataset))
                {
                    // "what NPS we have among our customers": each response has one.
                    continue;
                }

                parts.Filters.Add(new Filter.Related(dataset, Comparator.AtLeast, 1, []));
                continue;
            }

            if (IsAnother(sentence, parts, name))
            {
                if (parts.Groups.Count > 0 && lookup.NameOf(dataset) is { } also)
                {
                    // "NPS by state and tariff".
                    sentence.Use(name);
                    parts.Groups.Add(new Grouping(also));
                }

                // "customers and staff": two things at once are not one figure.
                continue;
            }

            sentence.Use(name);
            if (sentence.Follows(name, Cue.By) && sentence.Has(Cue.Top, Cue.Bottom, Cue.Ranked)
                && parts.Groups.Count > 0 && parts.Measures.Count == 0)
            {
                // "Top 5 Städte nach Kunden".
                parts.Measures.Add(lookup.CountOf(dataset));
                parts.Entity ??= lookup.Model.EntityOf(dataset.Name);
                continue;
            }

            if (sentence.Follows(name, Cue.By))
            {
                PerThing(parts, dataset);
                continue;
            }

            parts.Entity ??= lookup.Model.EntityOf(dataset.Name);
        }
    }

    /// <summary>Whether "and" puts a thing beside another one instead of saying more about it.</summary>
    private bool IsAnother(Sentence sentence, QueryParts parts, Mention.Naming name)
    {
        var before = sentence.Near(name, -1);
        while (before is Mention.Asking { Cue: Cue.All })
        {
            before = sentence.Near(before, -1);
        }

        return before is Mention.Asking { Cue: Cue.And or Cue.Or } joint
            && sentence.Near(joint, -1) is Mention.Naming { Entry.Value: null }
            && (parts.Groups.Count > 0
                || (parts.Entity is { } entity && !lookup.IsSameThing(entity.Name, name.Entry.Dataset!.Name)));
    }

    /// <summary>"Umsatz pro Kunde" is an average where the rows are the customers.</summary>
    private void PerThing(QueryParts parts, Dataset dataset)
    {
        if (parts.Measures.Count == 0
            && lookup.NameOf(dataset) is { Kind: DimensionKind.Category or DimensionKind.Place } named)
        {
            // "wie oft kommt jede Aktivität vor".
            parts.Groups.Add(new Grouping(named));
            return;
        }

        for (var i = 0; i < parts.Measures.Count; i++)
        {
            if (parts.Measures[i].Aggregation is not Aggregation.Count
                && lookup.IsSameThing(parts.Measures[i].Dataset, dataset.Name))
            {
                parts.Measures[i] = ModelLookup.With(parts.Measures[i], Cue.Average) ?? parts.Measures[i];
            }
            else
            {
                parts.Problem = SlottedText.Of(
                    $"„{parts.Measures[i].Label.De}“ je Zeile von {dataset.Label.De} ist im Modell nicht als " +
                        $"Verhältnis festgelegt.",
                    $"“{parts.Measures[i].Label.En}” per row of {dataset.Label.En} is not defined as a ratio in the " +
                        $"model.");
            }
        }
    }
}
