using System.CommandLine;
using System.Text;
using InsightsBot.Classifying;
using InsightsBot.Plugins.Classifiers;
using InsightsBot.Semantics.Learning;

namespace InsightsBot.Commands;

/// <summary>"classify run": labels for every row of a table.</summary>
internal static class ClassifyRunCommand
{
    private const int RowsAtOnce = 4096;

    public static Command Build()
    {
        var options = new ClassifyOptions();
        var model = new Option<string>("--model")
        {
            Description = "The classifier that \"classify learn\" wrote.",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description = "One JSON object a row, CSV, or a table for people.",
            DefaultValueFactory = _ => "jsonl",
        };
        _ = format.AcceptOnlyFromAmong("jsonl", "csv", "table");
        var every = new Option<bool>("--probabilities")
        {
            Description = "Writes the probability of every label, too (in jsonl).",
        };
        var output = new Option<string?>("--out") { Description = "A file for the result; else it is printed." };
        var force = new Option<bool>("--force") { Description = "Replaces the file of --out where there is one." };
        var command = new Command("run", "Gives every row of a table its label, in the order of the file.")
        {
            model, options.Data, options.Table, options.Text, format, every, output, force, options.Language,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Terminal.Guarded(options.SpokenIn(parsed), () =>
        {
            var file = parsed.GetValue(output) is { } wanted
                ? OutputPath.File(wanted, parsed.GetValue(options.Data)!, parsed.GetValue(force))
                : null;
            var classifier = ClassifierFile.Read(parsed.GetValue(model)!);
            var lines = new PredictionText(
                parsed.GetValue(format)!, classifier.SeveralLabels, parsed.GetValue(every));
            using var progress = new TerminalProgress();
            using var table = options.Open(parsed, false, cancellation);
            if (file is null)
            {
                var bar = Console.IsOutputRedirected ? progress : null;
                Write(table, classifier, lines, Console.Out, bar, cancellation);
            }
            else
            {
                ToFile(file, writer => Write(table, classifier, lines, writer, progress, cancellation));
            }

            return ExitCodes.Answered;
        })));
        return command;
    }

    private static void Write(
        TextTable table, TextClassifier classifier, PredictionText lines, TextWriter writer, TerminalProgress? progress,
        CancellationToken cancellation)
    {
        if (lines.Head() is { } head)
        {
            writer.Write(head + "\n");
        }

        var done = 0L;
        foreach (var rows in table.Rows(share => progress?.Show(table.File, share)).Chunk(RowsAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var written = new string[rows.Length];
            var before = done;
            _ = Parallel.For(0, rows.Length, at =>
                written[at] = lines.Line(before + at + 1, rows[at][0], classifier.Predict(rows[at][0])));
            var block = new StringBuilder();
            foreach (var line in written)
            {
                _ = block.Append(line).Append('\n');
            }

            writer.Write(block);
            done += rows.Length;
        }

        writer.Flush();
    }

    /// <summary>Puts the whole file in its place or nothing.</summary>
    private static void ToFile(string file, Action<TextWriter> write)
    {
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var writer = new StreamWriter(draft))
            {
                write(writer);
            }

            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
