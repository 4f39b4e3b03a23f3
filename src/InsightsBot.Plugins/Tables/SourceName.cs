using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables;

/// <summary>Names a source after its folder or file.</summary>
internal static class SourceName
{
    /// <summary>A snake_case name: "Store Data (2024)" → store_data_2024; "source" where nothing is left.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = File.Exists(full) ? Path.GetFileNameWithoutExtension(full) : Path.GetFileName(full);
        var words = string.Join('_', ColumnWords.Of(name));
        return words.Length == 0 ? "source" : words;
    }
}
