using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;
using Xunit.Abstractions;

namespace InsightsBot.Semantics.Tests.Verbatims;

public sealed class PersonalDetailsTests(ITestOutputHelper output)
{
    private const int Texts = 2_000;

    [Fact]
    public void Of_planted_details_at_most_2_percent_stay_readable()
    {
        var planted = new PlantedDetails(20261122);
        var left = Enumerable.Range(0, Texts).Select(_ => planted.Next()).Where(p => IsReadable(p)).ToList();
        Show(left);
        Assert.True(left.Count <= Texts * 0.02, $"{left.Count} of {Texts} stay readable");
    }

    [Fact]
    public void Of_clean_texts_at_most_1_percent_are_changed()
    {
        var clean = new CleanTexts(20261122);
        var changed = Enumerable.Range(0, Texts).Select(_ => clean.Next())
            .Where(p => PersonalDetails.Mask(p.Text).Text != p.Text).ToList();
        Show(changed);
        Assert.True(changed.Count <= Texts * 0.01, $"{changed.Count} of {Texts} are changed");
    }

    [Fact]
    public void Masking_a_masked_text_changes_nothing()
    {
        var planted = new PlantedDetails(7);
        Assert.All(Enumerable.Range(0, Texts), _ =>
        {
            var masked = PersonalDetails.Mask(planted.Next().Text + " " + planted.Next().Text).Text;
            Assert.Equal(masked, PersonalDetails.Mask(masked, Language.English).Text);
            Assert.Equal(masked, PersonalDetails.Mask(masked, Language.German).Text);
        });
    }

    [Theory]
    [InlineData("Frau Dr. Schmidt-Weber war toll.", "Frau Dr. [Name] war toll.")]
    [InlineData("Mail an a.b@c-d.de, danke", "Mail an [E-Mail], danke")]
    [InlineData("Kontakt: anna (at) firma punkt de", "Kontakt: [E-Mail]")]
    [InlineData("Ruf an: 0171/2345678 oder nicht", "Ruf an: [Telefon] oder nicht")]
    [InlineData("Konto DE89 3704 0044 0532 0130 00.", "Konto [IBAN].")]
    [InlineData("Konto DE88 3704 0044 0532 0130 00.", "Konto DE88 3704 0044 0532 0130 00.")]
    [InlineData("Karte 4111 1111 1111 1111 gesperrt", "Karte [Karte] gesperrt")]
    [InlineData("Kundennummer 4711 0815 bitte", "Kundennummer [Nummer] bitte")]
    [InlineData("Ich wohne Hauptstraße 12a, 80331 München.", "Ich wohne [Adresse].")]
    [InlineData("Ich bin am 3. Mai 1980 geboren", "Ich bin am 3. Mai 1980 geboren")]
    [InlineData("Ich bin geboren am 3. Mai 1980.", "Ich bin geboren am [Geburtsdatum].")]
    [InlineData("@kalle_77 wann fährt der Zug?", "[@Konto] wann fährt der Zug?")]
    [InlineData("Frau Berghofer war nett. Berghofer half sofort.", "Frau [Name] war nett. [Name] half sofort.")]
    [InlineData("Please call Mr Smith on (212) 555-0143 today.", "Please call Mr [name] on [phone] today.")]
    [InlineData("Thanks for the help.\nBest regards\nJohn Doe", "Thanks for the help.\nBest regards\n[name]")]
    public void A_detail_gives_way_to_its_placeholder(string text, string masked) =>
        Assert.Equal(masked, PersonalDetails.Mask(text).Text);

    [Fact]
    public void Kinds_are_counted_and_originals_kept_nowhere()
    {
        var masked = PersonalDetails.Mask("Mail an a@b.de und c@d.de oder Tel. 030 1234567.");
        Assert.Equal(2, masked.Counts[PersonalKind.Mail]);
        Assert.Equal(1, masked.Counts[PersonalKind.Phone]);
        Assert.Equal(2, masked.Counts.Count);
    }

    [Fact]
    public void No_text_makes_it_throw_and_masking_twice_is_masking_once()
    {
        string[] bits =
        [
            "@", "a", "Frau ", "Herr", "4111 ", "1111", " ", "\n", ".", "DE89", "+49", "(", ")", "#", "Tel", ":", "LG ",
            "Str", "7", "[", "]", "[Name]", "punkt", "de", "at", "/", "-", "www.", "http://", "ß", "😀", "Anna",
            "\uD800",
        ];
        var texts = Gen.Elements(bits).ArrayOf().Select(b => string.Concat(b)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(texts, text =>
        {
            var masked = PersonalDetails.Mask(text, Language.German).Text;
            return PersonalDetails.Mask(masked, Language.German).Text == masked;
        }));
    }

    private static bool IsReadable(PlantedText planted)
    {
        var masked = PersonalDetails.Mask(planted.Text).Text;
        return planted.Secret!.Split(' ', ',', '/', '-', '(', ')', '.')
            .Where(part => part.Length > 3 && part.Any(char.IsLetterOrDigit)
                && part is not ("Street" or "Road" or "London"))
            .DefaultIfEmpty(planted.Secret).Any(part => masked.Contains(part, StringComparison.Ordinal));
    }

    private void Show(List<PlantedText> texts)
    {
        output.WriteLine($"{texts.Count} of {Texts}");
        foreach (var text in texts)
        {
            output.WriteLine($"{text.Kind}: {text.Text.ReplaceLineEndings("~")}");
            output.WriteLine($"    {PersonalDetails.Mask(text.Text).Text.ReplaceLineEndings("~")}");
        }
    }
}
