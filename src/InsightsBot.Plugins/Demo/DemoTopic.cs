namespace InsightsBot.Plugins.Demo;

/// <summary>What a case can be about, and how such cases go.</summary>
/// <param name="Name">The stored value.</param>
/// <param name="Theme">The theme of its texts, as in phrases.de.yaml.</param>
/// <param name="Purpose">The stored purpose of the interactions of such a case.</param>
/// <param name="Team">Who works on it.</param>
/// <param name="Weight">How frequent it is when nothing special happens, in per cent.</param>
/// <param name="ComplaintShare">The share (0–1) of complaints.</param>
/// <param name="FirstContactShare">The share (0–1) solved by one contact.</param>
/// <param name="MedianHours">The median hours to resolution of the others.</param>
internal sealed record DemoTopic(
    string Name,
    string Theme,
    string Purpose,
    string Team,
    double Weight,
    double ComplaintShare,
    double FirstContactShare,
    double MedianHours)
{
    /// <summary>The topic of the outage.</summary>
    public const string Outage = "Netzstörung";

    /// <summary>The topic that grows with the hotline's decline.</summary>
    public const string Waiting = "Wartezeit Hotline";

    /// <summary>The topic of the price increase.</summary>
    public const string Price = "Tarif und Preis";

    /// <summary>The topic of new customers.</summary>
    public const string Router = "Router und Lieferung";

    /// <summary>The topic of leaving.</summary>
    public const string Cancellation = "Kündigung";

    /// <summary>All topics.</summary>
    public static IReadOnlyList<DemoTopic> All { get; } =
    [
        new("Rechnung", "billing", "Rechnungsfrage", "Abrechnung", 17, 0.24, 0.74, 20),
        new(Outage, "outage", "Störungsmeldung", "Technik", 16, 0.30, 0.42, 30),
        new(Waiting, "waiting", "Beschwerde", "Kundendialog", 7, 0.72, 0.66, 12),
        new("Technikertermin", "technician", "Terminabsprache", "Technik", 11, 0.33, 0.36, 52),
        new(Price, "price", "Vertragsänderung", "Vertrag", 13, 0.22, 0.69, 16),
        new("Freundlichkeit", "staff", "Beschwerde", "Kundendialog", 5, 0.80, 0.58, 22),
        new("App und Kundenkonto", "app", "Beratung", "Digital", 11, 0.13, 0.78, 13),
        new(Router, "router", "Beratung", "Logistik", 13, 0.19, 0.48, 44),
        new(Cancellation, "cancellation", "Kündigung", "Vertrag", 6, 0.12, 0.61, 18),
    ];

    /// <summary>The topic of that name.</summary>
    public static DemoTopic Named(string name) => All.First(t => t.Name == name);

    /// <summary>Draws what a customer needs on a day.</summary>
    public static DemoTopic Of(DemoCustomer customer, DateOnly day, Dice dice)
    {
        Span<double> weights = stackalloc double[All.Count];
        for (var i = 0; i < All.Count; i++)
        {
            weights[i] = All[i].Weight * All[i].Name switch
            {
                Waiting => (1 + 2.6 * DemoStory.HotlineDecline(day)) * (DemoStory.HasCallback(customer, day) ? 0.5 : 1),
                Outage when DemoStory.InOutage(customer, day) => 7,
                Outage when customer.Tariff.IsMobile => 0.6,
                Price when customer.Tariff.IsFiber && DemoStory.PaysMore(customer, day) => day.Month <= 5 ? 3.5 : 1.6,
                Router when day.DayNumber - customer.SignupDate.DayNumber < 60 => 4,
                "Technikertermin" when customer.Tariff.IsMobile => 0.1,
                _ => 1,
            };
        }

        return All[dice.Weighted(weights)];
    }
}
