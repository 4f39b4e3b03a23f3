using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Semantics.Tests.Verbatims;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Das Essen war gut.Das Personal war nett.", "Das Essen war gut.|Das Personal war nett.")]
    [InlineData("Es war z. B. laut, d. h. nicht schön usw. Am 3. Mai ging es.",
        "Es war z. B. laut, d. h. nicht schön usw.|Am 3. Mai ging es.")]
    [InlineData("Dr. Meier kam um 8.30 Uhr. Preis 12.50 Euro!", "Dr. Meier kam um 8.30 Uhr.|Preis 12.50 Euro!")]
    [InlineData("Siehe www.test.de/a.html dazu. Danke.", "Siehe www.test.de/a.html dazu.|Danke.")]
    [InlineData("Am 1.2.2024 war zu. Schade...", "Am 1.2.2024 war zu.|Schade...")]
    [InlineData("Toll 😀😀 Gerne wieder!!! Wirklich?", "Toll 😀😀 Gerne wieder!!!|Wirklich?")]
    [InlineData("1. Kalt\n2. Teuer\n- zu laut", "1. Kalt|2. Teuer|- zu laut")]
    [InlineData("We came at 9 a.m. The room was dirty.", "We came at 9 a.m.|The room was dirty.")]
    [InlineData("It was e.g. dirty. Mr. Smith helped.", "It was e.g. dirty.|Mr. Smith helped.")]
    [InlineData("great service.will come again.", "great service.|will come again.")]
    [InlineData("Naja... geht so", "Naja... geht so")]
    [InlineData("Im 2. Stock war es ruhig. Top!", "Im 2. Stock war es ruhig.|Top!")]
    [InlineData("", "")]
    public void A_text_is_cut_into_its_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Of(text).Select(s => s.In(text))));

    [Fact]
    public void Sentences_lie_inside_in_order_and_leave_only_spaces_out()
    {
        string[] bits =
        [
            "a", "B", ".", "!", " ", "\n", "…", "1", "z. B. ", "😀", "\"", "[Name]", "Das ", "gut", ")", "\uD800",
        ];
        var texts = Gen.Elements(bits).ArrayOf().Select(b => string.Concat(b)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(texts, text =>
        {
            var at = 0;
            foreach (var span in Sentences.Of(text))
            {
                Assert.True(span.Length > 0 && span.Start >= at && span.End <= text.Length);
                Assert.True(string.IsNullOrWhiteSpace(text[at..span.Start]));
                at = span.End;
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        }));
    }
}
