namespace InsightsBot.Plugins.Demo;

/// <summary>A reason customers give when they leave.</summary>
/// <param name="Name">The stored value.</param>
/// <param name="Category">The stored value one level up.</param>
/// <param name="Weight">How often it is given when nothing special happened, in per cent.</param>
internal sealed record DemoChurnReason(string Name, string Category, double Weight)
{
    /// <summary>All reasons, most frequent first.</summary>
    public static IReadOnlyList<DemoChurnReason> All { get; } =
    [
        new("Besseres Angebot", "Wettbewerb", 28),
        new("Preis zu hoch", "Preis", 18),
        new("Netzstörungen", "Netz", 13.5),
        new("Umzug", "Lebenslage", 9.5),
        new("Schlechter Kundendienst", "Kundendienst", 7),
        new("Lange Wartezeiten", "Kundendienst", 4.5),
        new("Kein Bedarf mehr", "Lebenslage", 6.5),
        new("Zahlungsverzug", "Anbieter", 4),
        new("Keine Angabe", "Unbekannt", 3),
    ];

    /// <summary>
    /// Draws the reason of a customer who leaves on a day; a case that went badly shortly before has its part in it.
    /// </summary>
    public static DemoChurnReason Of(DemoCustomer customer, DateOnly day, string? badTopic, Dice dice)
    {
        Span<double> weights = stackalloc double[All.Count];
        for (var i = 0; i < All.Count; i++)
        {
            weights[i] = All[i].Weight * All[i].Name switch
            {
                "Preis zu hoch" when DemoStory.PaysMore(customer, day) => 2.2,
                "Netzstörungen" when DemoStory.InOutage(customer, day) => 7,
                "Netzstörungen" when badTopic == DemoTopic.Outage => 2.5,
                "Lange Wartezeiten" when badTopic == DemoTopic.Waiting => 5,
                "Schlechter Kundendienst" when badTopic is not null => 2.2,
                "Zahlungsverzug" when customer.PaymentMethod == "Überweisung" => 3,
                _ => 1,
            };
        }

        return All[dice.Weighted(weights)];
    }
}
