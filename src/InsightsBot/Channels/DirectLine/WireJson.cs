using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace InsightsBot.Channels.DirectLine;

/// <summary>How activities are written: umlauts as they are, and nothing that a page could take for markup.</summary>
internal static class WireJson
{
    public static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = 128 };
}
