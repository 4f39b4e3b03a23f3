using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Wie hoch ist die Kündigungsquote?", "Wie|hoch|ist|die|Kündigungsquote")]
    [InlineData("Anzahl Senioren mit Month-to-Month-Vertrag", "Anzahl|Senioren|mit|Month|to|Month|Vertrag")]
    [InlineData("Gibt's Probleme? What's up", "Gibt's|Probleme|What's|up")]
    [InlineData("1.234,5 und 1,234.5 und 30% und 30 %", "1.234,5|und|1,234.5|und|30|%|und|30|%")]
    [InlineData("am 12.03.2024 oder 2024-03-12, nach dem 1.3.", "am|12.03.2024|oder|2024-03-12|nach|dem|1.3.")]
    [InlineData("3. Quartal, 3rd quarter, 2k, 5G, 10min", "3.|Quartal|3rd|quarter|2k|5G|10|min")]
    [InlineData("im Jahr 2024. Und dann Q3/2024", "im|Jahr|2024|Und|dann|Q3|2024")]
    [InlineData("Kund:innen, KundInnen und Kunden/-innen", "Kund:innen|KundInnen|und|Kunden/-innen")]
    [InlineData("AT&T oder R&D & Co", "AT&T|oder|R&D|&|Co")]
    [InlineData("NPS >= 9 oder <5, über -20", "NPS|>=|9|oder|<|5|über|-20")]
    [InlineData("😀 Stimmung 🎉 in Italien ★", "Stimmung|in|Italien")]
    [InlineData("churn_reason", "churn|reason")]
    [InlineData("0002-ORFBO und C00001925", "0002|ORFBO|und|C00001925")]
    [InlineData("30-40 Jahre", "30|40|Jahre")]
    [InlineData("", "")]
    [InlineData(" ?!… ", "")]
    public void A_question_is_cut_into_its_words_numbers_and_signs(string question, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Read(question).Select(t => t.Text)));

    [Theory]
    [InlineData("zum Thema \"Streaming Dienst\" bitte", "Streaming Dienst")]
    [InlineData("zum Thema „Streaming Dienst“ bitte", "Streaming Dienst")]
    [InlineData("zum Thema 'Streaming Dienst' bitte", "Streaming Dienst")]
    [InlineData("zum Thema »Streaming Dienst« bitte", "Streaming Dienst")]
    [InlineData("about “Don’t know” please", "Don’t know")]
    [InlineData("about 'Don't know' please", "Don't know")]
    public void A_quote_of_any_style_is_one_token_without_its_marks(string question, string quoted)
    {
        var token = Assert.Single(Tokenizer.Read(question), t => t.Kind == TokenKind.Quoted);
        Assert.Equal(quoted, token.Text);
        Assert.Equal(quoted.Length + 2, token.Length);
    }

    [Theory]
    [InlineData("Wie geht's den Kunden' heute")]
    [InlineData("ein \" allein")]
    public void A_mark_that_never_closes_is_no_quote(string question) =>
        Assert.DoesNotContain(Tokenizer.Read(question), t => t.Kind == TokenKind.Quoted);

    [Fact]
    public void Hyphenated_words_know_that_they_are_joined()
    {
        var tokens = Tokenizer.Read("Month-to-Month Vertrag, 30% Preis - Leistung");
        Assert.Equal([false, true, true, false, false, true, false, false], tokens.Select(t => t.JoinedToPrevious));
        Assert.Equal(['\0', '-', '-', '\0', ',', '\0', '\0', '–'], tokens.Select(t => t.Punctuation));
    }

    [Fact]
    public void A_hanging_hyphen_marks_the_word_as_an_open_compound()
    {
        var tokens = Tokenizer.Read("Kündigungs- und Wechselgründe der 30- bis 40-Jährigen");
        Assert.Equal(["Kündigungs", "30"], tokens.Where(t => t.IsOpenCompound).Select(t => t.Text));
    }

    [Theory]
    [InlineData("unsere Kundinnen und Kunden", "kunden")]
    [InlineData("unsere Kunden und Kundinnen", "kunden")]
    [InlineData("unsere Mitarbeiterinnen und Mitarbeitern", "mitarbeitern")]
    public void A_pair_of_both_genders_is_one_token(string question, string folded)
    {
        var tokens = Tokenizer.Read(question);
        Assert.Equal(2, tokens.Count);
        Assert.Equal(folded, tokens[1].Folded);
        Assert.Equal(question.Length, tokens[1].End);
    }

    [Fact]
    public void Invisible_characters_go_and_places_still_point_into_the_question()
    {
        const string question = "\u200BKün\u00ADdi\0gung\u2060 U\u0308bel";
        var tokens = Tokenizer.Read(question);
        Assert.Equal(["Kündigung", "Übel"], tokens.Select(t => t.Text));
        Assert.Equal(1, tokens[0].Start);
        Assert.Equal("Kün\u00ADdi\0gung", question[tokens[0].Start..tokens[0].End]);
    }

    [Fact]
    public void Every_token_lies_inside_the_question_and_after_the_one_before() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var end = 0;
            return Tokenizer.Read(text.Get).All(t =>
            {
                var inOrder = t.Start >= end && t.Length > 0 && t.End <= text.Get.Length;
                end = t.End;
                return inOrder;
            });
        }));

    [Theory]
    [InlineData("Wie viele Kunden ")]
    [InlineData("„")]
    [InlineData("'a'b")]
    [InlineData("a:innen")]
    [InlineData("1.1,")]
    [InlineData("1/1/")]
    [InlineData("a")]
    [InlineData("(-_/")]
    [InlineData("\u0308a")]
    public void A_hundred_kilobytes_are_read_in_no_time(string piece)
    {
        var question = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        _ = Tokenizer.Read(question);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}
