using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding;

public sealed class ManyMembersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    [InlineData(39)]
    public void Of_more_namesakes_than_are_tried_the_one_of_a_named_column_is_meant(int column)
    {
        var reading = Towns.Read($"Wie viele Bestellungen mit oort{Towns.Mark(column)} Berlin gibt es?",
            Towns.Everywhere("Berlin", "Bonn"));
        Assert.Contains($"where orders_{column}=Berlin", Assert.IsType<Reading.Clear>(reading).Query.Key,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neu Ulm")]
    [InlineData("Ulm")]
    public void Of_more_namesakes_than_are_tried_those_of_the_named_thing_are_offered(string town)
    {
        var reading = Towns.Read($"Wie viele Besuche in {town} gibt es?", Towns.Everywhere(town));
        var choices = Assert.IsType<Reading.Ambiguous>(reading).Choices;
        Assert.Equal(Towns.VisitPlaces, choices.Count(c => c.Query.Key.Contains("where visits_",
            StringComparison.Ordinal)));
    }

    [Fact]
    public void What_few_members_have_is_compared_before_what_many_have()
    {
        var common = Enumerable.Range(0, 60).Select(i => $"Werk {Word(i)}");
        var members = Towns.Everywhere([.. common, "Werk Zwickau"]).Where(m => m.Dimension == "orders_7");
        var limits = new ReaderLimits(MembersComparedMax: 1);
        var reading = Towns.Read("Wie viele Bestellungen in Zwickau Werk gibt es?", members, limits);
        Assert.Contains("where orders_7=Werk Zwickau", Assert.IsType<Reading.Clear>(reading).Query.Key,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_said_whole_is_found_even_when_nothing_may_be_compared()
    {
        var members = Towns.Everywhere("Bad Homburg", "Bad Orb").Where(m => m.Dimension == "orders_7");
        var reading = Towns.Read("Wie viele Bestellungen in Bad Orb gibt es?", members,
            new ReaderLimits(MembersComparedMax: 0));
        Assert.Contains("where orders_7=Bad Orb", Assert.IsType<Reading.Clear>(reading).Query.Key,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_members_than_are_considered_those_are_kept_of_which_most_is_said()
    {
        string[] near = [.. Enumerable.Range(0, 20).Select(i => $"Halle Saale Nord {Word(i)}")];
        var members = Towns.Everywhere([.. near, "Halle Nord Saale"]).Where(m => m.Dimension == "orders_7");
        var reading = Towns.Read("Wie viele Bestellungen in Nord Saale Halle gibt es?", members,
            new ReaderLimits(NamesakesMax: 1, MembersMax: 1));
        Assert.Contains("where orders_7=Halle Nord Saale", Assert.IsType<Reading.Clear>(reading).Query.Key,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mülelr Söhne GmbH", "Müller Söhne GmbH")]
    [InlineData("Söhne Müller gmbh", "Müller Söhne GmbH")]
    [InlineData("Eby eBay", "eBay Ebi")]
    public void A_capital_letter_within_a_word_does_not_cut_it(string typed, string member)
    {
        var members = Towns.Everywhere(member).Where(m => m.Dimension == "orders_7");
        var reading = Towns.Read($"Wie viele Bestellungen bei {typed} gibt es?", members);
        Assert.Contains($"where orders_7={member}", Assert.IsType<Reading.Clear>(reading).Query.Key,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wie viele Bestellungen gib tes in Bonn?")]
    [InlineData("Wie viele Bestellungeng ibt es in Bonn?")]
    [InlineData("Wie viele Bestellungen gibt e sin Bonn?")]
    [InlineData("Wie viele Bestellungen gibt es inB onn?")]
    public void A_space_that_came_a_letter_too_early_or_too_late_is_read_over(string question)
    {
        var members = Towns.Everywhere("Bonn").Where(m => m.Dimension == "orders_7");
        var clear = Assert.IsType<Reading.Clear>(Towns.Read(question, members));
        Assert.Contains("where orders_7=Bonn", clear.Query.Key, StringComparison.Ordinal);
        Assert.Single(clear.Assumptions);
    }

    [Fact]
    public void A_space_stays_where_moving_it_gives_no_word()
    {
        var reading = Towns.Read("Wie viele Bestellungen gibt es in Bnon?", []);
        Assert.Equal(["Bnon"], Assert.IsType<Reading.OutOfReach>(reading).NotUnderstood);
    }

    [Fact]
    public void The_nearest_names_to_a_word_that_thousands_of_members_share_are_those_of_which_it_says_most()
    {
        var many = Enumerable.Range(0, 5000).Select(i => $"Hafen {Word(i)} {Word(i + 7)}");
        var members = Towns.Everywhere([.. many, "Hafen Ost"]).Where(m => m.Dimension == "orders_7");
        var refused = Assert.IsType<Reading.OutOfReach>(
            Towns.Read("Wie viele Bestellungen in Hafen gibt es?", members));
        Assert.EndsWith(": Hafen Ost", refused.Nearest[0].De, StringComparison.Ordinal);
    }

    private static string Word(int number) => "w" + Towns.Mark(number % 100) + Towns.Mark(number / 100);
}
