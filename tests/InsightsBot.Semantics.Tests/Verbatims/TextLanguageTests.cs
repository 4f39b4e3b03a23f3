using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Semantics.Tests.Verbatims;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("Das Essen war gut")]
    [InlineData("nie wieder, alles kaputt")]
    [InlineData("Schlechter Service")]
    [InlineData("Die Tuer war zu und wir mussten fuer alles bezahlen")]
    [InlineData("nix funktioniert hier!!!")]
    [InlineData("@bahn kommt der zug noch")]
    public void German_is_told_also_when_short_or_without_umlauts(string text) =>
        Assert.Equal(GuessedLanguage.German, TextLanguage.Of(text));

    [Theory]
    [InlineData("worst flight ever")]
    [InlineData("Great service, will come again")]
    [InlineData("dont like it")]
    [InlineData("@united thx for the help")]
    public void English_is_told_also_when_short(string text) =>
        Assert.Equal(GuessedLanguage.English, TextLanguage.Of(text));

    [Theory]
    [InlineData("Le service était très mauvais et la chambre sale")]
    [InlineData("El personal fue muy amable y la comida excelente")]
    [InlineData("Il servizio è stato pessimo, non tornerò mai più")]
    [InlineData("O atendimento foi muito bom, recomendo a todos")]
    [InlineData("De klantenservice was niet erg vriendelijk")]
    [InlineData("Müşteri hizmetleri çok kötü, kimse cevap vermiyor")]
    [InlineData("Obsługa klienta jest bardzo zła, nie polecam")]
    [InlineData("Personalet var meget venligt og maden var god")]
    [InlineData("Обслуживание было ужасным")]
    [InlineData("الخدمة سيئة جدا")]
    [InlineData("服务很差")]
    [InlineData("Palvelu oli erittäin huonoa eikä kukaan vastannut")]
    [InlineData("Serviciul a fost foarte prost și nimeni nu răspunde")]
    [InlineData("Personál byl velmi milý, děkuji")]
    public void Other_languages_are_other(string text) =>
        Assert.Equal(GuessedLanguage.Other, TextLanguage.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("😀😀 👍")]
    [InlineData("12345 !!!")]
    [InlineData("[E-Mail] @konto #hashtag")]
    public void Without_words_the_language_is_unknown(string text) =>
        Assert.Equal(GuessedLanguage.Unknown, TextLanguage.Of(text));

    [Fact]
    public void Each_sentence_of_a_mixed_text_has_its_own_language()
    {
        var read = VerbatimReader.Read("Das Zimmer war sauber und ruhig. The staff was very friendly. Super!");
        Assert.Equal(
            [GuessedLanguage.German, GuessedLanguage.English, read.Language], read.Sentences.Select(s => s.Language));
    }
}
