using System.Globalization;

namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>The outcome of the judged queries, as a table.</summary>
internal sealed class SuitePrint(IReadOnlyList<(JudgedQuery Query, string Way, double Gain)> gains)
{
    private readonly List<string> _ways = [.. gains.Select(g => g.Way).Distinct()];

    /// <summary>The mean of a way over some queries.</summary>
    public double Mean(string way, Func<JudgedQuery, bool> isMeant) =>
        gains.Where(g => g.Way == way && isMeant(g.Query)).Average(g => g.Gain);

    /// <summary>Means by half and language, then by set.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Row("nDCG@10", _ways);
        foreach (var half in (string[])["tune", "report"])
        {
            foreach (var language in (string[])["de", "en"])
            {
                yield return Means($"{half} {language}", q => q.Half == half && q.Language == language);
            }

            yield return Means($"{half} all", q => q.Half == half);
        }

        foreach (var set in gains.Select(g => g.Query.Set).Distinct())
        {
            yield return Means(set, q => q.Set == set);
        }
    }

    /// <summary>One line a query.</summary>
    public IEnumerable<string> Details() => gains.GroupBy(g => g.Query).Select(g => Row(
        $"{g.Key.Half} {g.Key.Query}"[..Math.Min(44, g.Key.Half.Length + 1 + g.Key.Query.Length)],
        g.Select(w => Number(w.Gain))));

    private string Means(string name, Func<JudgedQuery, bool> isMeant) =>
        Row($"{name} ({gains.Where(g => isMeant(g.Query)).Select(g => g.Query).Distinct().Count()})",
            _ways.Select(w => Number(Mean(w, isMeant))));

    private static string Number(double gain) => gain.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Row(string name, IEnumerable<string> cells) =>
        name.PadRight(46) + string.Concat(cells.Select(c => c.PadLeft(12)));
}
