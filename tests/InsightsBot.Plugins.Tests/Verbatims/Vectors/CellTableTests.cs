using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Tests.Verbatims.Vectors;

public sealed class CellTableTests
{
    [Fact]
    public void Sums_are_kept_by_pair_in_order()
    {
        var (table, wanted, chance) = (new CellTable(), new SortedDictionary<(int, int), float>(), new Random(3));
        for (var i = 0; i < 50_000; i++)
        {
            var (row, column) = (chance.Next(200), chance.Next(200));
            table.Add(row, column, 1);
            wanted[(row, column)] = wanted.GetValueOrDefault((row, column)) + 1;
        }

        var (starts, columns, sums) = table.Sorted(200);
        var found = Enumerable.Range(0, 200).SelectMany(row => Enumerable
            .Range(starts[row], starts[row + 1] - starts[row]).Select(i => (row, columns[i], sums[i])));
        Assert.Equal(wanted.Select(w => (w.Key.Item1, w.Key.Item2, w.Value)), found);
    }
}
