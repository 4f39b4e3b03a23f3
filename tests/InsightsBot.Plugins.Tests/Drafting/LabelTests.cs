using InsightsBot.Plugins.Drafting;
using InsightsBot.Semantics.Text;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

public sealed class LabelTests
{
    [Theory]
    [InlineData("Churn Reason", "Kündigungsgrund")]
    [InlineData("Monthly Charge", "Monatsgebühr")]
    [InlineData("payment_method", "Zahlungsart")]
    [InlineData("TotalRevenue", "Gesamtumsatz")]
    [InlineData("Paperless Billing", "papierlose Rechnung")]
    [InlineData("date_received", "Eingangsdatum")]
    [InlineData("customer_id", "Kunden-ID")]
    [InlineData("number of referrals", "Anzahl Empfehlungen")]
    [InlineData("qty", "Menge")]
    public void English_names_read_as_German_nouns(string name, string german)
    {
        Assert.Equal(german, GermanLabel.Of(Reader(Language.English).Read(name)));
    }

    [Theory]
    [InlineData("kundenart", "customer type")]
    [InlineData("beschwerdestatus", "complaint status")]
    [InlineData("datum_der_bestellung", "order date")]
    [InlineData("Kunden_ID", "customer ID")]
    [InlineData("lieferdatum", "delivery date")]
    [InlineData("regelmäßige_bestellung", "regular order")]
    public void German_names_read_as_English_nouns(string name, string english)
    {
        Assert.Equal(english, EnglishLabel.Of(Reader(Language.German).Read(name)));
    }

    [Theory]
    [InlineData("kunden_id", "Kunden-ID")]
    [InlineData("e_mail_adresse", "E-Mail-Adresse")]
    [InlineData("produkt_kategorie", "Produktkategorie")]
    [InlineData("datum_von", "Datum von")]
    [InlineData("name_des_personals", "Name des Personals")]
    public void German_names_are_spelled_as_people_would(string name, string german)
    {
        Assert.Equal(german, GermanLabel.Of(Reader(Language.German).Read(name)));
    }

    [Theory]
    [InlineData("AvgHandleTime", "average handle time")]
    [InlineData("CustomerID", "customer ID")]
    [InlineData("streaming_TV", "streaming TV")]
    [InlineData("ORDER_DATE", "order date")]
    [InlineData("Answered (Y/N)", "answered")]
    public void English_names_are_written_in_words(string name, string english)
    {
        Assert.Equal(english, EnglishLabel.Of(Reader(Language.English).Read(name)));
    }

    [Fact]
    public void A_code_is_called_what_it_stands_for_and_keeps_its_name_as_a_synonym()
    {
        var type = Assert.Single(Draft(Table("kunden", Of("kundenart_code", "Gold", "Blau"))).Model.Dimensions);

        Assert.Equal(("Kundenart", "customer type"), (type.Label.De, type.Label.En));
        Assert.Contains("kundenart code", type.Synonyms.En);
    }

    [Fact]
    public void Unknown_words_stay_readable()
    {
        var label = Assert.Single(Draft(Table("x", Of("Zork Blip", "a", "b"))).Model.Dimensions).Label;

        Assert.Equal(("Zork Blip", "zork blip"), (label.De, label.En));
    }

    [Fact]
    public void Alternatives_are_told_with_a_slash()
    {
        var label = Assert.Single(Draft(Table("x", Of("state_province_county", "a", "b"))).Model.Dimensions).Label;

        Assert.Equal(("Bundesland/Provinz/Landkreis", "state/province/county"), (label.De, label.En));
    }

    [Theory]
    [InlineData("company", "companies")]
    [InlineData("box", "boxes")]
    [InlineData("person", "people")]
    [InlineData("staff", "staff")]
    [InlineData("orders", "orders")]
    public void English_plurals_are_formed(string one, string many) => Assert.Equal(many, EnglishNouns.Plural(one));

    [Theory]
    [InlineData("companies", "company")]
    [InlineData("boxes", "box")]
    [InlineData("status", "status")]
    [InlineData("addresses", "address")]
    public void English_singulars_are_formed(string many, string one) => Assert.Equal(one, EnglishNouns.Singular(many));

    private static NameReader Reader(Language home) => new(new Glossary(Lexicon), home);
}
