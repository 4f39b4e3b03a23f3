using InsightsBot.Plugins.Tables;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

public sealed class RowNameTests
{
    [Theory]
    [InlineData("guests", "guest_id", "guest_name")]
    [InlineData("guests", "guest_id", "name")]
    [InlineData("branches", "branch_id", "title")]
    [InlineData("filialen", "filial_id", "bezeichnung")]
    [InlineData("hotels", "hotel_id", "full_name")]
    [InlineData("tariffs", "tariff_id", "tariff")]
    [InlineData("garages", "garage_id", "garage_details")]
    public void A_row_is_named_by_its_name(string table, string key, string column)
    {
        var rows = Draft(Keyed(table, [key], Id(key), Text(column, 12), Text("email", 18))).Model.Datasets[0];

        Assert.Equal([column], rows.NamedBy);
    }

    [Theory]
    [InlineData("first_name", "last_name")]
    [InlineData("vorname", "nachname")]
    public void People_are_named_by_first_and_last_name(string first, string last)
    {
        var nurses = Draft(Keyed("nurses", ["nurse_id"], Id("nurse_id"), Text(last, 8), Text(first, 8))).Model;

        Assert.Equal([first, last], nurses.Datasets[0].NamedBy);
    }

    [Fact]
    public void A_whole_name_says_more_than_its_parts()
    {
        var nurses = Draft(Keyed("nurses", ["nurse_id"],
            Id("nurse_id"), Text("first_name", 8), Text("last_name", 8), Text("full_name", 16))).Model.Datasets[0];

        Assert.Equal(["full_name"], nurses.NamedBy);
    }

    [Fact]
    public void The_name_of_something_else_names_no_row()
    {
        var visits = Draft(
            [
                Keyed("visits", ["visit_id"], Id("visit_id"), Id("garage_id"), Real("amount", 1, 90)),
                Keyed("garages", ["garage_id"], Id("garage_id"), Text("garage_name", 9)),
            ],
            [new JoinProfile("visits", ["garage_id"], "garages", ["garage_id"], false, true, 1)]).Model;

        Assert.Empty(visits.Dataset("visits").NamedBy);
        Assert.Equal(["garage_name"], visits.Dataset("garages").NamedBy);
    }

    [Fact]
    public void An_empty_name_names_nothing()
    {
        var empty = Text("guest_name", 0, 0) with { Filled = 0, Members = [] };

        Assert.Empty(Draft(Keyed("guests", ["guest_id"], Id("guest_id"), empty)).Model.Datasets[0].NamedBy);
    }
}
