using InsightsBot.Plugins.Verbatims.Files;

namespace InsightsBot.Plugins.Tests.Verbatims.Files;

public sealed class NumbersTests
{
    [Fact]
    public void Numbers_come_back_as_they_were_written()
    {
        int[] numbers = [0, 1, 127, 128, 129, 16_383, 16_384, 2_097_151, 2_097_152, 268_435_456, int.MaxValue];
        var bytes = new ByteList();
        foreach (var number in numbers)
        {
            bytes.AddNumber(number);
        }

        var at = 0;
        Assert.Equal(numbers, numbers.Select(_ => Numbers.Read(bytes.Bytes, ref at)).ToArray());
        Assert.Equal(bytes.Count, at);
    }
}
