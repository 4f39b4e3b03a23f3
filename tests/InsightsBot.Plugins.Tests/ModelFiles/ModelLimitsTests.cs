using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public class ModelLimitsTests
{
    [Fact]
    public void A_file_beyond_the_limit_is_refused_unread()
    {
        var limits = new ModelLimits { FileBytesMax = 300 };
        var text = "name: shop\nlabel: shop\n#" + new string('x', 300);
        var reading = SmallModel.Read("model.yaml", text, limits);
        Assert.Contains(reading.Issues, i => i.Message.En.StartsWith("the file has 324 bytes, the limit is 300"));
    }

    [Fact]
    public void More_parts_than_the_limit_are_refused()
    {
        var reading = SmallModel.Read("model.yaml", SmallModel.Head, new ModelLimits { PartsMax = 14 });
        Assert.Contains(reading.Issues, i => i.Message.En.StartsWith("more than 14 parts in the folder"));
        Assert.IsType<ModelReading.Sound>(
            SmallModel.Read("model.yaml", SmallModel.Head, new ModelLimits { PartsMax = 15 }));
    }

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_overflow_the_stack()
    {
        var text = "name: " + new string('[', 100_000);
        var reading = SmallModel.Read("model.yaml", text);
        Assert.Contains(reading.Issues, i => i.Message.En.StartsWith("more than 32 levels"));
    }

    [Fact]
    public void Issues_beyond_the_limit_are_counted()
    {
        var text = "measures:\n" + string.Concat(Enumerable.Repeat("  - {nam: x}\n", 100));
        var issues = SmallModel.Read("measures.yaml", text, new ModelLimits { IssuesMax = 10 }).Issues;
        Assert.Equal(11, issues.Count);
        Assert.Equal("490 more issues show once the first ones are mended", issues[^1].Message.En);
    }

    [Fact]
    public void The_defaults_are_written_down()
    {
        var limits = ModelLimits.Default;
        Assert.Equal(
            (16 * 1024 * 1024L, 100_000, 32, 200),
            (limits.FileBytesMax, limits.PartsMax, limits.DepthMax, limits.IssuesMax));
    }
}
