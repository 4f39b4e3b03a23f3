using InsightsBot.Why.Links;

namespace InsightsBot.Tests.Why;

public sealed class LinkSlopeTests
{
    [Fact]
    public void A_straight_line_through_the_groups_is_found()
    {
        var slope = LinkSlope.Of([Group(-100, 50, 10), Group(0, 100, 20), Group(100, 70, 30)])!;

        Assert.Equal(0.1, slope.Amount, 9);
        Assert.True(slope.Interval.Contains(0.1));
    }

    [Fact]
    public void The_error_comes_from_the_errors_of_the_groups()
    {
        // Two groups of equal size two points apart: the slope is half the difference.
        var slope = LinkSlope.Of([Group(0, 10, 1, error: 0.3), Group(2, 10, 2, error: 0.4)])!;

        Assert.Equal(0.5, slope.Amount, 9);
        Assert.Equal(0.5 - (1.959964 * 0.25), slope.Interval.Low, 5);
    }

    [Fact]
    public void One_score_alone_has_no_slope()
    {
        Assert.Null(LinkSlope.Of([Group(5, 10, 1), Group(5, 20, 2)]));
        Assert.Null(LinkSlope.Of([]));
    }

    private static LinkGroup Group(double points, double people, double figure, double error = 0.1) =>
        new("", points, people, figure, error * error, null);
}
