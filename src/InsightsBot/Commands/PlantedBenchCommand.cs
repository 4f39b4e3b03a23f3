using System.CommandLine;
using InsightsBot.Benchmarks;

namespace InsightsBot.Commands;

/// <summary>"bench planted": what was planted in the demo, and what is found of it over many seeds.</summary>
internal static class PlantedBenchCommand
{
    private const int SeedsUsual = 100;
    private const int FirstUsual = 1;
    private const int CustomersUsual = 12_000;

    public static Command Build(TimeProvider clock)
    {
        var seeds = BenchCommand.Whole("--seeds", "How many demos are made.", SeedsUsual);
        var first = BenchCommand.Whole("--first", "The first seed.", FirstUsual);
        var customers = BenchCommand.Whole("--customers", "Customers of each demo.", CustomersUsual, smallest: 100);
        var command = new Command("planted", "Asks many demos what drives leaving, NPS and satisfaction, and counts "
            + "what was planted there and is found.")
        {
            seeds, first, customers,
        };
        return BenchCommand.Printing(
            command,
            (parsed, progress, cancellation) => new PlantedBench(clock).Run(
                parsed.GetValue(seeds), parsed.GetValue(first), parsed.GetValue(customers), progress, cancellation),
            isLong: true);
    }
}
