using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>A noun with all that is said about it: "products that were ordered by at least two customers".</summary>
/// <remarks>Built up from left to right while a question is read; one inside another belongs to it.</remarks>
internal sealed class Phrase(Dataset thing)
{
    public Dataset Thing { get; } = thing;

    /// <summary>The phrase around this one; null for the outermost.</summary>
    public Phrase? Around { get; init; }

    public List<Filter> Filters { get; } = [];

    /// <summary>Adds a condition; after "or" it joins the last one about the same column.</summary>
    public void Add(Filter filter, bool isAlternative)
    {
        if (isAlternative && Filters.Count > 0 && Filters[^1].About is { } about && about == filter.About)
        {
            Filters[^1] = new Filter.AnyOf([Filters[^1], filter]);
            return;
        }

        Filters.Add(filter);
    }

    /// <summary>Things that belong to this one, each with how many there must be.</summary>
    public List<Belonging> Belongings { get; } = [];

    /// <summary>Turns "some of these belong to it" into "none does"; false where a number was said.</summary>
    public bool Denies(Phrase inner)
    {
        var at = Belongings.FindIndex(b => b.Inner == inner && b is { Comparator: Comparator.AtLeast, Limit: 1 });
        if (at >= 0)
        {
            Belongings[at] = Belongings[at] with { Comparator = Comparator.Equal, Limit = 0 };
        }

        return at >= 0;
    }

    /// <summary>Notes that the noun of a phrase inside was said after its member: "a premium contract".</summary>
    public void Say(Phrase inner)
    {
        var at = Belongings.FindIndex(b => b.Inner == inner);
        if (at >= 0)
        {
            Belongings[at] = Belongings[at] with { IsSaid = true };
        }
    }

    /// <summary>Whether it only leads to the phrase inside: order items between orders and products.</summary>
    public bool IsBridge { get; init; }

    /// <summary>The number the rows are ordered by, a column or a figure of each row.</summary>
    public Dimension? OrderColumn { get; set; }

    public Measure? OrderMeasure { get; set; }

    public bool Descending { get; set; }

    /// <summary>How many of the ordered rows are meant; null means all.</summary>
    public int? Top { get; set; }

    public bool IsOrdered => OrderColumn is not null || OrderMeasure is not null;

    /// <summary>Everything rows must fulfil, as filters of a query over them.</summary>
    public IReadOnlyList<Filter> Conditions() => [.. Filters, .. Conditioned().Select(b => b.ToFilter())];

    /// <summary>
    /// What the rows that the order counts must fulfil: "the tariff that loses the most customers" counts those who
    /// left.
    /// </summary>
    public IReadOnlyList<Filter> Counting() =>
        [.. Belongings.Where(IsOfOrder).SelectMany(b => b.Inner.Conditions()).DistinctBy(c => c.Key)];

    /// <summary>The figure of each row that orders them, called by what it counts; null for other orders.</summary>
    public Measure? OrderFigure => OrderMeasure is not { } measure || Counting().Count == 0
        ? OrderMeasure
        : measure with
        {
            Label = new BilingualText(Said(Language.German), Said(Language.English)),
        };

    private string Said(Language language) => OrderMeasure!.Label.In(language)
        + $" ({string.Join(", ", Counting().Select(c => c.Describe(language)))})";

    /// <summary>What rows must fulfil beside having rows that the order counts: the first of most has some.</summary>
    private IEnumerable<Belonging> Conditioned() => Descending ? Belongings.Where(b => !IsOfOrder(b)) : Belongings;

    private bool IsOfOrder(Belonging belonging) => OrderMeasure?.Dataset == belonging.Inner.Thing.Name
        && belonging is { IsCounted: false, Inner.IsOrdered: false } && belonging.Inner.Conditions().Count > 0;

    /// <summary>The rows as a list, for a condition on what belongs to them.</summary>
    public MetricQuery Selection() => new()
    {
        Aim = Aim.List,
        Listed = Thing,
        Measures = OrderFigure is { } figure ? [figure] : [],
        Filters = Conditions(),
        Order = new Ordering(OrderMeasure?.Name, OrderColumn, Descending),
        Counting = Counting(),
        Limit = Top ?? 1,
    };

    /// <summary>A phrase inside another one, and how many of its rows must belong to each row there.</summary>
    /// <param name="Inner">The phrase inside.</param>
    /// <param name="Comparator">How the number of its rows is compared.</param>
    /// <param name="Limit">With what.</param>
    /// <param name="IsSaid">Whether its noun was said; else a member that only its rows have.</param>
    internal sealed record Belonging(Phrase Inner, Comparator Comparator, long Limit, bool IsSaid = true)
    {
        public Filter ToFilter() => new Filter.Related(
            Inner.Thing,
            Comparator,
            Limit,
            Inner.IsOrdered ? [new Filter.Among(Inner.Thing, Inner.Selection())] : Inner.Conditions());

        /// <summary>Whether more is said than that there is one.</summary>
        public bool IsCounted => Comparator != Comparator.AtLeast || Limit != 1;

        /// <summary>Whether it says nothing: every order has a customer.</summary>
        public bool IsBare => Comparator == Comparator.AtLeast && Limit == 1
            && Inner is { IsOrdered: false, Filters.Count: 0, Belongings.Count: 0 };
    }
}
