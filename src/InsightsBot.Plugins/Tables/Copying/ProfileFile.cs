using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>Keeps a profile as JSON beside its copy.</summary>
internal static class ProfileFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes a profile.</summary>
    public static void Write(string path, SourceProfile profile)
    {
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, profile, Options);
        stream.Flush(true);
    }

    /// <summary>Reads a profile, or returns null where there is none that can be read.</summary>
    public static SourceProfile? TryRead(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<SourceProfile>(stream, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
