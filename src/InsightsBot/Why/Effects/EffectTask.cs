using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Why.Effects;

/// <summary>What is held against what, to tell whether an initiative had an effect.</summary>
/// <param name="Row">The initiative.</param>
/// <param name="Measure">What it may have moved.</param>
/// <param name="Time">The days the rows of the measure are of.</param>
/// <param name="Scope">The dimension that bounds it; null when it is everywhere.</param>
/// <param name="Filters">Which rows of the measure count.</param>
/// <param name="Before">The days before the start.</param>
/// <param name="After">The days since the start.</param>
internal sealed record EffectTask(
    InitiativeRow Row,
    Measure Measure,
    Dimension Time,
    Dimension? Scope,
    IReadOnlyList<Filter> Filters,
    Period Before,
    Period After)
{
    /// <summary>Fewer days since the start are shown by the week. In days.</summary>
    private const int MonthlyFrom = 150;

    /// <summary>The length of a point of the series.</summary>
    public Grain Grain => After.Days < MonthlyFrom || Before.Days < MonthlyFrom ? Grain.Week : Grain.Month;

    /// <summary>The member in scope; empty where nothing bounds the initiative.</summary>
    public string Member => Scope is null ? "" : Row.ScopeMember ?? "";

    /// <summary>The rows of the measure on some days, by member and point.</summary>
    public MetricQuery Query(Period days) => new()
    {
        Aim = Aim.Split,
        Measures = [Measure],
        Groups =
        [
            .. Scope is null ? Array.Empty<Grouping>() : [new Grouping(Scope)],
            new Grouping(Time, Grain),
        ],
        Filters = [.. Filters, new Filter.Within(Time, days.First, days.Last)],
    };

    /// <summary>
    /// The members that other initiatives for the same measure were for in these days, on the same rows: no good to
    /// compare with. And the names of those initiatives that were for this one's members, too.
    /// </summary>
    public (IReadOnlyDictionary<string, string> Touched, IReadOnlyList<string> Beside) Others(
        IEnumerable<InitiativeRow> all)
    {
        var touched = new Dictionary<string, string>(StringComparer.Ordinal);
        var beside = new List<string>();
        foreach (var other in all.Where(o => o.Name != Row.Name && o.TargetMeasure == Measure.Name
            && o.Start is { } start && start <= After.Last && (o.End ?? After.Last) >= Before.First && MeetsRows(o)))
        {
            var member = other.ScopeDimension == Scope?.Name ? other.ScopeMember
                : other.TargetDimension == Scope?.Name ? other.TargetMember : null;
            if (Scope is not null && member is not null && member != Member)
            {
                _ = touched.TryAdd(member, other.Name);
            }
            else if (Scope is not null && member is not null)
            {
                beside.Add(other.Name);
            }
        }

        return (touched, beside);
    }

    /// <summary>Whether another initiative was meant for rows that count here.</summary>
    private bool MeetsRows(InitiativeRow other) => !Filters.OfType<Filter.OneOf>().Any(f => !f.Negated
        && ((f.Dimension.Name == other.TargetDimension && other.TargetMember is { } m && !f.Values.Contains(m))
            || (f.Dimension.Name == other.ScopeDimension && other.ScopeMember is { } s && !f.Values.Contains(s))));
}
