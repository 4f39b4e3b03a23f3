using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("tarife", "tarif_id", "tarifpreis", "Preis", "price")]
    [InlineData("rechnungen", "rechnung_id", "rechnungsstatus", "Status", "status")]
    [InlineData("vertraege", "vertrag_id", "status_des_vertrags", "Status", "status")]
    [InlineData("invoices", "invoice_id", "invoice_status", "Status", "status")]
    [InlineData("kundenrechnungen", "rechnung_id", "rechnungsstatus", "Status", "status")]
    public void A_column_goes_without_the_words_of_its_rows(
        string table, string key, string column, string german, string english)
    {
        var dimension = Of(table, key, column);

        Assert.Contains(german, dimension.Synonyms.De);
        Assert.Contains(english, dimension.Synonyms.En);
    }

    [Theory]
    [InlineData("status_der_rechnung", "Rechnungsstatus")]
    [InlineData("name_des_tarifs", "Tarifname")]
    public void A_genitive_is_also_said_in_one_word(string column, string german) =>
        Assert.Contains(german, Of("zahlungen", "zahlung_id", column).Synonyms.De);

    [Fact]
    public void A_code_is_what_it_stands_for_in_a_genitive_too() =>
        Assert.Equal("Status der Rechnung", Of("zahlungen", "zahlung_id", "statuscode_der_rechnung").Label.De);

    [Fact]
    public void Details_of_a_thing_go_by_its_name() =>
        Assert.Contains("garage", Of("visits", "visit_id", "garage_details").Synonyms.En);

    [Fact]
    public void The_key_of_the_rows_is_the_ID_and_the_key_of_others_is_not()
    {
        var visits = Draft(
            [
                Keyed("visits", ["visit_id"], Id("visit_id"), Id("garage_id")),
                Keyed("garages", ["garage_id"], Id("garage_id")),
            ],
            [new JoinProfile("visits", ["garage_id"], "garages", ["garage_id"], false, true, 1)]).Model;

        Assert.Contains("ID", visits.Dimension("visit_id").Synonyms.En);
        Assert.DoesNotContain("ID", visits.Dimension("visits_garage_id").Synonyms.En);
    }

    [Theory]
    [InlineData("datum_geliefert_bis", "to")]
    [InlineData("datum_geliefert_von", "from")]
    public void The_two_ends_of_a_period_keep_apart(string column, string end) =>
        Assert.EndsWith(" " + end, Draft(Table("vertraege", Day(column))).Model.Dimensions[0].Label.En);

    [Fact]
    public void A_phrase_decides_the_language_of_a_name_whose_words_are_in_both() =>
        Assert.Equal("Nachname", Draft(Table("nurses", Text("last_name", 9))).Model.Dimensions[0].Label.De);

    [Theory]
    [InlineData("amount_piad", "amount paid")]
    [InlineData("cost_recieved", "cost received")]
    [InlineData("total_revenuue", "total revenue")]
    public void A_misspelled_name_is_read_and_doubted(string column, string english)
    {
        var draft = Draft(Table("claims", Real(column, 1, 90)));

        Assert.Equal(english, draft.Model.Dimensions[0].Label.En);
        Assert.Contains("misspelling", draft.Comments[draft.Model.Dimensions[0].Name]);
    }

    [Theory]
    [InlineData("date_from")]
    [InlineData("mandat_wert")]
    public void A_word_near_another_is_no_misspelling(string column)
    {
        var draft = Draft(Table("vertraege", Real(column, 1, 90)));

        Assert.DoesNotContain(draft.Comments.Values, c => c.Contains("misspelling", StringComparison.Ordinal));
    }

    private static Dimension Of(string table, string key, string column) =>
        Draft(Keyed(table, [key], Id(key), Text(column, 9))).Model.Dimensions.Single(d => d.Column == column);
}
