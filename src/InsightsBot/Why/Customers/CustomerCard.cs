using InsightsBot.Semantics.Model;

namespace InsightsBot.Why.Customers;

/// <summary>What is known of one customer.</summary>
/// <param name="Id">The id as stored.</param>
/// <param name="Traits">What the customer is: label and value.</param>
/// <param name="Citation">The query that says so.</param>
/// <param name="Amounts">What the customer is worth.</param>
/// <param name="Contacts">What happened, newest first.</param>
/// <param name="Total">How much happened in all; more than the contacts where there is much.</param>
/// <param name="Ends">When something of the customer ends, or ended.</param>
/// <param name="Usual">Mean and spread of each score over all customers.</param>
internal sealed record CustomerCard(
    string Id, IReadOnlyList<(string Label, string Value)> Traits, int Citation,
    IReadOnlyList<(Measure Measure, double Value, int Citation)> Amounts, IReadOnlyList<Contact> Contacts, long Total,
    IReadOnlyList<(Dimension Dimension, DateOnly Day)> Ends, IReadOnlyDictionary<string, (double Low,
        bool IsNps)> Usual)
{
    /// <summary>The last score of each kind, the newest first.</summary>
    public IReadOnlyList<(Dimension Dimension, double Value, Contact Contact)> Scores =>
    [
        .. Contacts.SelectMany(c => c.Scores.Select(s => (s.Dimension, s.Value, Contact: c)))
            .GroupBy(s => s.Dimension.Name, StringComparer.Ordinal).Select(g => g.First()),
    ];

    /// <summary>What is not done yet, the oldest first.</summary>
    public IReadOnlyList<Contact> Open => [.. Contacts.Where(c => c.IsOpen).OrderBy(c => c.Day)];

    /// <summary>Whether a score is bad: detractors', or more than a spread below the mean.</summary>
    public bool IsLow(Dimension dimension, double value) =>
        Usual.TryGetValue(dimension.Column, out var usual) && value <= usual.Low;
}
