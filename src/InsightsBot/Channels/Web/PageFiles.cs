using System.Text;

namespace InsightsBot.Channels.Web;

/// <summary>
/// The built page, read into memory: what is not in it cannot be asked for, however a path is written.
/// </summary>
internal sealed class PageFiles
{
    private const string Packed = ".gz";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly Dictionary<string, PageFile> _assets = new(StringComparer.Ordinal);

    private PageFiles(string? page, PageFile? embed)
    {
        Page = page;
        Embed = embed;
    }

    /// <summary>The page with places for what changes from request to request; null where it was not built.</summary>
    public string? Page { get; }

    /// <summary>The script that other sites load; null where it was not built.</summary>
    public PageFile? Embed { get; }

    /// <summary>The file that the page loads under a name; null for any other name.</summary>
    public PageFile? Asset(string name) => _assets.GetValueOrDefault(name);

    /// <summary>Reads the folder that the page was built into.</summary>
    /// <param name="folder">The folder; it may be missing.</param>
    public static PageFiles In(string folder)
    {
        // The build writes the page last: a folder without it was not built to the end.
        var page = Path.Combine(folder, "page.html");
        if (!File.Exists(page))
        {
            return new PageFiles(null, null);
        }

        var embed = Path.Combine(folder, "embed.js");
        var files = new PageFiles(
            File.ReadAllText(page, Encoding.UTF8), File.Exists(embed) ? Read(embed) : null);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "assets")))
        {
            if (ContentTypes.ContainsKey(Path.GetExtension(path)))
            {
                files._assets[Path.GetFileName(path)] = Read(path);
            }
        }

        return files;
    }

    private static PageFile Read(string path) => new(
        File.ReadAllBytes(path), File.Exists(path + Packed) ? File.ReadAllBytes(path + Packed) : null,
        ContentTypes[Path.GetExtension(path)]);
}
