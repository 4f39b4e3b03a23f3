using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What must hold of the journeys that a dataset's rows are the events of.</summary>
internal sealed class JourneyRules(ModelParts parts, Reach reach, IssueList issues)
{
    public void Check(Dataset dataset, Section section)
    {
        for (var i = 0; i < dataset.Journeys.Count; i++)
        {
            var journey = dataset.Journeys[i];
            Place PlaceOf(string key) => section.PlaceIn("journeys", i, key);
            CheckOwner(dataset, journey.Of, PlaceOf("of"));
            Find(journey.Activity, null, "activity");
            if (journey.Time is not null)
            {
                Find(journey.Time, DimensionKind.Time, "time");
            }
            else if (dataset.Time is null)
            {
                issues.Error(PlaceOf("of"), RuleSentences.JourneyWithoutTime(dataset.Name));
            }

            if (journey.Channel is not null)
            {
                Find(journey.Channel, null, "channel");
            }

            if (journey.Open is { } open)
            {
                Find(open.Dimension, null, "open");
            }

            void Find(string name, DimensionKind? kind, string key) =>
                NameRules.FindDimension(name, kind, dataset.Name, PlaceOf(key), parts, reach, issues);
        }
    }

    /// <summary>Whose journeys they are: a dataset that is joined by one column, or a dimension of the
    /// events.</summary>
    private void CheckOwner(Dataset dataset, string owner, Place place)
    {
        var isJoined = dataset.Joins.Any(j => j.To == owner && j.Columns.Count == 1);
        var isOwn = parts.Dimension(owner) is { } dimension && dimension.Dataset == dataset.Name;
        if (owner.Length > 0 && !isJoined && !isOwn)
        {
            var known = dataset.Joins.Select(j => j.To).Concat(parts.Dimensions.Select(d => d.Part)
                .Where(d => d.Dataset == dataset.Name && d.Kind == DimensionKind.Identity).Select(d => d.Name));
            issues.Error(place, RuleSentences.JourneyOfNobody(owner, dataset.Name, Nearest.Of(owner, known)));
        }
    }
}
