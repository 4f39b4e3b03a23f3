namespace InsightsBot.Plugins.Demo;

/// <summary>Something a customer is or has, which goes with leaving by a known amount, or not at all.</summary>
/// <param name="Column">The column in the files, and the dimension in models/cx.</param>
/// <param name="Members">What there is, with what draws it.</param>
/// <remarks>
/// Whether a customer leaves is told before traits are, so that everything else in the files stays as it was. A trait
/// is drawn to fit: every customer has a <i>fate</i>, uniform from 0 to 1 and independent of all they are, and
/// leaves when it lies above the probability to stay. A member with a lean is drawn more often for a high fate. What
/// comes of it is what would come of drawing the trait first and leaving after it.
/// </remarks>
internal sealed record DemoTrait(string Column, IReadOnlyList<DemoTrait.Member> Members)
{
    /// <summary>What customers are or have.</summary>
    public static IReadOnlyList<DemoTrait> All { get; } =
    [
        new("usage_level",
            [new("Wenignutzer", 0.30, 0.26), new("Normalnutzer", 0.45, -0.06), new("Vielnutzer", 0.25, -0.20)]),
        new("household",
            [
                new("Einzelhaushalt", 0.40, 0.24), new("Paarhaushalt", 0.33, -0.12),
                new("Familienhaushalt", 0.27, -0.12),
            ]),
        new("number_ported", [new("1", 0.55, -0.26), new("0", 0.45, 0.26)]),
        new("welcome_call", [new("1", 0.62, -0.24), new("0", 0.38, 0.24)]),
        new("equipment_generation", [new("Neuausstattung", 0.66, -0.22), new("Altausstattung", 0.34, 0.22)]),
        // Simpson's paradox: priority keeps customers, but those with monthly contracts have it more often.
        new("support_level", [new("Vorrangbetreuung", 0.30, -0.20), new("Grundbetreuung", 0.70, 0.20)]),
        // A season without a part in anything.
        new("usage_peak",
            [new("W-Profil", 0.42, 0), new("S-Profil", 0.18, 0), new("G-Profil", 0.40, 0)]),
    ];

    /// <summary>Whether the plain comparison shows the opposite of what the trait does.</summary>
    public bool IsReversed => Column == "support_level";

    /// <summary>Draws what a customer is or has.</summary>
    /// <param name="customer">Who, with their chances to leave.</param>
    /// <param name="dice">Dice for nothing else.</param>
    public static IReadOnlyList<int> Draw(DemoCustomer customer, Dice dice)
    {
        var stays = DemoChance.Stays(customer);
        // Who left did so in the month their fate reached; it lies between the probabilities to stay around it.
        var fate = customer.ChurnDate is null ? stays * dice.Share() : FateOfLeaver(customer, dice);
        return [.. All.Select(trait => trait.Draw(customer, fate, dice))];
    }

    /// <summary>The share that draws a member for a contract, before its lean.</summary>
    public double Share(int member, string contract) =>
        IsReversed ? (contract == DemoCustomer.Monthly) == (member == 0) ? 0.72 : 0.28
            : Members[member].Share;

    /// <summary>The probability to leave of a customer with some traits.</summary>
    /// <param name="customer">Who, with their contract.</param>
    /// <param name="traits">The traits, as places of members.</param>
    /// <param name="stays">The probability to stay of all such customers, whatever their traits.</param>
    /// <remarks>
    /// Fates above that leave; the traits say how likely each fate is: a polynomial, of which the part is integrated.
    /// </remarks>
    public static double Leaves(DemoCustomer customer, IReadOnlyList<int> traits, double stays)
    {
        // In powers of the fate less one half.
        Span<double> density = stackalloc double[All.Count + 1];
        density[0] = 1;
        for (var t = 0; t < All.Count; t++)
        {
            var (share, lean) = (All[t].Share(traits[t], customer.Contract), All[t].Members[traits[t]].Lean);
            for (var power = t + 1; power >= 0; power--)
            {
                density[power] = (share * density[power]) + (power > 0 ? lean * density[power - 1] : 0);
            }
        }

        var (left, all) = (0.0, 0.0);
        for (var power = 0; power < density.Length; power++)
        {
            double Upto(double end) => Math.Pow(end - 0.5, power + 1) / (power + 1);
            left += density[power] * (Upto(1) - Upto(stays));
            all += density[power] * (Upto(1) - Upto(0));
        }

        return left / all;
    }

    private int Draw(DemoCustomer customer, double fate, Dice dice) => dice.Weighted(
        [.. Members.Select((m, k) => Share(k, customer.Contract) + (m.Lean * (fate - 0.5)))]);

    private static double FateOfLeaver(DemoCustomer customer, Dice dice)
    {
        var before = 1.0;
        foreach (var chance in customer.Chances.SkipLast(1))
        {
            before *= 1 - chance.Of(customer);
        }

        // Fates above all that was survived are gone; the last month took the highest that were left.
        return before * (1 - (dice.Share() * customer.Chances[^1].Of(customer)));
    }

    /// <summary>One of the things a trait can be.</summary>
    /// <param name="Value">The stored value.</param>
    /// <param name="Share">How many customers have it, from 0 to 1.</param>
    /// <param name="Lean">How much more often the highest fates have it than the lowest.</param>
    internal sealed record Member(string Value, double Share, double Lean);
}
