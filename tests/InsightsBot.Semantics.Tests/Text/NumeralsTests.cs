using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("null", 0)]
    [InlineData("drei", 3)]
    [InlineData("fünf", 5)]
    [InlineData("zwölf", 12)]
    [InlineData("siebzehn", 17)]
    [InlineData("zwanzig", 20)]
    [InlineData("dreißig", 30)]
    [InlineData("dreiundzwanzig", 23)]
    [InlineData("hundert", 100)]
    [InlineData("fünfhundert", 500)]
    [InlineData("zweihundertfünfzig", 250)]
    [InlineData("tausend", 1000)]
    [InlineData("zweitausendvierundzwanzig", 2024)]
    [InlineData("hunderttausend", 100_000)]
    [InlineData("eine Million", 1_000_000)]
    [InlineData("eine halbe Million", 500_000)]
    [InlineData("1,5 Millionen", 1_500_000)]
    [InlineData("1.2 Mio", 1_200_000)]
    [InlineData("zwei Milliarden", 2_000_000_000)]
    [InlineData("ein Dutzend", 12)]
    [InlineData("zwei Dutzend", 24)]
    [InlineData("anderthalb", 1.5)]
    [InlineData("2k", 2000)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1.234)]
    [InlineData("0,265", 0.265)]
    [InlineData("-20", -20)]
    [InlineData("1'234'567", 1_234_567)]
    public void German_numbers_have_their_value(string text, double value) =>
        Read(text, Language.German, value, NumeralKind.Cardinal);

    [Theory]
    [InlineData("zero", 0)]
    [InlineData("three", 3)]
    [InlineData("twenty-three", 23)]
    [InlineData("twenty three", 23)]
    [InlineData("a hundred", 100)]
    [InlineData("two hundred and fifty", 250)]
    [InlineData("one thousand two hundred", 1200)]
    [InlineData("two thousand and one", 2001)]
    [InlineData("three hundred thousand", 300_000)]
    [InlineData("half a million", 500_000)]
    [InlineData("two billion", 2_000_000_000)]
    [InlineData("two million three hundred thousand and five", 2_300_005)]
    [InlineData("a dozen", 12)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1,234", 1234)]
    [InlineData("1.234", 1.234)]
    [InlineData("12,345,678", 12_345_678)]
    public void English_numbers_have_their_value(string text, double value) =>
        Read(text, Language.English, value, NumeralKind.Cardinal);

    [Theory]
    [InlineData("erste", 1)]
    [InlineData("dritten", 3)]
    [InlineData("siebter", 7)]
    [InlineData("achtes", 8)]
    [InlineData("zehnte", 10)]
    [InlineData("zwanzigsten", 20)]
    [InlineData("einundzwanzigste", 21)]
    [InlineData("first", 1)]
    [InlineData("twelfth", 12)]
    [InlineData("twentieth", 20)]
    [InlineData("twenty-first", 21)]
    [InlineData("3rd", 3)]
    [InlineData("3. Quartal", 3)]
    public void Ordinals_name_a_place(string text, double value) =>
        Read(text, null, value, NumeralKind.Ordinal, text.StartsWith("3.", StringComparison.Ordinal) ? 1 : null);

    [Theory]
    [InlineData("Hälfte", 0.5)]
    [InlineData("zwei Drittel", 2.0 / 3)]
    [InlineData("drei Viertel", 0.75)]
    [InlineData("ein Zehntel", 0.1)]
    [InlineData("30 %", 0.3)]
    [InlineData("30%", 0.3)]
    [InlineData("12,5 Prozent", 0.125)]
    [InlineData("zehn Prozent", 0.1)]
    [InlineData("two thirds", 2.0 / 3)]
    [InlineData("half", 0.5)]
    [InlineData("5 per cent", 0.05)]
    public void Parts_of_a_whole_are_shares(string text, double value) =>
        Read(text, Language.German, value, NumeralKind.Share);

    [Theory]
    [InlineData("doppelt", 2)]
    [InlineData("dreimal", 3)]
    [InlineData("zweifache", 2)]
    [InlineData("twice", 2)]
    [InlineData("three times", 3)]
    [InlineData("3-mal", 3)]
    [InlineData("3x", 3)]
    public void Multiples_say_how_many_times(string text, double value) =>
        Read(text, null, value, NumeralKind.Multiple);

    [Theory]
    [InlineData("ein", Language.German)]
    [InlineData("eine", Language.German)]
    [InlineData("a", Language.English)]
    [InlineData("one", Language.English)]
    public void Articles_are_weak(string text, Language language)
    {
        Assert.True(Numerals.TryRead(Tokenizer.Read(text), 0, language, out var numeral));
        Assert.True(numeral.IsWeak);
        Assert.Equal(1, numeral.Value);
    }

    [Theory]
    [InlineData("Kunden", null)]
    [InlineData("an", Language.German)]
    [InlineData("elf", Language.English)]
    [InlineData("null", Language.English)]
    [InlineData("12.03.2024", null)]
    [InlineData("10:30", null)]
    [InlineData("2024-03-12", null)]
    [InlineData("seconds", Language.English)]
    [InlineData("letzte", Language.German)]
    [InlineData("Vertrag", Language.German)]
    [InlineData("\"drei\"", Language.German)]
    [InlineData("achtung", Language.German)]
    [InlineData("halbe", Language.German)]
    [InlineData("5G", null)]
    public void Other_words_dates_and_quotes_are_no_numbers(string text, Language? language) =>
        Assert.False(Numerals.TryRead(Tokenizer.Read(text), 0, language, out double _, out _));

    [Fact]
    public void Numbers_side_by_side_are_not_added() =>
        Read("two three", Language.English, 2, NumeralKind.Cardinal, used: 1);

    [Fact]
    public void Digits_in_either_notation_come_back_as_they_were() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(0, 99_999_999).ToArbitrary(), cents =>
        {
            var value = cents / 100.0;
            var english = value.ToString("N2", CultureInfo.InvariantCulture);
            var german = english.Replace(',', ';').Replace('.', ',').Replace(';', '.');
            return Value(english, Language.English) == value && Value(german, Language.German) == value
                && Value(english, null) == value && Value(german, null) == value;
        }));

    [Fact]
    public void No_text_breaks_the_reader() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var tokens = Tokenizer.Read(text.Get);
            return Enumerable.Range(0, tokens.Count).All(at =>
                !Numerals.TryRead(tokens, at, null, out var numeral)
                || (numeral.TokensUsed >= 1 && at + numeral.TokensUsed <= tokens.Count));
        }));

    private static double Value(string text, Language? language) =>
        Numerals.TryRead(Tokenizer.Read(text), 0, language, out double value, out _) ? value : double.NaN;

    private static void Read(string text, Language? language, double value, NumeralKind kind, int? used = null)
    {
        var tokens = Tokenizer.Read(text);
        Assert.True(Numerals.TryRead(tokens, 0, language, out var numeral));
        Assert.Equal(value, numeral.Value, 1e-9);
        Assert.Equal(kind, numeral.Kind);
        Assert.Equal(used ?? tokens.Count, numeral.TokensUsed);
        Assert.False(numeral.IsWeak);
    }
}
