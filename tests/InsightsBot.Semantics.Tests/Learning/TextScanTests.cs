using InsightsBot.Semantics.Learning;

namespace InsightsBot.Semantics.Tests.Learning;

public sealed class TextScanTests
{
    [Theory]
    [InlineData("The train's late", "the|train's|late")]
    [InlineData("S-Bahn um 12:30 Uhr, Gleis 5.", "s-bahn|um|12:30|uhr|,|gleis|5|.")]
    [InlineData("@DB_Bahn #fail so ein Mist!!!!!!!", "@db_bahn|#fail|so|ein|mist|!!!")]
    [InlineData("looooooong 1000000", "looong|1000000")]
    [InlineData("schau https://t.co/abc?x=1 an", "schau|\u0001|an")]
    [InlineData("fu\u0308r Groessen Ä ß", "für|groessen|ä|ß")]
    [InlineData("gut 😀👍 :-) ;)", "gut|😀|👍|:-)|;)")]
    [InlineData("Tom &amp; Jerry &quot;x&quot;", "tom|&|jerry|\"|x|\"")]
    [InlineData("soft\u00ADhy\u200Bphen“ don’t", "softhyphen|\"|don't")]
    [InlineData("a\tb\nc\u00A0d", "a|b|c|d")]
    [InlineData("", "")]
    [InlineData("# @ ## a@b", "#|@|#|#|a|@b")]
    public void A_text_falls_into_pieces(string text, string pieces)
    {
        var scan = new TextScan();
        scan.Read(text);
        Assert.Equal(pieces, string.Join('|', Enumerable.Range(0, scan.Count).Select(at => scan[at].ToString())));
    }

    [Fact]
    public void Features_are_runs_of_words_and_of_letters()
    {
        var scan = new FeatureScan();
        var found = scan.Read("ab cd").ToArray();
        Assert.Equal(found.Order(), found);

        // "ab", "cd", "ab cd"
        Assert.Equal(3, found.Count(place => place < FeatureScan.LettersFrom));

        // Of four signs with the borders: three runs of two, two of three, one of four; twice.
        Assert.Equal(12, found.Count(place => place >= FeatureScan.LettersFrom));
        Assert.Equal(found, new FeatureScan().Read("AB  cd").ToArray());
        Assert.NotEqual(found, new FeatureScan().Read("cd ab").ToArray());
    }
}
