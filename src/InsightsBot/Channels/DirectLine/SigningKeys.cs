using System.Security.Cryptography;
using System.Text.Json;

namespace InsightsBot.Channels.DirectLine;

/// <summary>The keys that tokens are signed with: kept, so that a restart ends no conversation, and rolled.</summary>
/// <remarks>
/// The newest key signs. An older one stays good for as long as the last token that it signed. The file is replaced in
/// one step; of two hubs that begin at once in one folder, both go on with the keys of the one that was first.
/// </remarks>
/// <param name="path">The file.</param>
/// <param name="clock">Tells how old a key is.</param>
/// <param name="limits">How long keys and tokens live.</param>
internal sealed class SigningKeys(string path, TimeProvider clock, DirectLineLimits limits)
{
    private const int KeyBytes = 32;
    private const int IdBytes = 6;
    private readonly Lock _lock = new();
    private IReadOnlyList<SigningKey>? _keys;

    /// <summary>The keys that tokens may be signed with, the newest first; the first signs.</summary>
    public IReadOnlyList<SigningKey> Current()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var keys = _keys ?? Read();
            if (keys.Count == 0 || now - keys[0].Made > limits.KeyLife)
            {
                keys = Write(
                    [
                        new SigningKey(Hex(IdBytes), RandomNumberGenerator.GetBytes(KeyBytes), now),
                        .. keys.Where(k => now - k.Made < limits.KeyLife + limits.TokenLife + limits.TokenLife),
                    ],
                    isFirst: keys.Count == 0);
            }

            _keys = keys;
            return keys;
        }
    }

    private IReadOnlyList<SigningKey> Write(IReadOnlyList<SigningKey> keys, bool isFirst)
    {
        PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Hex(IdBytes)}.tmp";
        using (var file = PrivateFiles.Create(draft))
        {
            JsonSerializer.Serialize(file, keys);
        }

        try
        {
            File.Move(draft, path, overwrite: !isFirst);
            return keys;
        }
        catch (IOException) when (isFirst && File.Exists(path) && Read() is { Count: > 0 })
        {
            File.Delete(draft);
            return Read();
        }
    }

    /// <summary>The keys of the file; none where there is no file or no sense in it.</summary>
    private IReadOnlyList<SigningKey> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var file = File.OpenRead(path);
            var keys = JsonSerializer.Deserialize<List<SigningKey>>(file) ?? [];
            return keys.TrueForAll(k => k is { Id: not null, Secret.Length: KeyBytes }) ? keys : Unread();
        }
        catch (JsonException)
        {
            return Unread();
        }
    }

    /// <summary>A file without sense makes room for a new one: tokens signed before are void.</summary>
    private IReadOnlyList<SigningKey> Unread()
    {
        File.Delete(path);
        return [];
    }

    private static string Hex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
