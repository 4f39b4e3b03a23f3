namespace InsightsBot.Plugins.Enrichment;

/// <summary>Where the texts of one kind stand in a copy, and what tells whose they are.</summary>
/// <param name="Dataset">The dataset, as ids of texts name it.</param>
/// <param name="Table">The table.</param>
/// <param name="Key">The column that tells its rows apart.</param>
/// <param name="Customer">The column that holds the customer.</param>
/// <param name="Texts">All columns with free text.</param>
public sealed record CustomerTexts(
    string Dataset, string Table, string Key, string Customer, IReadOnlyList<string> Texts);
