using System.CommandLine;
using InsightsBot.Benchmarks;

namespace InsightsBot.Commands;

/// <summary>"bench effects": verdicts on the demo's initiatives over many seeds.</summary>
internal static class EffectsBenchCommand
{
    private const int SeedsUsual = 40;
    private const int FirstUsual = 1;
    private const int CustomersUsual = 20_000;

    public static Command Build(TimeProvider clock)
    {
        var seeds = BenchCommand.Whole("--seeds", "How many demos are made.", SeedsUsual);
        var first = BenchCommand.Whole("--first", "The first seed.", FirstUsual);
        var customers = BenchCommand.Whole("--customers", "Customers of each demo.", CustomersUsual, smallest: 100);
        var command = new Command("effects", "Asks of many demos whether their initiatives work, and counts what "
            + "is right.")
        {
            seeds, first, customers,
        };
        return BenchCommand.Printing(
            command,
            (parsed, progress, cancellation) => new EffectsBench(clock).Run(
                parsed.GetValue(seeds), parsed.GetValue(first), parsed.GetValue(customers), progress, cancellation),
            isLong: true);
    }
}
