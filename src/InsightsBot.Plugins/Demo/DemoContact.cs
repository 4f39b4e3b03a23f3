namespace InsightsBot.Plugins.Demo;

/// <summary>One interaction of a customer with the company.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Case">The case it belongs to, if any.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Channel">Where.</param>
/// <param name="IsInbound">Whether the customer began it.</param>
/// <param name="Purpose">What for.</param>
/// <param name="WaitingSeconds">Seconds in the queue; null where there is none.</param>
/// <param name="DurationSeconds">Seconds it took; null for letters and e-mails.</param>
/// <param name="IsUnattended">Whether no member of staff was needed.</param>
internal sealed record DemoContact(
    DemoCustomer Customer,
    DemoCase? Case,
    DateTime StartedAt,
    string Channel,
    bool IsInbound,
    string Purpose,
    int? WaitingSeconds,
    int? DurationSeconds,
    bool IsUnattended);
