using System.Text.Json.Nodes;

namespace InsightsBot.Cards;

/// <summary>The elements that cards are built from.</summary>
/// <remarks>
/// Words of questions and data stand in text runs alone: these know no Markdown, so nothing has to be escaped. Text
/// blocks, which do, hold the card's own words and numbers.
/// </remarks>
internal static class CardElements
{
    /// <summary>A card.</summary>
    public static JsonObject Card(string language, IEnumerable<JsonObject> body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["lang"] = language,
        ["body"] = Array(body),
    };

    /// <summary>Words of a question or of data, shown as they stand.</summary>
    public static JsonObject Words(string text) => Runs(new JsonObject { ["type"] = "TextRun", ["text"] = text });

    /// <summary>The most important words of a card.</summary>
    public static JsonObject Strong(string text, string size = "Default")
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text, ["weight"] = "Bolder" };
        if (size != "Default")
        {
            run["size"] = size;
        }

        return Runs(run);
    }

    /// <summary>Words beside the others.</summary>
    public static JsonObject Small(string text) => Runs(
        new JsonObject { ["type"] = "TextRun", ["text"] = text, ["size"] = "Small", ["isSubtle"] = true });

    /// <summary>A statement.</summary>
    public static JsonObject Code(string text) => Runs(
        new JsonObject { ["type"] = "TextRun", ["text"] = text, ["size"] = "Small", ["fontType"] = "Monospace" });

    /// <summary>A label in words of the card's own.</summary>
    public static JsonObject Label(string words) => new()
    {
        ["type"] = "TextBlock", ["text"] = words, ["weight"] = "Bolder", ["size"] = "Small", ["wrap"] = true,
    };

    /// <summary>A note in words of the card's own.</summary>
    public static JsonObject Note(string words) => new()
    {
        ["type"] = "TextBlock", ["text"] = words, ["isSubtle"] = true, ["size"] = "Small", ["wrap"] = true,
        ["spacing"] = "Small",
    };

    /// <summary>Elements that belong together.</summary>
    public static JsonObject Box(IEnumerable<JsonObject> items, string? style = null, string spacing = "Medium")
    {
        var box = new JsonObject { ["type"] = "Container", ["items"] = Array(items), ["spacing"] = spacing };
        if (style is not null)
        {
            box["style"] = style;
        }

        return box;
    }

    /// <summary>Elements behind a button.</summary>
    public static JsonObject Hidden(string id, IEnumerable<JsonObject> items)
    {
        var box = Box(items);
        box["id"] = id;
        box["isVisible"] = false;
        box["separator"] = true;
        return box;
    }

    /// <summary>Buttons in a row.</summary>
    public static JsonObject Buttons(IEnumerable<JsonObject> actions) => new()
    {
        ["type"] = "ActionSet", ["actions"] = Array(actions), ["spacing"] = "Medium",
    };

    /// <summary>A button that shows and hides.</summary>
    public static JsonObject Toggle(string title, string id) => new()
    {
        ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(id),
    };

    /// <summary>A button that sends something to the hub.</summary>
    public static JsonObject Send(string title, string what, JsonNode value) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject { ["insights"] = new JsonObject { [what] = value } },
    };

    /// <summary>Nodes as an array.</summary>
    public static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    private static JsonObject Runs(JsonObject run) => new()
    {
        ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run),
    };
}
