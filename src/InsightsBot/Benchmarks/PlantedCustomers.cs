using System.Globalization;
using System.Text;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Benchmarks;

/// <summary>Generated customers who leave, and answer, for known reasons.</summary>
/// <remarks>
/// The truth of a member is not a coefficient but what a reader is told: by how much the figure of all customers with
/// it would differ from that of the others, were everything else equal. It follows from the probabilities drawn from.
/// </remarks>
internal sealed class PlantedCustomers
{
    private const double ChurnUsual = -2.6;
    private const double ScoreUsual = 8.4;
    private const double ScoreSpread = 2.0;
    private const double PromoterFrom = 8.5;
    private const double DetractorTo = 6.5;
    private readonly int[][] _levels;
    private readonly double[] _odds;
    private readonly double[] _scores;

    /// <summary>Draws customers.</summary>
    /// <param name="seed">Where the draws begin.</param>
    /// <param name="count">How many.</param>
    public PlantedCustomers(int seed, int count)
    {
        var chance = new Random(seed);
        var all = PlantedDimension.All;
        _levels = new int[count][];
        (_odds, _scores) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var levels = _levels[i] = new int[all.Count];
            for (var d = 0; d < all.Count; d++)
            {
                levels[d] = Drawn(chance, Weights(d, levels));
            }

            _odds[i] = ChurnUsual + levels.Select((l, d) => all[d].Churn[l]).Sum();
            _scores[i] = ScoreUsual + levels.Select((l, d) => all[d].Score[l]).Sum();
        }
    }

    /// <summary>Writes one row for each customer; leaving and answers are drawn.</summary>
    public void Write(string path, int seed)
    {
        var chance = new Random(seed + 1);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        writer.WriteLine($"customer_id,{string.Join(',', PlantedDimension.All.Select(d => d.Name))},"
            + "nps_score,csat_score,account_state,goodbye_points,total_paid_eur,churned");
        for (var i = 0; i < _levels.Length; i++)
        {
            var left = chance.NextDouble() < Leaving(_odds[i]);
            var answer = (int)Math.Clamp(Math.Round(_scores[i] + (ScoreSpread * Gauss(chance))), 0, 10);
            var other = (int)Math.Clamp(Math.Round((answer / 2.0) + (0.5 * Gauss(chance))), 1, 5);
            var state = left ? (chance.NextDouble() < 0.7 ? "closed" : "dormant") : "open";
            var points = left ? chance.Next(70, 101) : chance.Next(0, 75);
            var paid = chance.Next(200, 2000) * (left ? 0.6 : 1);
            var members = _levels[i].Select((l, d) => PlantedDimension.All[d].Members[l]);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"C{i + 1:00000},{string.Join(',', members)},{answer},{other},{state},{points},{paid:0},")
                + (left ? "yes" : "no"));
        }
    }

    /// <summary>By how much the share of those who leave differs for a member, all else equal.</summary>
    public double ChurnOf(string dimension, string member) =>
        Difference(dimension, member, (i, d, level) =>
            Leaving(_odds[i] - d.Churn[_levels[i][At(d)]] + d.Churn[level]));

    /// <summary>By how many points the Net Promoter Score differs for a member, all else equal.</summary>
    public double ScoreOf(string dimension, string member) =>
        Difference(dimension, member, (i, d, level) =>
        {
            var mean = _scores[i] - d.Score[_levels[i][At(d)]] + d.Score[level];
            return 100 * (1 - Normal.Cumulative((PromoterFrom - mean) / ScoreSpread)
                - Normal.Cumulative((DetractorTo - mean) / ScoreSpread));
        });

    private double Difference(string dimension, string member, Func<int, PlantedDimension, int, double> outcome)
    {
        var planted = PlantedDimension.All.First(d => d.Name == dimension);
        var (at, level) = (At(planted), Array.IndexOf(planted.Members, member));
        var counts = new double[planted.Members.Length];
        foreach (var levels in _levels)
        {
            counts[levels[at]]++;
        }

        var others = _levels.Length - counts[level];
        return Enumerable.Range(0, _levels.Length).Average(i => outcome(i, planted, level)
            - Enumerable.Range(0, counts.Length).Where(k => k != level)
                .Sum(k => counts[k] / others * outcome(i, planted, k)));
    }

    private static int At(PlantedDimension planted) =>
        PlantedDimension.All.Select((d, i) => (d, i)).First(p => p.d.Name == planted.Name).i;

    /// <summary>The young take short contracts; those with short ones are given priority more often.</summary>
    private static double[] Weights(int dimension, int[] before) => PlantedDimension.All[dimension].Name switch
    {
        "contract" => before[0] switch { 0 => [0.65, 0.2, 0.15], 1 => [0.35, 0.3, 0.35], _ => [0.15, 0.25, 0.6] },
        "support_level" => before[1] == 0 ? [0.3, 0.7] : [0.85, 0.15],
        _ => PlantedDimension.All[dimension].Weights,
    };

    private static int Drawn(Random chance, double[] weights)
    {
        var left = chance.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    private static double Leaving(double odds) => 1 / (1 + Math.Exp(-odds));

    private static double Gauss(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
