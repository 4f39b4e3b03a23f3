using System.CommandLine;
using System.Text.Json;
using InsightsBot.Benchmarks;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"bench search": an index of generated verbatims.</summary>
internal static class SearchBenchCommand
{
    private const int TextsMax = 15_000_000;

    /// <summary>The verb that people call.</summary>
    public static Command Build()
    {
        var texts = new Option<long[]>("--texts")
        {
            Description = "Texts of the generated indexes; else 10,000, 100,000 and 1 million.",
            AllowMultipleArgumentsPerToken = true,
        };
        texts.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long[]>() is { } sizes && sizes.Any(s => s is < 1 or > TextsMax))
            {
                result.AddError(Usage.Both(
                    $"Nach --texts stehen ganze Zahlen von 1 bis {TextsMax}",
                    $"--texts takes whole numbers from 1 to {TextsMax}"));
            }
        });
        var command = new Command("search", "Indexes generated texts and searches them, in fresh processes.") { texts };
        return BenchCommand.Printing(command, (parsed, progress, cancellation) => SearchBench.Run(
            parsed.GetValue(texts) is { Length: > 0 } sizes ? sizes : SearchBench.SizesUsual, progress, cancellation));
    }

    /// <summary>The hidden verb that "bench search" starts.</summary>
    public static Command BuildOne()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the index." };
        var texts = new Argument<int>("texts") { Description = "How many texts are indexed; 0 searches." };
        var command = new Command("search-index", "Makes or searches one index; started by 'bench search'.")
        {
            folder, texts,
        };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.FromResult(Terminal.Guarded(Language.German, () =>
        {
            using var progress = new TerminalProgress();
            var (place, count) = (parsed.GetValue(folder)!, parsed.GetValue(texts));
            var figures = count > 0
                ? SearchBench.Build(place, count, new ProgressReport(progress), cancellation)
                : SearchBench.Search(place, cancellation);
            progress.Dispose();
            Console.Out.WriteLine(JsonSerializer.Serialize(figures));
            return ExitCodes.Answered;
        })));
        return command;
    }

    private sealed class ProgressReport(TerminalProgress line) : IProgress<VerbatimProgress>
    {
        public void Report(VerbatimProgress value) => line.Show("index " + value.What, value.ShareDone);
    }
}
