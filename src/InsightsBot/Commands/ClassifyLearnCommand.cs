using System.CommandLine;
using InsightsBot.Classifying;
using InsightsBot.Plugins.Classifiers;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"classify learn": a classifier as a file.</summary>
internal static class ClassifyLearnCommand
{
    public static Command Build()
    {
        var options = new ClassifyOptions();
        var output = new Option<string>("--out") { Description = "The file for the classifier.", Required = true };
        var force = new Option<bool>("--force") { Description = "Replaces the file of --out where there is one." };
        var seed = ClassifyOptions.Seed();
        var command = new Command("learn", "Learns from labelled texts and writes a classifier.")
        {
            options.Data, options.Table, options.Text, options.Label, options.Separator, output, force, seed,
            options.Language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var spoken = options.SpokenIn(parsed);
            return Task.FromResult(Terminal.Guarded(spoken, () =>
            {
                var wanted = parsed.GetValue(output)!;
                var file = OutputPath.File(wanted, parsed.GetValue(options.Data)!, parsed.GetValue(force));
                LabelledRows rows;
                TextClassifier classifier;
                using (var progress = new TerminalProgress())
                {
                    using var table = options.Open(parsed, true, cancellation);
                    rows = LabelledRows.Read(table, options.CellsIn(parsed), progress).ToLearnFrom(table.File);
                    classifier = TextLearner.Learn(
                        rows.Texts,
                        new LearningOptions { SeveralLabels = rows.SeveralLabels, Seed = parsed.GetValue(seed) },
                        new LearningBar(progress, "learning"), cancellation);
                    ClassifierFile.Write(classifier, file);
                }

                ClassifyNotes.Write(rows, spoken);
                var texts = NumberWriting.Plain(rows.Texts.Count, spoken);
                Console.Out.WriteLine(new BilingualText(
                    $"{classifier.Labels.Count} Labels aus {texts} Texten gelernt: {wanted}",
                    $"Learned {classifier.Labels.Count} labels from {texts} texts: {wanted}").In(spoken));
                return ExitCodes.Answered;
            }));
        });
        return command;
    }
}
