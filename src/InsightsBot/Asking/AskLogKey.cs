using System.Security.Cryptography;
using System.Text;

namespace InsightsBot.Asking;

/// <summary>Makes keyed hashes of ids: equal ids give equal hashes, and no hash tells its id.</summary>
internal sealed class AskLogKey
{
    private const int KeyBytes = 32;
    private const int HashBytes = 8;
    private readonly byte[] _key;

    private AskLogKey(byte[] key) => _key = key;

    /// <summary>A key that nobody keeps.</summary>
    public static AskLogKey Passing() => new(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The key of a file, which only its owner can read; it is made where there is none.</summary>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static AskLogKey In(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        try
        {
            return new AskLogKey(Convert.FromHexString(File.ReadAllText(path).Trim()));
        }
        catch (FormatException failure)
        {
            throw new IOException(path, failure);
        }
    }

    /// <summary>The hash of an id.</summary>
    public string Of(string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(id)).AsSpan(0, HashBytes));

    private static void Make(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(
            folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(draft, options))
            {
                writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker; its key is everybody's.
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
