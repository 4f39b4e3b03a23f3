using System.Text;
using InsightsBot.Plugins.Enrichment;

namespace InsightsBot.Plugins.Tests.Enrichment;

/// <summary>What is taken out of a copy and of read texts, and what stays.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Own = "Der Versand dauerte ewig und drei Tage.";
    private readonly TextsDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Customers_their_texts_and_ids_are_found_in_all_places()
    {
        Assert.Equal(["7", "8", "9"], Erasure.Customers(_database.Path, TextsDatabase.Places).Order());
        Assert.Equal(
            [("reviews/1", Own), ("reviews/1", "Langsam wie nie zuvor"), ("calls/1", TextsDatabase.Shared)],
            Erasure.Of(_database.Path, TextsDatabase.Places, "7"));
        Assert.Equal(["reviews/1", "reviews/3", "calls/1"], Erasure.Ids(_database.Path, TextsDatabase.Places, "7"));
        Assert.Empty(Erasure.Of(_database.Path, TextsDatabase.Places, "' OR 1=1 --"));
    }

    [Fact]
    public void Texts_leave_the_copy_and_every_byte_of_it_and_those_of_others_stay()
    {
        Assert.Contains(Own, Bytes(_database.Path), StringComparison.Ordinal);
        Erasure.FromCopy(_database.Path, TextsDatabase.Places, "7");
        Assert.DoesNotContain(Own, Bytes(_database.Path), StringComparison.Ordinal);
        Assert.DoesNotContain("Langsam wie nie", Bytes(_database.Path), StringComparison.Ordinal);
        Assert.Equal(["reviews/2", "reviews/4", "calls/2"],
            new RawVerbatims(_database.Path, TextsDatabase.Sources).All().Select(t => t.Id));
        Assert.Empty(Erasure.Of(_database.Path, TextsDatabase.Places, "7"));
        Assert.Equal(["reviews/1", "reviews/3", "calls/1"], Erasure.Ids(_database.Path, TextsDatabase.Places, "7"));
    }

    [Fact]
    public void Words_are_elsewhere_only_where_another_wrote_them()
    {
        Assert.False(IsElsewhere("7", Own));
        Assert.True(IsElsewhere("8", Own));
        Assert.True(IsElsewhere("7", TextsDatabase.Shared));
        Assert.True(IsElsewhere("7", "Niemand weiß, wer das schrieb."));
        Assert.False(IsElsewhere("7", "nie geschrieben"));
        Assert.Equal([TextsDatabase.Shared, "Niemand weiß, wer das schrieb.", "Rückruf erbeten."],
            Erasure.OfOthers(_database.Path, TextsDatabase.Places, "7"));
    }

    [Fact]
    public void Read_texts_go_with_their_themes()
    {
        var path = Path.Combine(_database.Folder, "voices.db");
        using (var file = new VoicesFile(path, "key", [], ["reviews", "calls"]))
        {
            foreach (var raw in new RawVerbatims(_database.Path, [TextsDatabase.Sources[0]]).All())
            {
                file.Add(new EnrichedVerbatim(raw with { Keys = [] }, raw.Text, "de", "neutral", 1, raw.Id,
                    [new EnrichedMention("delivery", "delivery", "negative")]));
            }

            file.Complete();
        }

        string[] ids = ["reviews/1", "reviews/3", "calls/1"];
        Assert.Equal([Own], Erasure.ReadTexts(path, ids));
        Assert.Equal(1, Erasure.FromReadTexts(path, ids));
        Assert.Equal(0, Erasure.FromReadTexts(path, ids));
        Assert.Empty(Erasure.ReadTexts(path, ids));
        Assert.DoesNotContain(Own, Bytes(path), StringComparison.Ordinal);
        Assert.Equal(["reviews/2", "reviews/4"], new StoredVerbatims(path).All().Select(t => t.Id));
        Assert.All(new StoredVerbatims(path).All(), t => Assert.Single(t.Mentions));
    }

    private bool IsElsewhere(string customer, string text) =>
        Erasure.IsElsewhere(_database.Path, TextsDatabase.Places, customer, text);

    private static string Bytes(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));
}
