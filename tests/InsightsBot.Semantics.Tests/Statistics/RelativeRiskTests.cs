using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class RelativeRiskTests
{
    // tests/statistics-references.sh risk; the first: heart attacks of the Physicians' Health Study, New England
    // Journal of Medicine 321 (1989), 129–135.
    [Theory]
    [InlineData(139, 11037, 239, 11034, 0.581431874451967, 0.47252821809583023, 0.7154345744494092, Verdict.Lower)]
    [InlineData(7, 20, 5, 50, 3.4999999999999996, 1.2572936130388082, 9.74314978853065, Verdict.Higher)]
    [InlineData(3, 3, 1, 40, 40.0, 5.775183819018178, 277.04745859881746, Verdict.Higher)]
    public void Ratios_have_the_intervals_of_statsmodels(
        long hits, long of, long others, long ofOthers, double ratio, double low, double high, Verdict verdict)
    {
        var risk = RelativeRisk.Of(new Proportion(hits, of), new Proportion(others, ofOthers))!;
        Assert.Equal(ratio, risk.Ratio, 1e-12);
        Assert.Equal(low, risk.Interval.Low, low * 1e-11);
        Assert.Equal(high, risk.Interval.High, high * 1e-11);
        Assert.Equal(verdict, risk.Verdict);
    }

    [Theory]
    [InlineData(0, 10, 3, 10)]
    [InlineData(3, 10, 0, 10)]
    [InlineData(10, 10, 4, 4)]
    public void A_cell_without_anybody_leaves_no_ratio(long hits, long of, long others, long ofOthers) =>
        Assert.Null(RelativeRisk.Of(new Proportion(hits, of), new Proportion(others, ofOthers)));

    [Fact]
    public void Equal_shares_are_no_finding() =>
        Assert.Equal(Verdict.Unclear, RelativeRisk.Of(new Proportion(5, 50), new Proportion(10, 100))!.Verdict);
}
