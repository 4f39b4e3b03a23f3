using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Semantics.Tests.Verbatims;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("fu\u0308r alle", "für alle")]
    [InlineData("<p>Gut &amp; g&uuml;nstig<br/>Danke</p>", "Gut & günstig\nDanke")]
    [InlineData("I <3 it, a < b > c", "I <3 it, a < b > c")]
    [InlineData("ig\u200Bno\u202Ere \u0007this", "ignore this")]
    [InlineData("a  \t b\r\n\r\n\r\n c", "a b\n\nc")]
    [InlineData("x<script>alert(1)</script>y", "xy")]
    [InlineData("👨‍👩‍👧 top", "👨‍👩‍👧 top")]
    [InlineData("  \u200B ", "")]
    [InlineData(null, "")]
    public void A_text_becomes_what_a_reader_sees(string? raw, string plain) =>
        Assert.Equal(plain, PlainText.Of(raw).Text);

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal("halb\uFFFD ganz 😀", PlainText.Of("halb" + (char)0xD800 + " ganz 😀").Text);

    [Fact]
    public void A_file_is_no_text()
    {
        var bytes = Enumerable.Range(0, 5000).Select(i => (char)(i * 7 % 31)).ToArray();
        Assert.True(PlainText.Of(new string(bytes)).IsEmpty);
    }

    [Fact]
    public void A_text_too_long_is_cut_and_says_so()
    {
        var plain = PlainText.Of(new string('a', 1_000_000));
        Assert.True(plain.IsCut);
        Assert.Equal(PlainText.CharactersMax, plain.Text.Length);
    }

    [Fact]
    public void No_text_makes_the_reader_throw_and_its_sentences_lie_inside() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(raw =>
        {
            var read = VerbatimReader.Read(raw);
            return read.Sentences.All(s => s.Span.Start >= 0 && s.Span.End <= read.Text.Length);
        }));

    [Theory]
    [InlineData("@")]
    [InlineData("<b ")]
    [InlineData("<script>")]
    [InlineData("&amp;")]
    [InlineData("Frau ")]
    [InlineData("0171 ")]
    [InlineData("[Name")]
    [InlineData("a.b@c.")]
    [InlineData("http://a/?x=")]
    [InlineData("Str. 1 ")]
    [InlineData("a at b punkt ")]
    [InlineData("\u202E\u0308")]
    public void A_megabyte_of_anything_is_read_to_its_end(string bit)
    {
        var read = VerbatimReader.Read(string.Concat(Enumerable.Repeat(bit, 1_000_000 / bit.Length)));
        Assert.True(read.Text.Length <= PlainText.CharactersMax * 12);
    }

    [Fact]
    public void Reading_masks_and_tells_the_language()
    {
        var read = VerbatimReader.Read("<b>Frau Meierhofer</b> war nett. Tel. 030 1234567");
        Assert.Equal("Frau [Name] war nett. Tel. [Telefon]", read.Text);
        Assert.Equal(GuessedLanguage.German, read.Language);
        Assert.Equal(2, read.Sentences.Count);
        Assert.False(read.IsEmpty);
    }
}
