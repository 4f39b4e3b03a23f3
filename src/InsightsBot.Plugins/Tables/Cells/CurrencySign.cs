namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>The currency written beside a number.</summary>
internal enum CurrencySign
{
    /// <summary>None.</summary>
    None,

    /// <summary>"€", "EUR", "Euro".</summary>
    Euro,

    /// <summary>"$", "US$", "USD".</summary>
    Dollar,
}
