using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InsightsBot.Plugins.Tables.Rows;

namespace InsightsBot.Plugins.Tables;

/// <summary>Remembers which content the files at a path had: files that nobody touched are not read again.</summary>
/// <param name="folder">Where stamps are kept, one file per path; made when missing.</param>
/// <param name="clock">Says how long ago a file was written.</param>
/// <remarks>
/// A stamp is trusted when names, sizes, times of writing and times of making are all the same. Who changes a file,
/// keeps its size and sets its old times again is not noticed; reading every byte notices that.
/// </remarks>
public sealed class SourceStamps(string folder, TimeProvider clock)
{
    /// <summary>File systems keep times in steps of up to two seconds; in a step a second write is not seen.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    /// <summary>The stamp of a source as it is now; null when the file system does not tell.</summary>
    /// <exception cref="IngestException">Nothing is there, it cannot be read, or it holds no tables.</exception>
    public SourceStamp? Take(string path)
    {
        var text = new StringBuilder(SourceScan.FormatVersion).Append('\t').Append(SourceName.Of(path)).Append('\n');
        var latest = DateTime.MinValue;
        try
        {
            foreach (var name in TableFiles.At(path))
            {
                var file = Target(name);
                _ = text.Append(Path.GetFileName(name)).Append('\t').Append(file.FullName).Append('\t')
                    .Append(CultureInfo.InvariantCulture, $"{file.Length}\t{file.LastWriteTimeUtc.Ticks}\t")
                    .Append(CultureInfo.InvariantCulture, $"{file.CreationTimeUtc.Ticks}\n");
                latest = file.LastWriteTimeUtc > latest ? file.LastWriteTimeUtc : latest;
            }
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }

        var isSettled = clock.GetUtcNow().UtcDateTime - latest >= Settling;
        return new SourceStamp(Path.GetFullPath(path), text.ToString(), isSettled);
    }

    /// <summary>The content that was read when the files had this very stamp; null when that is not known.</summary>
    public string? ContentOf(SourceStamp stamp)
    {
        try
        {
            return stamp.IsSettled && File.ReadAllText(FileOf(stamp)).Split('\n', 2) is [var content, var text]
                && text == stamp.Text ? content : null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers the content that was read after a stamp was taken.</summary>
    /// <remarks>Without a place to write to, nothing is remembered: the files are read again next time.</remarks>
    public void Keep(SourceStamp stamp, string contentHash)
    {
        if (!stamp.IsSettled)
        {
            return;
        }

        try
        {
            _ = Directory.CreateDirectory(folder);
            var file = FileOf(stamp);
            var draft = $"{file}.{Environment.ProcessId}.tmp";
            File.WriteAllText(draft, contentHash + "\n" + stamp.Text);
            File.Move(draft, file, overwrite: true);
        }
        catch (IOException)
        {
            // The next run reads the files again.
        }
        catch (UnauthorizedAccessException)
        {
            // The next run reads the files again.
        }
    }

    private string FileOf(SourceStamp stamp) => Path.Combine(
        folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stamp.Path)))[..16] + ".txt");

    /// <summary>The file itself where the path is a link to it.</summary>
    private static FileInfo Target(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
    }
}
