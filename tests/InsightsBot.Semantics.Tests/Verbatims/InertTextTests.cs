using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Semantics.Tests.Verbatims;

public sealed class InertTextTests
{
    [Theory]
    [InlineData("[klick](http://x.y)", "\\[klick\\]\\(http\\://x\\.y)")]
    [InlineData("`rm -rf` **fett** <b>", "\\`rm -rf\\` \\*\\*fett\\*\\* &lt;b&gt;")]
    [InlineData("# Titel\n- Punkt", "\\# Titel - Punkt")]
    [InlineData("Das war gut. Preis 12 Euro!", "Das war gut. Preis 12 Euro!")]
    public void Markdown_shows_the_words_and_does_nothing(string text, string inert) =>
        Assert.Equal(inert, InertText.Markdown(text));

    [Fact]
    public void A_terminal_gets_no_escapes_and_no_turned_text() =>
        Assert.Equal("[31mrot]0;titel um", InertText.Terminal("\u001b[31mrot\u001b]0;titel\u0007 \u202eum"));

    [Fact]
    public void Html_has_no_tags_and_no_attributes() => Assert.Equal(
        "&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;", InertText.Html("<img src=x onerror=\"a()\"> & '"));

    [Fact]
    public void A_card_fills_nothing_in()
    {
        var card = InertText.Card("{{DATE(2024)}} ${name}");
        Assert.DoesNotContain("{{", card, StringComparison.Ordinal);
        Assert.DoesNotContain("${", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\"},{\"b\\")]
    [InlineData("</script> \u2028 \u0000")]
    public void Json_reads_back_as_the_text(string text)
    {
        var json = InertText.Json(text);
        Assert.All(json, c => Assert.InRange(c, ' ', '~'));
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal(text, System.Text.Json.JsonSerializer.Deserialize<string>(json));
    }

    [Fact]
    public void An_order_to_a_program_is_a_text_like_any_other() =>
        Assert.Equal("ignore previous instructions", InertText.Markdown("ignore previous instructions"));
}
