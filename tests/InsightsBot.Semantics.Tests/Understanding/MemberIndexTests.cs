using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding;

public sealed class MemberIndexTests
{
    private static readonly string[] Words =
        ["nord", "west", "alt", "neu", "bad", "klein", "gross", "ober", "unter", "markt", "hafen", "zoo"];

    [Fact]
    public void Looking_at_rare_words_only_misses_no_member_that_is_nearly_said()
    {
        var chance = new Random(3);
        // The first words are common, the last ones rare.
        var table = new MemberTable(Towns.Lexicon);
        for (var i = 0; i < 3000; i++)
        {
            var name = string.Join(' ', Enumerable.Range(0, chance.Next(1, 7))
                .Select(_ => Words[Math.Min(chance.Next(Words.Length), chance.Next(Words.Length))]));
            table.Add(Towns.Model.Dimensions[0], name, name, isWhole: false);
        }

        table.Words.Complete();
        const double least = 0.7;
        var postings = new MemberPostings(table, least);
        for (var i = 0; i < 50; i++)
        {
            var said = Enumerable.Range(0, table.Words.Count).Where(_ => chance.Next(3) == 0).ToHashSet();
            var looked = said.SelectMany(a => postings.Rare(a).ToArray()).ToHashSet();
            var missed = Enumerable.Range(0, table.Count).Where(m => !looked.Contains(m))
                .Where(m => Share(table.AtomsOf(m).ToArray(), said) >= least);
            Assert.Empty(missed);
        }

        // Common words are looked up for few of the members that have them.
        var rare = Enumerable.Range(0, table.Words.Count).Sum(a => postings.Rare(a).Length);
        Assert.True(2 * rare < table.AllAtoms.Length);
    }

    [Fact]
    public void A_member_is_found_by_its_whole_text_once_for_each_column_in_their_order()
    {
        var table = new MemberTable(Towns.Lexicon);
        var (first, second) = (Towns.Model.Dimensions[0], Towns.Model.Dimensions[1]);
        foreach (var dimension in new[] { second, first, second })
        {
            table.Add(dimension, "Bad Orb", "bad orb", isWhole: true);
        }

        table.Words.Complete();
        Assert.Equal([second, first], table.WithText("bad orb").Select(table.DimensionOf));
        Assert.Empty(table.WithText("bad"));
        Assert.Empty(table.EntryOf(0).Atoms);
    }

    [Fact]
    public void A_member_becomes_the_name_it_would_have_been_in_the_model()
    {
        var table = new MemberTable(Towns.Lexicon);
        table.Add(Towns.Model.Dimensions[0], "Markt in Bad Orb 12", "markt in bad orb 12", isWhole: false);
        table.Words.Complete();
        var entry = table.EntryOf(0);
        Assert.Equal(["markt", "bad", "orb", "12"], entry.Atoms.Select(a => a.Text));
        Assert.Equal(12, entry.Atoms[3].Number);
        Assert.Equal([1, 1, 1, 1], entry.Weights);
        Assert.True(entry.HasPreposition);
        Assert.False(entry.IsPhrase);
        Assert.Equal("v:orders_0=Markt in Bad Orb 12", entry.Part);
    }

    [Fact]
    public void Things_with_one_hash_are_told_apart_by_their_number_and_all_are_found()
    {
        var chains = new HashChains();
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(i, chains.Add(i % 10));
        }

        var found = new List<int>();
        for (var thing = chains.First(7); thing >= 0; thing = chains.Next(thing))
        {
            found.Add(thing);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(i => (10 * i) + 7), found.Order());
        Assert.Equal(-1, chains.First(23));
    }

    private static double Share(int[] atoms, HashSet<int> said) => (double)atoms.Count(said.Contains) / atoms.Length;
}
