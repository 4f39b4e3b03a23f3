using System.Security.Cryptography;
using System.Text;

namespace InsightsBot.Voices;

/// <summary>Remembers who is forgotten without naming them, so that no new copy brings them back.</summary>
/// <remarks>
/// A line of the file is a keyed hash of a customer's number; the key stands in the first line. Who has the file can
/// try numbers, but read none.
/// </remarks>
internal sealed class ForgottenCustomers(string path)
{
    /// <summary>Whether anybody was forgotten at all.</summary>
    public bool Any => File.Exists(path);

    /// <summary>Changes whenever somebody is added.</summary>
    public string State => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    /// <summary>Adds a customer.</summary>
    public void Add(string customer)
    {
        var lines = Lines();
        var hash = Hash(lines[0], customer);
        if (lines.Contains(hash))
        {
            return;
        }

        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllLines(draft, lines.Append(hash));
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Those of some customers who are forgotten.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> customers)
    {
        var lines = Lines();
        var hashes = lines.Skip(1).ToHashSet(StringComparer.Ordinal);
        return hashes.Count == 0 ? [] : [.. customers.Where(c => hashes.Contains(Hash(lines[0], c)))];
    }

    private List<string> Lines() => File.Exists(path)
        ? [.. File.ReadAllLines(path)]
        : [Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))];

    private static string Hash(string key, string customer) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes(customer)));
}
