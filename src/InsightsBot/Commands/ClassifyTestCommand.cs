using System.CommandLine;
using InsightsBot.Asking;
using InsightsBot.Classifying;
using InsightsBot.Plugins.Classifiers;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"classify test": how often learned labels are right.</summary>
internal static class ClassifyTestCommand
{
    private const int FoldsUsual = 5;
    private const int FoldsMin = 2;
    private const int FoldsMax = 20;

    public static Command Build()
    {
        var options = new ClassifyOptions();
        var model = new Option<string?>("--model")
        {
            Description = "A classifier that is judged by the texts of --data, which it has not learned from; without it "
                + "the texts are split, and parts learned from others.",
        };
        var folds = new Option<int>("--folds")
        {
            Description = "Into how many parts the texts are split without --model.",
            DefaultValueFactory = _ => FoldsUsual,
        };
        folds.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < FoldsMin or > FoldsMax)
            {
                result.AddError(Usage.Both(
                    $"Nach --folds steht eine ganze Zahl von {FoldsMin} bis {FoldsMax}",
                    $"--folds takes a whole number from {FoldsMin} to {FoldsMax}"));
            }
        });
        var format = new Option<string>("--format")
        {
            Description = "table or json",
            DefaultValueFactory = _ => "table",
        };
        _ = format.AcceptOnlyFromAmong("table", "json");
        var seed = ClassifyOptions.Seed();
        var command = new Command("test", "Says how often learned labels are right: F1, confusion, calibration.")
        {
            options.Data, options.Table, options.Text, options.Label, options.Separator, model, folds, seed, format,
            options.Language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var spoken = options.SpokenIn(parsed);
            return Task.FromResult(Terminal.Guarded(spoken, () =>
            {
                ClassifierScore score;
                LabelledRows rows;
                using (var progress = new TerminalProgress())
                {
                    var classifier = parsed.GetValue(model) is { } file ? ClassifierFile.Read(file) : null;
                    using var table = options.Open(parsed, true, cancellation);
                    var cells = options.CellsIn(parsed);
                    if (classifier is { SeveralLabels: false } && cells.Separator is not null)
                    {
                        throw new AskingException(new BilingualText(
                            "Dieser Klassifikator gibt jedem Text ein einziges Label; --separator ist wegzulassen.",
                            "This classifier gives each text one label; --separator is to be left out."));
                    }

                    rows = LabelledRows.Read(table, cells, progress);
                    if (classifier is null)
                    {
                        rows = rows.ToLearnFrom(table.File);
                        score = CrossValidation.Run(
                            rows.Texts, parsed.GetValue(folds),
                            new LearningOptions { SeveralLabels = rows.SeveralLabels, Seed = parsed.GetValue(seed) },
                            new LearningBar(progress, "learning and judging"), cancellation);
                    }
                    else
                    {
                        score = Judged(classifier, rows, cancellation);
                    }
                }

                ClassifyNotes.Write(rows, spoken);
                Console.Out.Write(
                    parsed.GetValue(format) == "json" ? ScoreText.Json(score) : ScoreText.Table(score, spoken));
                return ExitCodes.Answered;
            }));
        });
        return command;
    }

    private static ClassifierScore Judged(
        TextClassifier classifier, LabelledRows rows, CancellationToken cancellation)
    {
        var predictions = new Prediction[rows.Texts.Count];
        _ = Parallel.For(0, predictions.Length, at =>
        {
            cancellation.ThrowIfCancellationRequested();
            predictions[at] = classifier.Predict(rows.Texts[at].Text);
        });
        var sheet = new ScoreSheet(classifier.SeveralLabels);
        for (var at = 0; at < predictions.Length; at++)
        {
            sheet.Add(rows.Texts[at].Labels, predictions[at]);
        }

        return sheet.Score();
    }
}
