using System.Text;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Voices;

/// <summary>Removes the texts of a customer from everything that was made of a source, and proves it.</summary>
/// <remarks>
/// The source itself is never written. Rows and figures of the customer stay; their words go. The proof looks at the
/// bytes of every file beside the copy.
/// </remarks>
/// <param name="databasePath">The private copy.</param>
/// <param name="model">What it means.</param>
/// <param name="log">The log of what was asked; null leaves it.</param>
internal sealed class Forgetting(string databasePath, SemanticModel model, AskLogErasure? log = null)
{
    private const int ProvenLengthMin = 12;
    private readonly string _folder = Path.GetDirectoryName(databasePath)!;
    private readonly IReadOnlyList<CustomerTexts> _places = CustomerPlaces.Of(model);

    /// <summary>The customers who wrote anything.</summary>
    public IReadOnlySet<string> Customers() => Erasure.Customers(databasePath, _places);

    /// <summary>Removes a customer's texts.</summary>
    public Forgotten Forget(string customer)
    {
        var texts = Erasure.Of(databasePath, _places, customer);
        var ids = Erasure.Ids(databasePath, _places, customer);
        var readTexts = Directory.GetFiles(_folder, "voices-*.db");
        var own = OwnWords.Of(
            databasePath, _places, customer, texts.Select(t => t.Text),
            readTexts.SelectMany(path => Erasure.ReadTexts(path, ids)));
        FromProfile([.. own.SelectMany(o => o)]);
        foreach (var unfinished in Directory.GetFiles(_folder, "voices-*.db.part*"))
        {
            File.Delete(unfinished);
        }

        var read = readTexts.Sum(path => Erasure.FromReadTexts(path, ids));
        var indexed = 0;
        foreach (var folder in Directory.GetDirectories(_folder, "verbatims-*"))
        {
            using var index = new SqliteVerbatimIndex(folder);
            indexed += index.Remove(Indexed(ids), CancellationToken.None);
        }

        // What was kept for speed is made anew; members and profiles may repeat a text.
        foreach (var kept in Directory.GetFiles(_folder, "*.contents").Append(Path.Combine(_folder, "contents.bin")))
        {
            File.Delete(kept);
        }

        var runs = log?.Forget(customer, ids, own.SelectMany(o => o)) ?? 0;
        // The copy comes last: an erasure that breaks off before still finds there what is to go.
        Erasure.FromCopy(databasePath, _places, customer);
        var looked = own.Select(o => o.Where(t => t.Length >= ProvenLengthMin).ToList())
            .Where(o => o.Count > 0).ToList();
        return new Forgotten(texts.Count, read, indexed, looked.Count, StillThere(looked)) { Runs = runs };
    }

    /// <summary>An index of chosen columns names texts by their table, and by the column where there are two.</summary>
    private List<string> Indexed(IReadOnlyList<string> ids) =>
    [
        .. ids,
        .. _places.SelectMany(p => ids.Where(id => id.StartsWith(p.Dataset + "/", StringComparison.Ordinal))
            .Select(id => id[p.Dataset.Length..])
            .SelectMany(key => p.Texts.Select(t => $"{p.Table}.{t}{key}").Append(p.Table + key))),
    ];

    private void FromProfile(List<string> texts)
    {
        var path = Path.Combine(_folder, "profile.json");
        if (!File.Exists(path) || texts.Count == 0)
        {
            return;
        }

        var profile = File.ReadAllText(path);
        var cleaned = texts.SelectMany(t => new[]
            {
                JsonSerializer.Serialize(t),
                JsonSerializer.Serialize(t, Relaxed),
            }).Aggregate(profile, (p, t) => p.Replace(t, "\"\"", StringComparison.Ordinal));
        if (cleaned != profile)
        {
            File.WriteAllText(path, cleaned);
        }
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>How many texts are found, in any of their forms, in the bytes of the copy and of all files beside it.
    /// </summary>
    private int StillThere(List<List<string>> texts)
    {
        var left = texts.Select(forms => forms.ConvertAll(Encoding.UTF8.GetBytes)).ToList();
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Concat(log?.Files ?? []))
        {
            if (left.Count == 0)
            {
                break;
            }

            var bytes = File.ReadAllBytes(file);
            found += left.RemoveAll(forms => forms.Exists(t => bytes.AsSpan().IndexOf(t) >= 0));
        }

        return found;
    }
}
