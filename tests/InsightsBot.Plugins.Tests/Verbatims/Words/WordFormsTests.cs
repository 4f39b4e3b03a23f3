using InsightsBot.Plugins.Verbatims.Words;

namespace InsightsBot.Plugins.Tests.Verbatims.Words;

public sealed class WordFormsTests
{
    private static readonly WordForms Forms = new(new CompoundParts(_ => 0));

    [Theory]
    [InlineData("lieferung", "liefern")]
    [InlineData("verspaetung", "verspaetet")]
    [InlineData("reinigungen", "reinigen")]
    public void A_noun_has_the_stem_of_what_it_was_made_from(string noun, string origin) =>
        Assert.Contains(
            Forms.Of(origin, isGerman: true)[0].Stem, Forms.Of(noun, isGerman: true).Select(f => f.Stem));

    [Theory]
    [InlineData("zeitung", "zeit")]
    [InlineData("kuendigung", "kunde")]
    public void Words_that_only_look_alike_share_no_stem(string one, string other) =>
        Assert.Empty(Forms.Of(one, isGerman: true).Select(f => f.Stem)
            .Intersect(Forms.Of(other, isGerman: true).Select(f => f.Stem)));

    [Fact]
    public void Small_words_have_no_stem()
    {
        Assert.Empty(Forms.Of("und", isGerman: true));
        Assert.Empty(Forms.Of("the", isGerman: false));
        Assert.NotEmpty(Forms.Of("war", isGerman: false).Concat(Forms.Of("hand", isGerman: true)));
    }

    [Fact]
    public void Words_are_runs_of_letters_digits_and_what_belongs_inside_them()
    {
        var words = new List<string>();
        var scan = new WordScan("Kund:innen don't – a\u0308b\u00ADc_4711, 👍!'x' (ß)");
        while (scan.Next())
        {
            words.Add(scan.Word.ToString());
        }

        Assert.Equal(["Kund", "innen", "don't", "a\u0308b\u00ADc", "4711", "x", "ß"], words);
    }
}
