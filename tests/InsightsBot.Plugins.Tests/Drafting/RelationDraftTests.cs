using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

public sealed class RelationDraftTests
{
    [Theory]
    [InlineData("driver_worker_id", "driver")]
    [InlineData("manager_id", "manager")]
    public void A_single_way_says_what_the_other_row_is_there_for(string column, string role)
    {
        var tours = Draft(
            [
                Keyed("tours", ["tour_id"], Id("tour_id"), Id(column)),
                Keyed("workers", ["worker_id"], Id("worker_id")),
            ],
            [new JoinProfile("tours", [column], "workers", ["worker_id"], true, false, 1)]).Model.Dataset("tours");

        // Each tour has one such worker; which tours a worker has is more than this way says.
        var join = Assert.Single(tours.Joins);
        Assert.Equal((role, JoinKind.ManyToOne), (join.Role, join.Kind));
    }

    [Fact]
    public void A_plain_way_has_no_role()
    {
        var tours = Draft(
            [
                Keyed("tours", ["tour_id"], Id("tour_id"), Id("worker_id")),
                Keyed("workers", ["worker_id"], Id("worker_id")),
            ],
            [new JoinProfile("tours", ["worker_id"], "workers", ["worker_id"], false, false, 1)]).Model;

        Assert.Null(Assert.Single(tours.Dataset("tours").Joins).Role);
    }

    [Fact]
    public void What_several_tables_call_a_row_is_another_name_for_it()
    {
        var model = Draft(
            [
                Keyed("ticket_headers", ["header_id"], Id("header_id")),
                Keyed("calls", ["call_id"], Id("call_id"), Id("case_id")),
                Keyed("letters", ["letter_id"], Id("letter_id"), Id("case_id")),
            ],
            [
                new JoinProfile("calls", ["case_id"], "ticket_headers", ["header_id"], false, true, 1),
                new JoinProfile("letters", ["case_id"], "ticket_headers", ["header_id"], false, true, 1),
            ]).Model;

        var headers = model.Datasets[0];
        Assert.Contains("cases", headers.Synonyms.En);
        Assert.Contains("Fälle", headers.Synonyms.De);
        Assert.Contains("tickets", headers.Synonyms.En);
        Assert.Null(model.Dataset("calls").Joins[0].Role);
    }

    [Fact]
    public void The_last_word_of_a_name_is_enough_where_no_other_table_has_it()
    {
        var model = Draft(
            Keyed("customer_visits", ["visit_no"], Id("visit_no")),
            Keyed("garage_tariffs", ["gt"], Id("gt")),
            Keyed("hotel_tariffs", ["ht"], Id("ht")),
            Keyed("kaufhaeuser", ["kh"], Id("kh"))).Model;

        Assert.Contains("visits", model.Datasets[0].Synonyms.En);
        Assert.DoesNotContain("tariffs", model.Datasets[1].Synonyms.En);
        Assert.DoesNotContain("tariffs", model.Datasets[2].Synonyms.En);
        Assert.DoesNotContain("Häuser", model.Datasets[3].Synonyms.De);
    }

    [Fact]
    public void A_short_bridge_is_one_to_one_by_chance_only()
    {
        var bridge = Keyed("garage_tariffs", ["garage_id"], Id("garage_id"), Id("tariff_id")) with { Rows = 4 };
        var model = Draft(
            [
                bridge,
                Keyed("garages", ["garage_id"], Id("garage_id")),
                Keyed("tariffs", ["tariff_id"], Id("tariff_id")),
            ],
            [
                new JoinProfile("garage_tariffs", ["garage_id"], "garages", ["garage_id"], true, true, 1),
                new JoinProfile("garage_tariffs", ["tariff_id"], "tariffs", ["tariff_id"], true, true, 1),
            ]).Model;

        Assert.All(model.Datasets[0].Joins, j => Assert.Equal(JoinKind.ManyToOne, j.Kind));
    }

    [Fact]
    public void A_code_that_points_to_its_labels_can_still_be_split_by()
    {
        var colour = Of("colour_code", "R", "G", "B");
        var model = Draft(
            [Keyed("garages", ["garage_id"], Id("garage_id"), colour), Keyed("colours", ["colour_code"], colour)],
            [new JoinProfile("garages", ["colour_code"], "colours", ["colour_code"], false, true, 1)]).Model;

        Assert.Equal(DimensionKind.Category, model.Dimensions.Single(d => d.Dataset == "garages"
            && d.Column == "colour_code").Kind);
    }
}
