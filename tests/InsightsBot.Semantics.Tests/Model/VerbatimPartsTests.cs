using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Model;

/// <summary>What reading texts adds to a model.</summary>
public sealed class VerbatimPartsTests
{
    private static readonly Dataset Customers = Set("customers", null, ["customer_id"]);

    [Fact]
    public void A_model_without_texts_has_no_sources()
    {
        Assert.False(VerbatimParts.Has(Of(Customers)));
        Assert.Empty(VerbatimParts.Sources(Of(Customers)));
        Assert.Empty(VerbatimParts.Shared(Of(Customers)));
    }

    [Fact]
    public void A_row_is_known_by_its_key_or_by_its_number()
    {
        Assert.Equal("id", VerbatimParts.KeyOf(Set("a", "text", ["id"])));
        Assert.Equal("rowid", VerbatimParts.KeyOf(Set("a", "text", [])));
        Assert.Equal("rowid", VerbatimParts.KeyOf(Set("a", "text", ["id", "part"])));
    }

    [Fact]
    public void Several_sources_share_where_they_lead_with_one_column()
    {
        var model = Of(Customers, With("reviews", To("customers")), With("surveys", To("customers")));
        var shared = Assert.Single(VerbatimParts.Shared(model));
        Assert.Equal("customers", shared.Key);
        Assert.Equal(["reviews", "surveys"], shared.Value.Select(s => s.Source.Name));
    }

    [Fact]
    public void Nothing_is_shared_by_one_source_nor_by_roles_pairs_of_columns_and_other_keys()
    {
        Assert.Empty(VerbatimParts.Shared(Of(Customers, With("reviews", To("customers")))));
        Assert.Empty(VerbatimParts.Shared(Of(
            Customers, With("reviews", To("customers") with { Role = "payer" }),
            With("surveys", new Join("customers", [new("a", "a"), new("b", "b")], JoinKind.ManyToOne)))));
        Assert.Empty(VerbatimParts.Shared(Of(
            Customers, With("reviews", To("customers")), With("surveys", To("customers", "email")))));
        Assert.Empty(VerbatimParts.Shared(Of(With("reviews", To("surveys")), With("surveys"))));
    }

    [Fact]
    public void Texts_and_mentions_stand_beside_what_was_there_and_lead_back_to_it()
    {
        var model = Of(Customers, With("reviews", To("customers")), With("surveys", To("customers")));
        var added = VerbatimParts.Added(model, [Named("price.level")], [Named("price")]);
        Assert.Equal(model.Datasets.Select(d => d.Name).Append(VerbatimNames.Verbatims).Append(VerbatimNames.Mentions),
            added.Datasets.Select(d => d.Name));
        Assert.Equal(["reviews", "surveys", "customers"],
            added.Dataset(VerbatimNames.Verbatims).Joins.Select(j => j.To));
        Assert.Equal(VerbatimNames.Verbatims, Assert.Single(added.Dataset(VerbatimNames.Mentions).Joins).To);
        Assert.Equal(["reviews", "surveys"],
            added.Dimension(VerbatimNames.Source).Members.Select(m => m.Stored));
        Assert.False(added.Dimension(VerbatimNames.Source).IsConstant);
        Assert.Equal(VerbatimNames.MainTheme, added.Dimension(VerbatimNames.Theme).Parent);
        Assert.Equal("price", Assert.Single(added.Dimension(VerbatimNames.MainTheme).Members).Stored);
        Assert.Equal(new Aggregation.CountDistinct(VerbatimNames.Id),
            added.Measure(VerbatimNames.MentioningCount).Aggregation);
        Assert.All(added.Measures, m => Assert.Contains(added.Datasets, d => d.Name == m.Dataset));
        Assert.All(added.Dimensions, d => Assert.Contains(added.Datasets, s => s.Name == d.Dataset));
    }

    [Fact]
    public void The_origin_says_nothing_where_there_is_one_source()
    {
        var added = VerbatimParts.Added(Of(Customers, With("reviews", To("customers"))), [], []);
        Assert.True(added.Dimension(VerbatimNames.Source).IsConstant);
        Assert.Equal(["reviews"], added.Dataset(VerbatimNames.Verbatims).Joins.Select(j => j.To));
    }

    private static SemanticModel Of(params Dataset[] datasets) =>
        new("shop", new BilingualText("Laden", "shop"), datasets, [], []);

    private static Dataset Set(string name, string? text, IReadOnlyList<string> key) => new()
    {
        Name = name, Label = new BilingualText(name, name), Table = name, PrimaryKey = key, Verbatim = text,
    };

    private static Dataset With(string name, params Join[] joins) => Set(name, "text", ["id"]) with { Joins = joins };

    private static Join To(string dataset, string there = "customer_id") =>
        new(dataset, [new JoinColumns("customer_id", there)], JoinKind.ManyToOne);

    private static Member Named(string stored) => new(stored, new BilingualText(stored, stored), BilingualWords.None);
}
