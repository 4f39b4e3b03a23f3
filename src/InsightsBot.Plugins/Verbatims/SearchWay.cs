namespace InsightsBot.Plugins.Verbatims;

/// <summary>How verbatims are found.</summary>
public enum SearchWay
{
    /// <summary>By words and by meaning, joined.</summary>
    Both,

    /// <summary>By words alone: stems, parts of compounds, near spellings.</summary>
    Words,

    /// <summary>By meaning alone: what stands where the words stand in other verbatims.</summary>
    Meaning,
}
