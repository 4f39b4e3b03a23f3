namespace InsightsBot.Plugins.Tables;

/// <summary>The stages of an ingest, in order.</summary>
internal enum IngestStage
{
    /// <summary>Bytes are hashed.</summary>
    Hash,

    /// <summary>Types are found.</summary>
    Read,

    /// <summary>Rows are copied.</summary>
    Copy,

    /// <summary>Keys are found.</summary>
    Profile,

    /// <summary>Joins are found.</summary>
    Join,

    /// <summary>The copy is finished.</summary>
    Done,
}
