using InsightsBot.Semantics.Time;

namespace InsightsBot.Plugins.Verbatims;

/// <summary>What somebody looks for among verbatims. Conditions of different kinds all hold; empty lists ask
/// nothing.</summary>
/// <param name="Words">Words in any language and any form; no sign has a meaning. Empty asks for all that meet.</param>
public sealed record VerbatimQuery(string Words)
{
    /// <summary>The days it was written on; a verbatim without a day is then left out.</summary>
    public Period? Period { get; init; }

    /// <summary>One of these sources.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>At least one of these themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>One of these sentiments.</summary>
    public IReadOnlyList<string> Sentiments { get; init; } = [];

    /// <summary>One of these languages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>All of these; of conditions on the same segment at least one.</summary>
    public IReadOnlyList<SegmentFilter> Segments { get; init; } = [];

    /// <summary>How many hits at most; from 1 to 10,000.</summary>
    public int Top { get; init; } = 10;

    /// <summary>What comes first.</summary>
    public HitOrder Order { get; init; } = HitOrder.Best;

    /// <summary>How verbatims are found; the usual way is both.</summary>
    public SearchWay Way { get; init; } = SearchWay.Both;

    /// <summary>The vector of the words, where the index took vectors of the same model; null, or one that does not
    /// fit, compares by the vectors that were learned from the texts.</summary>
    public WordsVector? Vector { get; init; }
}
