using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads one entry of measures.yaml.</summary>
internal static class MeasureReader
{
    public static readonly IReadOnlyList<string> AggregationKeys =
    [
        "count", "count_distinct", "sum", "average", "minimum", "maximum", "median", "percentile", "rate", "ratio",
        "nps",
    ];

    public static readonly IReadOnlyList<string> Keys =
    [
        "name", "label", "synonyms", "dataset", .. AggregationKeys, "where", "unit", "direction", "smallest_base",
        "definition", "source", "time",
    ];

    public static readonly IReadOnlyList<string> ConditionKeys = ["dimension", "is", "is_not"];

    private static readonly IReadOnlyList<string> PercentileKeys = ["column", "rank"];
    private static readonly IReadOnlyList<string> RatioKeys = ["numerator", "denominator"];

    public static Measure Read(Section section)
    {
        var aggregation = ReadAggregation(section);
        return new()
        {
            Name = section.Text("name"),
            Label = section.Bilingual("label"),
            Synonyms = section.Words("synonyms"),
            Dataset = section.Text("dataset"),
            Aggregation = aggregation,
            Where = [.. section.Sections("where", ConditionKeys).Select(ReadCondition)],
            Unit = section.Choice<Unit>("unit") ?? UnitOf(aggregation),
            Direction = section.Choice<Direction>("direction") ?? Direction.Neutral,
            SmallestBase = section.Whole("smallest_base", 0, int.MaxValue) ?? DefaultBase,
            Definition = section.OptionalBilingual("definition"),
            Source = section.OptionalText("source"),
            Time = section.OptionalText("time"),
        };
    }

    /// <summary>The smallest base where the file says nothing, in rows.</summary>
    public const long DefaultBase = 30;

    /// <summary>The unit of a measure whose file says nothing.</summary>
    public static Unit UnitOf(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Count or Aggregation.CountDistinct => Unit.Count,
        Aggregation.Rate => Unit.Share,
        Aggregation.Nps => Unit.NpsPoints,
        _ => Unit.Number,
    };

    private static Aggregation ReadAggregation(Section section)
    {
        var written = AggregationKeys.Where(section.Has).ToList();
        switch (written)
        {
            case []:
                section.Issues.Error(section.Place, RuleSentences.AggregationMissing(AggregationKeys));
                return new Aggregation.Count();
            case [var first, var second, ..]:
                section.Error(second, RuleSentences.AggregationTwice(first, second));
                return new Aggregation.Count();
        }

        return written[0] switch
        {
            "count_distinct" => new Aggregation.CountDistinct(section.Text("count_distinct")),
            "sum" => new Aggregation.Sum(section.Text("sum")),
            "average" => new Aggregation.Average(section.Text("average")),
            "minimum" => new Aggregation.Minimum(section.Text("minimum")),
            "maximum" => new Aggregation.Maximum(section.Text("maximum")),
            "median" => new Aggregation.Percentile(section.Text("median"), 0.5),
            "percentile" => ReadPercentile(section),
            "rate" => new Aggregation.Rate(section.Text("rate")),
            "ratio" => ReadRatio(section),
            "nps" => new Aggregation.Nps(section.Text("nps")),
            _ => ReadCount(section),
        };
    }

    private static Aggregation.Count ReadCount(Section section)
    {
        if (section.OptionalText("count") is not (null or "true"))
        {
            section.Error("count", RuleSentences.CountIsTrue());
        }

        return new();
    }

    private static Aggregation.Percentile ReadPercentile(Section section)
    {
        if (section.Inner("percentile", PercentileKeys) is not { } inner)
        {
            return new("", 0.5);
        }

        if (!inner.Has("rank"))
        {
            inner.Issues.Error(inner.Place, Sentences.KeyMissing("rank"));
        }

        var rank = inner.Number("rank") ?? 0.5;
        if (rank is <= 0 or >= 1)
        {
            inner.Error("rank", RuleSentences.RankOutOfBounds(rank));
        }

        return new(inner.Text("column"), rank);
    }

    private static Aggregation.Ratio ReadRatio(Section section) =>
        section.Inner("ratio", RatioKeys) is { } inner
            ? new(inner.Text("numerator"), inner.Text("denominator"))
            : new("", "");

    /// <summary>A condition: a dimension, and the members it has or has not.</summary>
    public static Condition ReadCondition(Section section)
    {
        var negated = section.Has("is_not");
        var values = section.Texts(negated ? "is_not" : "is");
        if (values.Count == 0 || negated == section.Has("is"))
        {
            section.Issues.Error(section.Place, RuleSentences.ConditionWithoutMembers());
        }

        return new(section.Text("dimension"), values, negated);
    }
}
