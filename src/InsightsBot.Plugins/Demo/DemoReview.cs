namespace InsightsBot.Plugins.Demo;

/// <summary>A review or a post in public.</summary>
/// <param name="Customer">Who wrote it.</param>
/// <param name="IsAuthorKnown">Whether the files say who wrote it.</param>
/// <param name="PostedOn">When.</param>
/// <param name="Source">Where.</param>
/// <param name="Stars">1–5 for a review; null for a post.</param>
/// <param name="Text">The words.</param>
internal sealed record DemoReview(
    DemoCustomer Customer,
    bool IsAuthorKnown,
    DateOnly PostedOn,
    string Source,
    int? Stars,
    string Text);
