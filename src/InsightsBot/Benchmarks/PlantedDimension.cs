namespace InsightsBot.Benchmarks;

/// <summary>A dimension of generated customers with what each of its members does to the two outcomes.</summary>
/// <param name="Name">The column.</param>
/// <param name="Members">Its members.</param>
/// <param name="Weights">How frequent they are; ignored where another dimension decides.</param>
/// <param name="Churn">What each adds to the log odds of leaving.</param>
/// <param name="Score">What each adds to the answer from 0 to 10.</param>
internal sealed record PlantedDimension(
    string Name, string[] Members, double[] Weights, double[] Churn, double[] Score)
{
    /// <summary>
    /// Whether the plain comparison shows the opposite of what it does (Simpson's paradox): to be named only as what it
    /// does, and no loss where it is not.
    /// </summary>
    public bool IsReversed => Name == "support_level";

    /// <summary>Every dimension, with 8 effects on leaving, 6 on the answer, and decoys.</summary>
    public static readonly IReadOnlyList<PlantedDimension> All =
    [
        // The confounder: the young take monthly contracts; age itself makes nobody leave.
        Decoy("age_group", ["young", "middle", "senior"], [0.3, 0.4, 0.3]),
        new("contract", ["monthly", "yearly", "biennial"], [0, 0, 0], [1.1, 0.4, 0], [0, 0, 0]),
        // Simpson's paradox: priority helps, but those who leave anyway have it more often.
        new("support_level", ["standard", "priority"], [0, 0], [0, -0.5], [0, 0]),
        new("region", ["north", "south", "east", "west"], [0.3, 0.25, 0.25, 0.2], [0, 0, 0.4, 0], [0, -0.7, 0, 0]),
        new("product", ["basic", "plus", "pro"], [0.4, 0.35, 0.25], [0.4, 0, 0], [0, 0, 0]),
        new("channel", ["shop", "web", "phone", "partner"], [0.3, 0.4, 0.15, 0.15], [0, 0, 0, 0.55], [0, 0, 0, 0]),
        new("payment", ["debit", "invoice", "card"], [0.6, 0.2, 0.2], [0, 0.45, 0], [0, 0, 0]),
        new("device", ["handset", "tablet", "router"], [0.5, 0.2, 0.3], [0, 0, 0.4], [0, 0, 0]),
        new("newsletter", ["yes", "no"], [0.5, 0.5], [0, 0.35], [0, 0]),
        new("tariff_change", ["yes", "no"], [0.12, 0.88], [0.65, 0], [0, 0]),
        new("wait_class", ["short", "medium", "long"], [0.5, 0.3, 0.2], [0, 0, 0], [0, -0.4, -1.3]),
        new("fixed_at_once", ["yes", "no"], [0.7, 0.3], [0, 0], [0, -1]),
        new("staff", ["trained", "untrained"], [0.65, 0.35], [0, 0], [0, -0.6]),
        new("app_release", ["r1", "r2", "r3", "r4"], [0.25, 0.25, 0.25, 0.25], [0, 0, 0, 0], [0, -0.8, 0, 0]),
        new("delivery", ["punctual", "late"], [0.8, 0.2], [0, 0], [0, -1.1]),
        Decoy("language", ["de", "en"], [0.85, 0.15]),
        Decoy("colour", ["red", "green", "blue", "yellow"], [0.25, 0.25, 0.25, 0.25]),
        Decoy("season", ["spring", "summer", "autumn", "winter"], [0.2, 0.15, 0.25, 0.4]),
        Decoy("store", ["s1", "s2", "s3", "s4", "s5", "s6"], [0.3, 0.2, 0.2, 0.1, 0.1, 0.1]),
    ];

    private static PlantedDimension Decoy(string name, string[] members, double[] weights) =>
        new(name, members, weights, new double[members.Length], new double[members.Length]);
}
