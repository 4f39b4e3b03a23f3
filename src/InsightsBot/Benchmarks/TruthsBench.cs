using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Benchmarks;

/// <summary>Whether planted drivers are found, with the truth in their interval, and decoys are not.</summary>
public static class TruthsBench
{
    private const double RealMin = 1e-9;
    private const int TopCount = 3;
    private static readonly string[] Columns =
    [
        "outcome", "seeds", "effects", "foundShare", "named", "coveredShare", "falseShare", "decoysInTopThree",
        "leaksNamed",
    ];

    /// <summary>Generates customers a number of times and asks what drives leaving and the score.</summary>
    /// <param name="seeds">How many times.</param>
    /// <param name="customers">How many customers each time.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static BenchTable Run(
        int seeds, int customers, TimeProvider clock, IProgressLine? progress, CancellationToken cancellation)
    {
        var churn = new Tally("What drives the churn rate?", planted => planted.Churn.Any(c => c != 0));
        var score = new Tally("What drives the NPS?", planted => planted.Score.Any(c => c != 0));
        for (var seed = 1; seed <= seeds; seed++)
        {
            cancellation.ThrowIfCancellationRequested();
            var folder = Directory.CreateTempSubdirectory("insights-truths-").FullName;
            try
            {
                var drawn = new PlantedCustomers(seed, customers);
                var file = Path.Combine(folder, "customers.csv");
                drawn.Write(file, seed);
                var hub = new Sources(clock, Path.Combine(folder, "home")).Open(file, null, null, cancellation);
                churn.Add(Ask(hub, churn.Question, cancellation), drawn.ChurnOf);
                score.Add(Ask(hub, score.Question, cancellation), drawn.ScoreOf);
            }
            finally
            {
                SqliteWarehouse.CloseIdle();
                Directory.Delete(folder, recursive: true);
            }

            progress?.Show(
                $"seed {seed} ({seed} of {seeds}): {churn.Decoys + score.Decoys} decoys at the top",
                (double)seed / seeds);
        }

        return new BenchTable(Columns, [churn.Row("churn rate", seeds), score.Row("NPS", seeds)]);
    }

    private static Answer Ask(Hub hub, string question, CancellationToken cancellation) =>
        hub.Ask(new AskRequest(question, null, Language.English), Conversation.New, cancellation).Answer;

    /// <summary>Counts what answers say of one outcome.</summary>
    private sealed class Tally(string question, Func<PlantedDimension, bool> isEffect)
    {
        private readonly List<PlantedDimension> _effects =
            [.. PlantedDimension.All.Where(d => isEffect(d) && !d.IsReversed)];
        private int _found;
        private int _named;
        private int _true;
        private int _covered;
        private int _false;
        private int _decoysAtTop;
        private int _leaks;

        /// <summary>What is asked.</summary>
        public string Question => question;

        /// <summary>How many decoys came among the first three so far.</summary>
        public int Decoys => _decoysAtTop;

        /// <summary>Counts one answer.</summary>
        public void Add(Answer answer, Func<string, string, double> truth)
        {
            var named = answer.Table.Rows.Where(DriverRow.IsNamed).ToList();
            for (var place = 0; place < named.Count; place++)
            {
                var parts = ((string)named[place][0]!).Split(": ");
                var name = parts[0].Replace(' ', '_');
                var planted = PlantedDimension.All.FirstOrDefault(d => d.Name == name);
                if (planted is null)
                {
                    _leaks++;
                    continue;
                }

                var real = truth(name, parts[1]);
                var isTrue = Math.Abs(real) > RealMin;
                _named++;
                _found += isTrue && !planted.IsReversed ? 1 : 0;
                _false += isTrue ? 0 : 1;
                _decoysAtTop += !isTrue && place < TopCount ? 1 : 0;
                _true += isTrue ? 1 : 0;
                _covered += isTrue && DriverRow.Covers(named[place], real) ? 1 : 0;
            }
        }

        /// <summary>The figures over all seeds.</summary>
        public IReadOnlyList<object?> Row(string outcome, int seeds) =>
        [
            outcome, seeds, _effects.Count, (double)_found / (seeds * _effects.Count), _named,
            (double)_covered / Math.Max(1, _true), (double)_false / Math.Max(1, _named), _decoysAtTop, _leaks,
        ];
    }
}
