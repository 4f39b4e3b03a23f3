using System.CommandLine;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Benchmarks;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"bench": speed and memory, measured on this machine.</summary>
internal static class BenchCommand
{
    private const int RoundsUsual = 20;
    private const int StartsUsual = 15;

    public static Command Build(Sources sources, TimeProvider clock) =>
        new("bench", "Measures speed and memory on this machine.")
        {
            Ingest(), IngestFile(clock), Ask(sources), Cold(), Read(sources), Draft(sources, clock), Texts(),
            Voices(clock), Truths(clock), Drivers(clock),
            SearchBenchCommand.Build(), SearchBenchCommand.BuildOne(), ClassifyBenchCommand.Build(),
            EffectsBenchCommand.Build(clock), JourneyBenchCommand.Build(clock), PlantedBenchCommand.Build(clock),
            TurnsBenchCommand.Build(sources, clock), DirectLineBenchCommand.Build(sources, clock),
        };

    private static Command Ingest()
    {
        var rows = new Option<long[]>("--rows")
        {
            Description = "Rows of the generated files; else 1, 2 and 4 million.",
            AllowMultipleArgumentsPerToken = true,
        };
        var gigabyte = new Option<bool>("--gigabyte") { Description = "Ingests a file of 1 GiB, too." };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long[]>() is { } sizes && sizes.Any(s => s < 1))
            {
                result.AddError(Usage.Both(
                    "Nach --rows stehen ganze Zahlen über 0", "--rows takes whole numbers above 0"));
            }
        });
        var command = new Command("ingest", "Generates CSV files of ten columns and ingests each in a fresh process.")
        {
            rows, gigabyte,
        };
        return Printing(command, (parsed, progress, cancellation) =>
            IngestBench.Run(
                parsed.GetValue(rows) is { Length: > 0 } sizes ? sizes : IngestBench.SizesUsual,
                parsed.GetValue(gigabyte), progress, cancellation));
    }

    private static Command IngestFile(TimeProvider clock)
    {
        var file = new Argument<string>("file") { Description = "The file." };
        var cache = new Argument<string>("cache") { Description = "An empty folder for the copy." };
        var command = new Command("ingest-file", "Ingests one file; started by 'bench ingest'.") { file, cache };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.FromResult(Terminal.Guarded(Language.German, () =>
        {
            using var progress = new TerminalProgress();
            var figures = new IngestBench(clock).Ingest(
                parsed.GetValue(file)!, parsed.GetValue(cache)!, new ProgressReport(progress), cancellation);
            progress.Dispose();
            Console.Out.WriteLine(JsonSerializer.Serialize(figures));
            return ExitCodes.Answered;
        })));
        return command;
    }

    private static Command Ask(Sources sources)
    {
        var source = new SourceOptions();
        var suites = new Option<string[]>("--suite")
        {
            Description = "Files of lines with questions, as for 'eval'.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var rounds = Whole("--rounds", "How often each question is asked after the first pass.", RoundsUsual);
        var command = new Command("ask", "Asks a suite in rounds and times the answers.") { suites, rounds };
        source.AddTo(command);
        return Printing(command, (parsed, progress, cancellation) =>
        {
            var hub = sources.Open(parsed.GetValue(source.Data), parsed.GetValue(source.Model), progress, cancellation);
            var lines = parsed.GetValue(suites)!.SelectMany(SuiteFile.Read).ToList();
            return lines.Count > 0
                ? new AskBench(hub).Run(lines, parsed.GetValue(rounds), progress, cancellation)
                : throw new AskingException(new BilingualText(
                    "In den genannten Sammlungen steht keine Frage.", "There is no question in the suites."));
        });
    }

    private static Command Cold()
    {
        var data = new SourceOptions().Data;
        var question = new Option<string>("--question")
        {
            Description = "The question that is asked.",
            DefaultValueFactory = _ => "Wie viele Kunden gibt es?",
        };
        var times = Whole("--times", "How often the program is started.", StartsUsual);
        var command = new Command("cold", "Starts 'ask' as a process and times it to its end.")
        {
            data, question, times,
        };
        return Printing(command, (parsed, progress, cancellation) => ColdBench.Run(
            parsed.GetValue(data), parsed.GetValue(question)!, parsed.GetValue(times), progress, cancellation));
    }

    private static Command Read(Sources sources)
    {
        var names = Whole("--names", "Columns of the synthetic model, at least ten.", 300, smallest: 10);
        var values = Whole("--values", "Different members in the index.", 1_000_000);
        var words = Whole("--words", "Words that members are made of.", SyntheticModel.WordsUsual, smallest: 100);
        var rounds = Whole("--rounds", "How often each question is read after the first pass.", RoundsUsual);
        var command = new Command("read", "Reads questions over a large synthetic model.")
        {
            names, values, words, rounds,
        };
        return Printing(command, (parsed, progress, cancellation) => new ReadBench(sources.Vocabulary).Run(
            parsed.GetValue(names), parsed.GetValue(values), parsed.GetValue(words), parsed.GetValue(rounds), progress,
            cancellation));
    }

    private static Command Draft(Sources sources, TimeProvider clock)
    {
        var tables = Whole("--tables", $"Tables of the generated source, up to {GeneratedSource.TablesMax}.", 50);
        tables.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() > GeneratedSource.TablesMax)
            {
                result.AddError($"'--tables' is at most {GeneratedSource.TablesMax}.");
            }
        });
        var rows = Whole("--rows", "Rows of each table.", 2000);
        var rounds = Whole("--rounds", "How often the model is drafted.", RoundsUsual);
        var command = new Command("draft", "Generates CSV files that refer to each other and drafts their model.")
        {
            tables, rows, rounds,
        };
        return Printing(command, (parsed, progress, cancellation) => new DraftBench(sources, clock).Run(
            parsed.GetValue(tables), parsed.GetValue(rows), parsed.GetValue(rounds), progress, cancellation));
    }

    private static Command Texts()
    {
        var texts = Whole("--texts", "Short texts of the largest case.", 100_000);
        var command = new Command("texts", "Generates customers' texts and reads them on one core.") { texts };
        return Printing(command, (parsed, progress, cancellation) =>
            TextsBench.Run(parsed.GetValue(texts), progress, cancellation));
    }

    private static Command Truths(TimeProvider clock)
    {
        var seeds = Whole("--seeds", "How many times customers are generated.", 100);
        var customers = Whole("--customers", "How many customers each time.", 12_000);
        var command = new Command(
            "truths", "Plants drivers and decoys in generated customers and counts what is found.")
        {
            seeds, customers,
        };
        return Printing(
            command,
            (parsed, progress, cancellation) => TruthsBench.Run(
                parsed.GetValue(seeds), parsed.GetValue(customers), clock, progress, cancellation),
            isLong: true);
    }

    private static Command Drivers(TimeProvider clock)
    {
        var customers = Whole("--customers", "Customers of the largest source.", 1_000_000);
        var dimensions = Whole("--dimensions", "How many dimensions each customer has.", 40);
        var command = new Command("drivers", "Asks what drives an outcome of many customers with many dimensions.")
        {
            customers, dimensions,
        };
        return Printing(command, (parsed, progress, cancellation) => DriversBench.Run(
            parsed.GetValue(customers), parsed.GetValue(dimensions), clock, progress, cancellation));
    }

    private static Command Voices(TimeProvider clock)
    {
        var texts = Whole("--texts", "Texts of the largest source.", 40_000);
        var command = new Command("voices", "Generates sources of customers' texts and reads them whole.") { texts };
        return Printing(command, (parsed, progress, cancellation) =>
            VoicesBench.Run(parsed.GetValue(texts), clock, progress, cancellation));
    }

    /// <summary>A verb that measures and prints a table; long ones tell each step in a pipe, too.</summary>
    public static Command Printing(
        Command command, Func<ParseResult, IProgressLine, CancellationToken, BenchTable> measure, bool isLong = false)
    {
        var format = new Option<string>("--format")
        {
            Description = "table or json",
            DefaultValueFactory = _ => "table",
        };
        _ = format.AcceptOnlyFromAmong("table", "json");
        command.Add(format);
        command.SetAction((parsed, cancellation) => Task.FromResult(Terminal.Guarded(Language.German, () =>
        {
            using var progress = new TerminalProgress(isLong);
            var table = measure(parsed, progress, cancellation);
            progress.Dispose();
            Console.Out.Write(table.In(parsed.GetValue(format)!));
            return ExitCodes.Answered;
        })));
        return command;
    }

    internal static Option<int> Whole(string name, string description, int usual, int smallest = 1)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < smallest)
            {
                result.AddError(Usage.Both(
                    $"Nach {name} steht eine ganze Zahl ab {smallest}",
                    $"{name} takes a whole number from {smallest}"));
            }
        });
        return option;
    }

    private sealed class ProgressReport(TerminalProgress line) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => line.Show($"{value.Stage} {value.What}", value.ShareDone);
    }
}
