using System.CommandLine;
using InsightsBot.Asking;
using InsightsBot.Classifying;
using InsightsBot.Plugins.Classifiers;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"classify test": how often learned labels are right.</summary>
internal sealed class ClassifyTestCommand
{
    private const int FoldsUsual = 5;
    private const int FoldsMin = 2;
    private const int FoldsMax = 20;

    private readonly ClassifyOptions _options = new();
    private readonly Option<string?> _model = new("--model")
    {
        Description = "A classifier that is judged by the texts of --data, which it has not learned from; without it "
            + "the texts are split, and parts learned from others.",
    };

    private readonly Option<int> _folds = new("--folds")
    {
        Description = "Into how many parts the texts are split without --model.",
        DefaultValueFactory = _ => FoldsUsual,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "table or json",
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<ulong> _seed = ClassifyOptions.Seed();

    private ClassifyTestCommand()
    {
        _ = _format.AcceptOnlyFromAmong("table", "json");
        _folds.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < FoldsMin or > FoldsMax)
            {
                result.AddError(Usage.Both(
                    $"Nach --folds steht eine ganze Zahl von {FoldsMin} bis {FoldsMax}",
                    $"--folds takes a whole number from {FoldsMin} to {FoldsMax}"));
            }
        });
    }

    public static Command Build()
    {
        var verb = new ClassifyTestCommand();
        var command = new Command("test", "Says how often learned labels are right: F1, confusion, calibration.")
        {
            verb._options.Data, verb._options.Table, verb._options.Text, verb._options.Label, verb._options.Separator,
            verb._model, verb._folds, verb._seed, verb._format, verb._options.Language,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Terminal.Guarded(verb._options.SpokenIn(parsed), () => verb.Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var spoken = _options.SpokenIn(parsed);
        ClassifierScore score;
        LabelledRows rows;
        using (var progress = new TerminalProgress())
        {
            var classifier = parsed.GetValue(_model) is { } file ? ClassifierFile.Read(file) : null;
            using var table = _options.Open(parsed, true, cancellation);
            var cells = _options.CellsIn(parsed);
            if (classifier is { SeveralLabels: false } && cells.Separator is not null)
            {
                throw new AskingException(new BilingualText(
                    "Dieser Klassifikator gibt jedem Text ein einziges Label; --separator ist wegzulassen.",
                    "This classifier gives each text one label; --separator is to be left out."));
            }

            rows = LabelledRows.Read(table, cells, progress);
            rows = classifier is null ? rows.ToLearnFrom(table.File) : rows;
            score = classifier is null
                ? CrossValidation.Run(
                    rows.Texts, parsed.GetValue(_folds),
                    new LearningOptions { SeveralLabels = rows.SeveralLabels, Seed = parsed.GetValue(_seed) },
                    new LearningBar(progress, "learning and judging"), cancellation)
                : Judged(classifier, rows, cancellation);
        }

        ClassifyNotes.Write(rows, spoken);
        Console.Out.Write(
            parsed.GetValue(_format) == "json" ? ScoreText.Json(score) : ScoreText.Table(score, spoken));
        return ExitCodes.Answered;
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
