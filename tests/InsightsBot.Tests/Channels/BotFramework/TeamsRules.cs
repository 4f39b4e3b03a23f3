using System.Globalization;
using System.Text.Json;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>Teams' rules of single messages: one root entity, citations, feedback one way or the other.</summary>
internal static class TeamsRules
{
    private const string Root = "https://schema.org/Message";

    /// <summary>Whether a message is too large: 100 KB in UTF-16.</summary>
    public static (int Status, string Code)? SizeFault(string text) =>
        text.Length * 2 > 100 * 1024 ? (413, "MessageSizeTooBig") : null;

    /// <summary>What is wrong with a message; null where nothing is.</summary>
    public static (int Status, string Code)? Fault(JsonElement message)
    {
        var type = message.TryGetProperty("type", out var said) ? said.GetString() : null;
        if (type is not ("message" or "typing"))
        {
            return (400, "BadArgument");
        }

        var text = message.TryGetProperty("text", out var words) ? words.GetString() ?? "" : "";
        var hasAttachments = message.TryGetProperty("attachments", out var attached) && attached.GetArrayLength() > 0;
        if (type == "message" && text.Length == 0 && !hasAttachments)
        {
            return (400, "BadSyntax");
        }

        if (message.TryGetProperty("channelData", out var facts) && facts.ValueKind == JsonValueKind.Object
            && facts.TryGetProperty("feedbackLoop", out _) && facts.TryGetProperty("feedbackLoopEnabled", out _))
        {
            return (400, "FeedbackTwice");
        }

        var roots = message.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().Where(e => e.GetProperty("type").GetString() == Root).ToList() : [];
        return roots.Count > 1 ? (400, "MultipleRootMessageEntities")
            : roots is [var root] ? Citations(root, text) : null;
    }

    private static (int, string)? Citations(JsonElement root, string text)
    {
        if (!root.TryGetProperty("citation", out var citations))
        {
            return null;
        }

        var all = citations.EnumerateArray().ToList();
        return all.Count > 20 ? (400, "TooManyCitations")
            : all.Select(c => One(c, text)).FirstOrDefault(f => f is not null);
    }

    private static (int, string)? One(JsonElement citation, string text)
    {
        var position = citation.GetProperty("position").GetInt32();
        if (!text.Contains(string.Create(CultureInfo.InvariantCulture, $"[{position}]"), StringComparison.Ordinal))
        {
            return (400, "CitationNotInText");
        }

        if (!citation.TryGetProperty("appearance", out var shown) || !shown.TryGetProperty("name", out var name))
        {
            return (400, "EmptyAppearance");
        }

        var isTooLong = name.GetString()!.Length is 0 or > 80
            || (shown.TryGetProperty("abstract", out var about) && about.GetString()!.Length > 160)
            || (shown.TryGetProperty("keywords", out var keywords)
                && (keywords.GetArrayLength() > 3 || keywords.EnumerateArray().Any(k => k.GetString()!.Length > 28)));
        return isTooLong ? (400, "CitationTooLong") : null;
    }
}
