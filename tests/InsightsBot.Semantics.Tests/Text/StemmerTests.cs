using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class StemmerTests
{
    // The pairs of the reference implementation for the case-insensitive variant (nltk/stem/cistem.py).
    [Theory]
    [InlineData("Speicherbehältern", "speicherbehal")]
    [InlineData("Grenzpostens", "grenzpo")]
    [InlineData("Ausgefeiltere", "ausgefeil")]
    [InlineData("", "")]
    [InlineData("Kündigungen", "kundigung")]
    [InlineData("Kündigung", "kundigung")]
    [InlineData("gekündigt", "kundig")]
    [InlineData("kündigen", "kundig")]
    [InlineData("Gründe", "grund")]
    [InlineData("Maßnahmen", "massnahm")]
    [InlineData("schönes", "schon")]
    [InlineData("Ämter", "amter")]
    public void Cistem_gives_the_published_stems(string word, string stem) => Assert.Equal(stem, Cistem.Stem(word));

    [Theory]
    [InlineData("Kündigungsgründe", "kündigungsgrund")]
    [InlineData("Städten", "stadt")]
    [InlineData("Verträge", "vertrags")]
    [InlineData("Märkte", "Markt")]
    [InlineData("Anrufe", "Anruf")]
    [InlineData("Zufriedenheiten", "Zufriedenheit")]
    public void Inflected_forms_share_a_stem_also_when_folded(string one, string other)
    {
        Assert.Equal(Cistem.Stem(one), Cistem.Stem(other));
        Assert.Equal(Cistem.StemFolded(Spelling.Fold(one)), Cistem.StemFolded(Spelling.Fold(other)));
    }

    [Theory]
    [InlineData("Frauen")]
    [InlineData("neue")]
    [InlineData("Quelle")]
    [InlineData("Steuer")]
    public void Ue_that_is_no_umlaut_stays_in_the_stem(string word) =>
        Assert.Equal(Cistem.Stem(word), Cistem.StemFolded(Spelling.Fold(word)));

    // The sample vocabulary of https://snowballstem.org/algorithms/english/stemmer.html.
    [Theory]
    [InlineData("consign consigned consigning consignment", "consign")]
    [InlineData("consist consisted consistency consistent consistently consisting consists", "consist")]
    [InlineData("consolation consolations console consoled consoles consoling consolingly consols", "consol")]
    [InlineData("consolatory", "consolatori")]
    [InlineData("consolidate consolidated consolidating", "consolid")]
    [InlineData("consonant", "conson")]
    [InlineData("conspicuous conspicuously", "conspicu")]
    [InlineData("conspiracy", "conspiraci")]
    [InlineData("conspirator conspirators conspire conspired conspiring", "conspir")]
    [InlineData("constable constables", "constabl")]
    [InlineData("constance constancy", "constanc")]
    [InlineData("knack knacks", "knack")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knavish", "knavish")]
    [InlineData("kneaded kneading", "knead")]
    [InlineData("knightly", "knight")]
    [InlineData("knit knits knitted knitting", "knit")]
    [InlineData("knives knive", "knive")]
    [InlineData("knocker knockers", "knocker")]
    public void Porter2_gives_the_published_stems(string words, string stem) =>
        Assert.All(words.Split(' '), word => Assert.Equal(stem, Porter2.Stem(word)));

    // Cases the text of the algorithm names.
    [Theory]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("hopped", "hop")]
    [InlineData("hoped", "hope")]
    [InlineData("adding", "add")]
    [InlineData("egged", "egg")]
    [InlineData("say", "say")]
    [InlineData("by", "by")]
    [InlineData("cry", "cri")]
    [InlineData("generate", "generat")]
    [InlineData("general", "general")]
    [InlineData("generic", "generic")]
    [InlineData("communism", "communism")]
    [InlineData("succeed", "succeed")]
    [InlineData("exceeded", "exceed")]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("news", "news")]
    [InlineData("customer's", "custom")]
    [InlineData("customers", "custom")]
    [InlineData("satisfaction", "satisfact")]
    [InlineData("satisfied", "satisfi")]
    [InlineData("cancellation", "cancel")]
    [InlineData("cancelled", "cancel")]
    [InlineData("rate", "rate")]
    [InlineData("rating", "rate")]
    [InlineData("ratings", "rate")]
    [InlineData("complaints", "complaint")]
    [InlineData("youth", "youth")]
    [InlineData("boyish", "boyish")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    [InlineData("'''", "'")]
    public void Porter2_follows_the_rules_of_the_algorithm(string word, string stem) =>
        Assert.Equal(stem, Porter2.Stem(word));
}
