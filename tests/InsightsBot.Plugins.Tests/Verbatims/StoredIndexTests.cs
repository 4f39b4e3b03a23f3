using System.Text;
using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Plugins.Tests.Verbatims;

/// <summary>What stands in the files of an index.</summary>
public sealed class StoredIndexTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private readonly string _home = Directory.CreateTempSubdirectory("insights-verbatims-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void An_index_is_there_when_it_is_opened_again()
    {
        using (var index = Open("a"))
        {
            _ = index.Put(Texts(50), null, Never);
        }

        using var again = Open("a");
        Assert.Equal(50, again.Counts.Rows);
        Assert.Equal(new VerbatimChanges(0, 0, 50), again.Put(Texts(50), null, Never));
        Assert.Contains(again.Search(new VerbatimQuery("Kennwort7"), Never), h => h.Id == "t/7");
    }

    [Fact]
    public void Nothing_of_a_removed_text_is_left_in_any_file()
    {
        // Long texts take pages of their own in the database.
        var secrets = new[]
        {
            "Geheimniskrämerei", "heimniskramerei", "heimniskraemerei", "kunde-4711", "Sonderthema",
        };
        using (var index = Open("a"))
        {
            _ = index.Put(Texts(200), null, Never);
            _ = index.Put([new("kunde-4711", string.Concat(Enumerable.Repeat("Geheimniskrämerei! ", 3000)))
            {
                Source = "Sonderthema",
            }, new("short", "Eine Geheimniskrämerei.")], null, Never);
            Assert.All(secrets, s => Assert.True(IsInFiles("a", s), s));
            Assert.Equal(2, index.Remove(["kunde-4711", "short"], Never));
            Assert.All(secrets, s => Assert.False(IsInFiles("a", s), s));
        }

        Assert.All(secrets, s => Assert.False(IsInFiles("a", s), s));
    }

    [Fact]
    public void Nothing_of_a_replaced_text_is_left_in_any_file()
    {
        using var index = Open("a");
        _ = index.Put(Texts(20).Append(new("x", "Geheimniskrämerei")), null, Never);
        _ = index.Put([new("x", "Offenheit")], null, Never);
        Assert.False(IsInFiles("a", "Geheimniskr"));
        Assert.False(IsInFiles("a", "geheimniskr"));
    }

    [Fact]
    public void The_same_entries_give_the_same_bytes()
    {
        foreach (var name in (string[])["a", "b"])
        {
            using var index = Open(name);
            _ = index.Put(Texts(300), null, Never);
            _ = index.Remove(["t/5"], Never);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(_home, "a")))
        {
            var other = Path.Combine(_home, "b", Path.GetFileName(file));
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other)), file);
        }
    }

    [Fact]
    public void An_index_whose_words_and_vectors_are_damaged_or_gone_makes_them_again()
    {
        using (var index = Open("a"))
        {
            _ = index.Put(Texts(30), null, Never);
        }

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_home, "a"), "index-*"));
        var whole = File.ReadAllBytes(file);
        foreach (var damaged in (byte[]?[])[null, [], whole[..^1], [.. whole[..64], .. new byte[whole.Length - 64]]])
        {
            File.Delete(file);
            if (damaged is not null)
            {
                File.WriteAllBytes(file, damaged);
            }

            using (var index = Open("a"))
            {
                Assert.Contains(index.Search(new VerbatimQuery("Kennwort7"), Never), h => h.Id == "t/7");
            }

            Assert.Equal(whole, File.ReadAllBytes(file));
        }
    }

    [Fact]
    public void What_a_killed_build_left_is_removed_by_the_next()
    {
        using (var index = Open("a"))
        {
            _ = index.Put(Texts(3), null, Never);
        }

        File.WriteAllText(Path.Combine(_home, "a", "index-2.bin.4711.tmp"), "half");
        File.WriteAllText(Path.Combine(_home, "a", "index-0.bin"), "old");
        using var again = Open("a");
        Assert.Equal(3, again.Counts.Rows);
        _ = Assert.Single(Directory.GetFiles(Path.Combine(_home, "a"), "index-*"));
    }

    [Fact]
    public void A_second_opening_sees_what_the_first_changes()
    {
        using var first = Open("a");
        using var second = Open("a");
        _ = first.Put(Texts(10), null, Never);
        Assert.Contains(second.Search(new VerbatimQuery("Kennwort7"), Never), h => h.Id == "t/7");
        _ = first.Remove(["t/7"], Never);
        Assert.DoesNotContain(second.Search(new VerbatimQuery("Kennwort7"), Never), h => h.Id == "t/7");
        Assert.Equal(9, second.Counts.Rows);
    }

    [Fact]
    public void A_file_that_is_no_database_is_an_error_of_files()
    {
        _ = Directory.CreateDirectory(Path.Combine(_home, "a"));
        File.WriteAllText(Path.Combine(_home, "a", "verbatims.sqlite"), new string('x', 5000));
        Assert.Throws<IOException>(() => Open("a"));
    }

    private static IEnumerable<VerbatimEntry> Texts(int count) => Enumerable.Range(1, count).Select(i =>
        new VerbatimEntry(
            $"t/{i}", $"Die Lieferung {i} kam mit Kennwort{i}, {(i % 3 == 0 ? "verspätet" : "pünktlich")}."));

    private bool IsInFiles(string name, string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(Path.Combine(_home, name), "*", SearchOption.AllDirectories)
            .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(sought) >= 0);
    }

    private SqliteVerbatimIndex Open(string name) => new(Path.Combine(_home, name));
}
