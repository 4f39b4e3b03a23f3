using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What the rules have found so far; becomes a query when all words are used.</summary>
internal sealed class QueryParts
{
    public List<Measure> Measures { get; } = [];

    public List<Grouping> Groups { get; } = [];

    public List<Filter> Filters { get; } = [];

    /// <summary>Conditions whose share is asked for.</summary>
    public List<Filter> Part { get; } = [];

    public List<GroupCondition> Having { get; } = [];

    /// <summary>Measures that only conditions on groups need; they come after the others.</summary>
    public List<Measure> HavingMeasures { get; } = [];

    /// <summary>Flags that were named and have no role yet.</summary>
    public List<Mention.Naming> Flags { get; } = [];

    /// <summary>Members that were named, by dimension; their role is decided after the measure.</summary>
    public List<Filter.OneOf> Members { get; } = [];

    /// <summary>The words that named members, in the order they were said.</summary>
    public List<Mention.Naming> MemberWords { get; } = [];

    /// <summary>The words that made conditions on numbers, with what they made.</summary>
    public List<(Mention Word, Filter Filter)> LimitWords { get; } = [];

    public List<TimePhrase> Periods { get; } = [];

    public Grain? Grain { get; set; }

    public Dataset? Entity { get; set; }

    public Dataset? Listed { get; set; }

    public List<Dimension> Columns { get; } = [];

    /// <summary>The date that periods of a list are taken from, where its condition has one of its own.</summary>
    public string? ListTime { get; set; }

    public Dimension? ListOrder { get; set; }

    /// <summary>The split that the rows are to be sorted by, where that was said.</summary>
    public Dimension? SortedGroup { get; set; }

    /// <summary>Whether the last of that split comes first.</summary>
    public bool IsSortedDown { get; set; }

    public bool? Descending { get; set; }

    public int? Limit { get; set; }

    public bool IsRanking { get; set; }

    public bool IsComparison { get; set; }

    public bool IsDistribution { get; set; }

    public bool IsTrend { get; set; }

    public bool IsAveraged { get; set; }

    public List<BilingualText> Assumptions { get; } = [];

    /// <summary>Why these words make no query; null as long as they may.</summary>
    public BilingualText? Problem { get; set; }

    /// <summary>Taken off the score for readings that are possible but far-fetched.</summary>
    public double Doubt { get; set; }
}
