namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>What one written number says about the notation of its column.</summary>
internal enum NumberEvidence
{
    /// <summary>Digits only: nothing.</summary>
    Plain,

    /// <summary>Only English notation explains it ("1,234.5", "12.5").</summary>
    English,

    /// <summary>Only German notation explains it ("1.234,5", "12,5").</summary>
    German,

    /// <summary>"1.234": one and a bit in English, more than a thousand in German.</summary>
    DotEither,

    /// <summary>"1,234": more than a thousand in English, one and a bit in German.</summary>
    CommaEither,
}
