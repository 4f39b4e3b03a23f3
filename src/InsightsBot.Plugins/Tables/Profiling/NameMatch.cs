namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>How well two column names speak for a join.</summary>
internal enum NameMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One name has all words of the other and more ("billing_customer" and "customer_id").</summary>
    Partial,

    /// <summary>They say the same ("Customer ID" and "kunden_id").</summary>
    Same,
}
