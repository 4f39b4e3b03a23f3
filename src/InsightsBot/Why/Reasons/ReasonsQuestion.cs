using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why.Reasons;

/// <summary>A ranking of reasons that people stated for an event, such as leaving.</summary>
/// <param name="Query">The ranking.</param>
/// <param name="Reason">The dimension of reasons.</param>
/// <param name="Events">The measure that counts the events.</param>
/// <param name="Event">The condition that says which rows had the event.</param>
internal sealed record ReasonsQuestion(MetricQuery Query, Dimension Reason, Measure Events, Filter.OneOf Event)
{
    private const int LettersThatSay = 5;
    private static readonly string[] Reasons = ["reason", "reasons", "grund", "ursache", "cause"];

    /// <summary>The question as a ranking of reasons; null where it is none.</summary>
    public static ReasonsQuestion? Of(SemanticModel model, MetricQuery query)
    {
        if (query is not { Aim: Aim.Split, Limit: not null, Measures: [{ Aggregation: Aggregation.Count } measure],
                Groups: [{ Dimension: { Kind: DimensionKind.Category } reason, Grain: null }],
                Periods.Count: 0, Having.Count: 0, ShareOf.Count: 0 }
            || !Words(reason).Any(Reasons.Contains) || EventOf(model, measure, reason) is not { } happened)
        {
            return null;
        }

        return new ReasonsQuestion(query, reason, measure, happened);
    }

    /// <summary>The event of the measure itself, else the flag that shares its word with the reason.</summary>
    private static Filter.OneOf? EventOf(SemanticModel model, Measure measure, Dimension reason)
    {
        var own = measure.Where.FirstOrDefault(c => !c.Negated
            && model.Dimension(c.Dimension).Kind == DimensionKind.Flag);
        if (own is not null)
        {
            return new Filter.OneOf(model.Dimension(own.Dimension), own.Values);
        }

        var words = Words(reason).Where(w => w.Length >= LettersThatSay && !Reasons.Contains(w)).ToList();
        return model.Dimensions.FirstOrDefault(d => d is { Kind: DimensionKind.Flag, TrueValue: not null }
            && model.EntityOf(d.Dataset).Name == model.EntityOf(measure.Dataset).Name
            && Words(d).Any(w => words.Exists(o => w.StartsWith(o, StringComparison.Ordinal)
                || (w.Length >= LettersThatSay && o.StartsWith(w, StringComparison.Ordinal))))) is { } flag
            ? new Filter.OneOf(flag, [flag.TrueValue!]) : null;
    }

    /// <summary>The conditions that say who is looked at, without those that are about the event itself.</summary>
    public IReadOnlyList<Filter> Scope => [.. Query.Filters.Where(f => f.About?.Name != Events.Time
        && f.About?.Name != Event.Dimension.Name && f.About?.Name != Reason.Name)];

    private static string[] Words(Dimension dimension) =>
        $"{dimension.Name} {dimension.Column}".ToLowerInvariant().Split('_', ' ', '-');
}
