namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>The parts of an index file, in their order in it.</summary>
internal enum Section
{
    /// <summary>Which stored row each row of the index is: long.</summary>
    StoredRows,

    /// <summary>The day number of each row, -1 without a day: int.</summary>
    Days,

    /// <summary>Where each word's text begins, and the end of the last: int.</summary>
    WordStarts,

    /// <summary>The words, "d" or "e" before each, sorted: UTF-8.</summary>
    WordTexts,

    /// <summary>How often each word occurs: int.</summary>
    WordCounts,

    /// <summary>Where each word's stems begin, and the end of the last: int.</summary>
    FormStarts,

    /// <summary>Stems of words: number of the stem, units.</summary>
    Forms,

    /// <summary>Where each stem's text begins, and the end of the last: int.</summary>
    StemStarts,

    /// <summary>The stems, sorted: UTF-8.</summary>
    StemTexts,

    /// <summary>How many rows each stem stands in: int.</summary>
    StemRows,

    /// <summary>Where each stem's postings begin, and the end of the last: long.</summary>
    PostingStarts,

    /// <summary>Postings: distance to the row before, weight in the row.</summary>
    Postings,

    /// <summary>The vectors of stems: signed bytes.</summary>
    StemVectors,

    /// <summary>What each stem's vector is to be multiplied with: float.</summary>
    StemScales,

    /// <summary>The vectors of rows: signed bytes.</summary>
    RowVectors,

    /// <summary>What each row's vector is to be multiplied with: float.</summary>
    RowScales,

    /// <summary>Where each facet's text begins, and the end of the last: int.</summary>
    FacetStarts,

    /// <summary>The facets, such as "source" and its value, sorted: UTF-8.</summary>
    FacetTexts,

    /// <summary>Where each facet's rows begin, and the end of the last: long.</summary>
    FacetRowStarts,

    /// <summary>Rows of facets: distance to the row before.</summary>
    FacetRows,

    /// <summary>The model of vectors from outside: UTF-8; empty without such.</summary>
    EmbeddingModel,

    /// <summary>What all vectors from outside share and what was taken out of them: float.</summary>
    EmbeddedMean,

    /// <summary>The vectors of rows from outside, filled with 0 to a multiple of 16: signed bytes.</summary>
    EmbeddedRows,

    /// <summary>What each of them is to be multiplied with: float.</summary>
    EmbeddedScales,
}
