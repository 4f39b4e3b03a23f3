using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Drivers;

/// <summary>Finds what an outcome is connected with: screened one by one, then with the others held equal.</summary>
internal sealed class DriversSearch(Evidence evidence, MetricQuery query)
{
    /// <summary>Among findings about one in twenty may be chance.</summary>
    private const double FalseShare = 0.05;

    private const int HeldMax = 24;

    /// <summary>Looks at every dimension.</summary>
    /// <param name="side">1 for what raises the figure, -1 for what lowers it, 0 for both.</param>
    /// <param name="beside">P-values of what else is tested for the same answer, such as themes of texts.</param>
    public DriversFinding Find(int side, params IReadOnlyList<double> beside)
    {
        var screening = new Screening(evidence, query);
        var splits = screening.Splits();
        var contrasts = screening.Contrasts(splits, beside);
        var firsts = contrasts.Where(c => side == 0 || Math.Sign(c.Difference.Amount) == side)
            .GroupBy(c => c.Split.By.Key, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(c => c.Adjusted < FalseShare).ThenByDescending(c => Math.Abs(c.Impact))
                .First())
            .OrderByDescending(c => Math.Abs(c.Impact)).ToList();
        var order = splits.OrderByDescending(s => s.Gain).Take(HeldMax).ToList();
        var held = HeldEqual.Of(evidence, query, order);
        var judged = Judged(firsts, held, contrasts.Count + beside.Count);
        return new DriversFinding(
            [.. judged.Where(IsOwn).OrderByDescending(c => Math.Abs(c.HeldImpact))],
            [.. judged.Where(c => c.Adjusted < FalseShare && !IsOwn(c))],
            screening.LeftOut, held, contrasts.Count, splits.Count)
        {
            PValues = [.. contrasts.Select(c => c.PValue)],
        };
    }

    /// <summary>Held equal, a difference must stay clear and keep its sign.</summary>
    private static bool IsOwn(Contrast contrast) => contrast is { Held: { } held, HeldAdjusted: < FalseShare }
        && Math.Sign(held.Amount) == Math.Sign(contrast.Difference.Amount);

    private static List<Contrast> Judged(List<Contrast> firsts, HeldEqual? held, int tested)
    {
        var estimates = firsts.Select(c => held?.DifferenceOf(c)).ToList();

        // Each was the best of its dimension: the others count as tested, too.
        var values = estimates.Select(e => (double?)(e?.PValue ?? 1))
            .Concat(Enumerable.Repeat((double?)1, Math.Max(0, tested - firsts.Count))).ToList();
        var adjusted = BenjaminiHochberg.Adjusted(values);
        return
        [
            .. firsts.Select((c, i) => c with { Held = estimates[i], HeldAdjusted = adjusted[i] ?? 1 }),
        ];
    }
}
