using System.CommandLine;
using InsightsBot.Benchmarks;

namespace InsightsBot.Commands;

/// <summary>"bench classify": how learning labels grows with the number of texts.</summary>
internal static class ClassifyBenchCommand
{
    private const int TextsMin = 100;
    private const int LabelsMin = 2;
    private const int LabelsUsual = 3;

    public static Command Build()
    {
        var texts = new Option<int[]>("--texts")
        {
            Description = "How many texts are learned from; else 10,000, 30,000 and 100,000.",
            AllowMultipleArgumentsPerToken = true,
        };
        var labels = new Option<int>("--labels")
        {
            Description = "How many labels there are.",
            DefaultValueFactory = _ => LabelsUsual,
        };
        Check(texts, TextsMin, result => result.GetValueOrDefault<int[]>()?.All(t => t >= TextsMin) ?? true);
        Check(labels, LabelsMin, result => result.GetValueOrDefault<int>() >= LabelsMin);
        var command = new Command("classify", "Learns labels of generated texts and gives them to as many others.")
        {
            texts, labels,
        };
        return BenchCommand.Printing(command, (parsed, progress, cancellation) => ClassifyBench.Run(
            parsed.GetValue(texts) is { Length: > 0 } sizes ? sizes : ClassifyBench.SizesUsual,
            parsed.GetValue(labels), progress, cancellation));
    }

    private static void Check(
        Option option, int least, Func<System.CommandLine.Parsing.OptionResult, bool> isRight) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !isRight(result))
            {
                result.AddError(Usage.Both(
                    $"Nach {option.Name} stehen ganze Zahlen ab {least}",
                    $"{option.Name} takes whole numbers from {least}"));
            }
        });
}
