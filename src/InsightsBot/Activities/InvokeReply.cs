using System.Text.Json.Nodes;

namespace InsightsBot.Activities;

/// <summary>What an invoke is answered with, in the response itself.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record InvokeReply(int Status, JsonObject? Body);
