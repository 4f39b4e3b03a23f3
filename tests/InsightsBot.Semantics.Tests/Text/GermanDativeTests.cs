using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class GermanDativeTests
{
    [Theory]
    [InlineData("Vorgänge", "Vorgängen")]
    [InlineData("Kunden", "Kunden")]
    [InlineData("Leser", "Lesern")]
    [InlineData("Artikel", "Artikeln")]
    [InlineData("Tickets", "Tickets")]
    [InlineData("offene Vorgänge", "offenen Vorgängen")]
    [InlineData("Rezensionen und Beiträge", "Rezensionen und Beiträgen")]
    public void A_plural_takes_its_n(string plural, string dative) =>
        Assert.Equal(dative, GermanDative.OfPlural(plural));
}
