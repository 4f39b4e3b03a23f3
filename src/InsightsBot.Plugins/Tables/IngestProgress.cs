namespace InsightsBot.Plugins.Tables;

/// <summary>How far an ingest is.</summary>
/// <param name="Stage">
/// "hash" (is it known?), "read" (what types are the columns?), "copy" (rows into the copy), "profile" (keys),
/// "join" (ways between tables) or "done".
/// </param>
/// <param name="What">The table or file in hand, or empty.</param>
/// <param name="ShareDone">The share of the whole ingest that is done, 0–1; never falls.</param>
/// <param name="Rows">Rows copied so far, over all tables.</param>
public sealed record IngestProgress(string Stage, string What, double ShareDone, long Rows);
