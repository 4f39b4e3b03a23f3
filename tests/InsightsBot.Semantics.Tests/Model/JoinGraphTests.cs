using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Tests.Understanding.Records;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Model;

public sealed class JoinGraphTests
{
    private static readonly JoinGraph Graph = new(Library.Model);

    [Theory]
    [InlineData("readers", "books", "readers<loans>books")]
    [InlineData("books", "readers", "books<loans>readers")]
    [InlineData("branches", "loans", "branches<readers<loans")]
    [InlineData("loans", "branches", "loans>readers>branches")]
    [InlineData("branches", "books", "branches<readers<loans>books")]
    [InlineData("librarians", "readers", "librarians>branches<readers")]
    [InlineData("readers", "readers", "readers")]
    public void A_way_goes_through_rows_that_tell_what_belongs_together(string from, string to, string way) =>
        Assert.Equal(way, Walked(Graph, from, to));

    [Fact]
    public void A_longer_way_through_a_bridge_is_more_natural_than_a_shared_parent()
    {
        // Coaches and pupils share a town; who teaches whom stands in lessons of a course.
        var graph = GraphOf(
            Set("towns"), Set("coaches", "towns"), Set("pupils", "towns"), Set("courses", "coaches"),
            Set("lessons", "courses", "pupils"));
        Assert.Equal("coaches<courses<lessons>pupils", Walked(graph, "coaches", "pupils"));
        Assert.Equal("pupils<lessons>courses>coaches", Walked(graph, "pupils", "coaches"));
    }

    [Fact]
    public void Of_two_ways_of_one_length_the_one_that_multiplies_no_row_is_taken()
    {
        var graph = GraphOf(
            Set("towns"), Set("shops", "towns"), Set("repairs", "shops", "bikes"), Set("bikes", "makers"),
            Set("makers", "towns"));
        Assert.Equal("bikes>makers>towns", Walked(graph, "bikes", "towns"));
        Assert.Equal("repairs>shops>towns", Walked(graph, "repairs", "towns"));
    }

    [Fact]
    public void Without_any_join_there_is_no_way() =>
        Assert.Null(GraphOf(Set("pens"), Set("inks")).Way("pens", "inks"));

    [Fact]
    public void What_multiplies_rows_is_no_way_to_one()
    {
        Assert.Null(Graph.ToOne("readers", "loans"));
        Assert.Null(Graph.ToOne("readers", "books"));
        Assert.Equal(["branches"], Graph.ToOne("readers", "branches")!.Select(s => s.To));
        Assert.Equal(["readers", "branches"], Graph.ToOne("loans", "branches")!.Select(s => s.To));
    }

    private static string Walked(JoinGraph graph, string from, string to) =>
        from + string.Concat(graph.Way(from, to)!.Select(s => (s.IsToOne ? ">" : "<") + s.To));

    private static JoinGraph GraphOf(params Dataset[] datasets) =>
        new(new SemanticModel("sketch", BilingualText.Same("sketch"), datasets, [], []));

    private static Dataset Set(string name, params string[] parents) => new()
    {
        Name = name,
        Label = BilingualText.Same(name),
        Table = name,
        Joins = [.. parents.Select(p => new Join(p, [new JoinColumns(p + "_id", "id")], JoinKind.ManyToOne))],
    };
}
