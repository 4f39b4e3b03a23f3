using System.CommandLine;
using InsightsBot.Asking;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"eval": question suites with oracles, judged.</summary>
internal sealed class EvalCommand
{
    private readonly SourceOptions _source = new();
    private readonly Argument<string[]> _suites = new("suite")
    {
        Description = "Files of lines {\"id\", \"lang\", \"question\", \"kind\", \"expected\"}, "
            + "or folders of golden questions.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<double> _minRight = Share("--min-right", "Share of right answers that is needed.", 0.95);
    private readonly Option<double> _maxWrong = Share("--max-wrong", "Share of wrong answers that is bearable.", 0.02);
    private readonly Option<double> _minParity = Share("--min-parity", "Share of pairs that must be read alike.", 0);
    private readonly Option<string?> _report = new("--report") { Description = "Writes an HTML page for people." };
    private readonly Option<string?> _last = new("--last")
    {
        Description = "The file of the last run: compared with, then replaced by this one.",
    };

    private readonly Option<int> _show = new("--show")
    {
        Description = "How many lines that are not right, and pairs that are not read alike, are printed.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<int> _words = new("--words")
    {
        Description = "How many words that no name of the model explains are printed.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<bool> _curve = new("--curve")
    {
        Description = "Prints right against wrong when answers below a rising sureness are kept back.",
    };

    private readonly Sources _sources;
    private readonly TimeProvider _clock;

    private EvalCommand(Sources sources, TimeProvider clock)
    {
        _sources = sources;
        _clock = clock;
    }

    public static Command Build(Sources sources, TimeProvider clock)
    {
        var verb = new EvalCommand(sources, clock);
        var command = new Command("eval", "Asks suites of questions with known answers and says how many are right.")
        {
            verb._suites, verb._minRight, verb._maxWrong, verb._minParity, verb._report, verb._last, verb._show,
            verb._words, verb._curve,
        };
        verb._source.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Terminal.Guarded(verb._source.SpokenIn(parsed, ""), () => verb.Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, missing) = Summary(parsed, cancellation);
        var missed = new Thresholds(
            parsed.GetValue(_minRight), parsed.GetValue(_maxWrong), parsed.GetValue(_minParity)).MissedBy(run);
        var last = parsed.GetValue(_last);
        var before = last is null ? null : RunFile.Read(last);
        var difference = before is null ? null : RunDifference.Between(before, run);
        Console.Out.Write(RunText.Failures(run, parsed.GetValue(_show)));
        Console.Out.Write(missing);
        Console.Out.Write(RunText.Figures(run));
        Console.Out.Write(parsed.GetValue(_curve) ? RunCurve.Text(run) : "");
        Console.Out.Write(difference?.Text() ?? "");
        if (parsed.GetValue(_report) is { } report)
        {
            File.WriteAllText(report, RunPage.Of(run, missed, difference, _clock.GetUtcNow()));
        }

        if (last is not null)
        {
            RunFile.Write(last, run);
        }

        Console.Out.WriteLine(missed.Count == 0 ? "passed" : "missed: " + string.Join("; ", missed));
        return missed.Count == 0 ? ExitCodes.Answered : ExitCodes.Failed;
    }

    private (RunSummary Run, string MissingWords) Summary(ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = new TerminalProgress();
        var data = parsed.GetValue(_source.Data);
        var hub = _sources.Open(data, parsed.GetValue(_source.Model), progress, cancellation);
        var asOf = _source.AsOfIn(parsed);
        var lines = parsed.GetValue(_suites)!.SelectMany(suite => Directory.Exists(suite)
            ? GoldenFolder.Lines(suite, Warehouse(data, cancellation), cancellation)
            : SuiteFile.Read(suite)).ToList();
        if (lines.Count == 0)
        {
            throw new AskingException(new BilingualText(
                "In den genannten Sammlungen steht keine Frage.", "There is no question in the suites."));
        }

        var run = new SuiteRun(hub, asOf, _source.LanguageIn(parsed));
        var outcomes = new List<LineOutcome>(lines.Count);
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Show(line.Id, (double)outcomes.Count / lines.Count);
            outcomes.Add(run.Ask(line, cancellation));
        }

        var missing = MissingWords.Text(hub, lines, _source.LanguageIn(parsed), parsed.GetValue(_words));
        return (new RunSummary(outcomes), missing);
    }

    private SqliteWarehouse Warehouse(string? data, CancellationToken cancellation)
    {
        var source = data is null ? _sources.Demo(null, cancellation) : _sources.Ingest(data, null, cancellation);
        return new SqliteWarehouse(source.DatabasePath);
    }

    private static Option<double> Share(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
            {
                result.AddError(Usage.Both(
                    $"Nach {name} steht ein Anteil von 0 bis 1", $"{name} takes a share from 0 to 1"));
            }
        });
        return option;
    }
}
