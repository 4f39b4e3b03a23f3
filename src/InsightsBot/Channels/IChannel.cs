namespace InsightsBot.Channels;

/// <summary>A way that questions reach the hub over HTTP: what it needs, and its routes.</summary>
/// <remarks>Channels do not know each other; the verb that serves puts them together.</remarks>
internal interface IChannel
{
    /// <summary>Registers what the routes need, before the server is built.</summary>
    void Add(WebApplicationBuilder builder);

    /// <summary>Maps the routes of a built server.</summary>
    void Map(WebApplication server);
}
