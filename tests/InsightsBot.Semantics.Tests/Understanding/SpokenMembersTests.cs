using InsightsBot.Semantics.Tests.Understanding.Records;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding;

public sealed class SpokenMembersTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    [Fact]
    public void Names_of_ordinary_words_are_told_from_names_of_people_and_codes()
    {
        Assert.True(IsSpoken("title", "red jeans", "blue jeans", "keyboard", "monitor", "Zorv"));
        Assert.False(IsSpoken("reader_name", "Anna Vogel", "Ben Koch", "Clara Stein", "Ivo Zorv"));
        Assert.False(IsSpoken("book_id", "k1", "1020", "3A", "77"));
    }

    [Fact]
    public void Long_lists_of_names_are_left_alone()
    {
        var many = Enumerable.Range(0, 501).Select(i => $"red jeans {i}").ToArray();
        Assert.False(IsSpoken("title", many));
    }

    [Fact]
    public void Categories_need_no_such_care() => Assert.False(IsSpoken("genre", "poetry", "nature"));

    private bool IsSpoken(string dimension, params string[] members) => SpokenMembers.Of(
        [.. members.Select(m => new DimensionValue(dimension, m, 1))], Library.Model, desk.Lexicon).Count == 1;
}
