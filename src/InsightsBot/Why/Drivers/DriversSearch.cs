using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Drivers;

/// <summary>Finds what an outcome is connected with: screened one by one, then with the others held equal.</summary>
internal sealed class DriversSearch(Evidence evidence, MetricQuery query)
{
    /// <summary>Among findings about one in twenty may be chance.</summary>
    private const double FalseShare = 0.05;

    private const int HeldMax = 24;

    /// <summary>So many dimensions that there was no room for are looked at with fewer beside them.</summary>
    private const int BesideMax = 3;

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
        var fewer = held is null ? [] : Beside(held, firsts);
        var judged = Judged(firsts, held, fewer, contrasts.Count + beside.Count);
        return new DriversFinding(
            [.. judged.Where(IsOwn).OrderByDescending(c => c.SureImpact)],
            [.. judged.Where(c => c.Adjusted < FalseShare && !IsOwn(c))],
            screening.LeftOut, [.. new[] { held }.OfType<HeldEqual>(), .. fewer], contrasts.Count, splits.Count)
        {
            PValues = [.. contrasts.Select(c => c.PValue)],
        };
    }

    /// <summary>Held equal, a difference must stay clear and keep its sign.</summary>
    private static bool IsOwn(Contrast contrast) => contrast is { Held: { } held, HeldAdjusted: < FalseShare }
        && Math.Sign(held.Amount) == Math.Sign(contrast.Difference.Amount);

    /// <summary>The weightiest that look connected and were not among those held equal, each in its turn.</summary>
    private List<HeldEqual> Beside(HeldEqual held, List<Contrast> firsts)
    {
        var (found, last) = (new List<HeldEqual>(), held);
        foreach (var contrast in firsts.Where(c => c.Adjusted < FalseShare
            && held.Looked.All(s => s.By.Key != c.Split.By.Key)).Take(BesideMax))
        {
            if (last.Beside(evidence, query, contrast.Split) is { } next)
            {
                found.Add(next);
                last = next;
            }
        }

        return found;
    }

    private static List<Contrast> Judged(
        List<Contrast> firsts, HeldEqual? held, List<HeldEqual> beside, int tested)
    {
        var estimates = firsts.Select(c => held?.DifferenceOf(c)
            ?? beside.Select(b => b.Looked[^1].By.Key == c.Split.By.Key ? b.DifferenceOf(c) : null)
                .FirstOrDefault(e => e is not null)).ToList();

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
