using System.Text.Json.Nodes;

namespace InsightsBot.Tests.Cards;

/// <summary>Finds what stands anywhere in a message.</summary>
internal static class CardNodes
{
    /// <summary>The card of a message; null where it has none.</summary>
    public static JsonObject? CardOf(JsonObject message) => message["attachments"]?[0]?["content"]?.AsObject();

    /// <summary>Every object within a node, itself included.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(p => p.Value).SelectMany(Objects).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    /// <summary>The objects of a type.</summary>
    public static List<JsonObject> OfType(JsonNode? node, string type) =>
        [.. Objects(node).Where(o => (string?)(o["type"] as JsonValue) == type)];

    /// <summary>Every text within a node, with the name it stands under.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(JsonNode? node, string name = "") => node switch
    {
        JsonObject one => one.SelectMany(p => Texts(p.Value, p.Key)),
        JsonArray many => many.SelectMany(n => Texts(n, name)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(name, text)],
        _ => [],
    };
}
