using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class NumberReaderTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Fact]
    public void Every_amount_is_read_back_from_English_and_German_notation()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), cents =>
        {
            var value = cents / 100m;
            var english = value.ToString("#,0.00", Invariant);
            var german = english.Replace(',', '_').Replace('.', ',').Replace('_', '.');
            return Real(english, NumberNotation.English) == (double)value
                && Real(german, NumberNotation.German) == (double)value
                && Real(german + " €", NumberNotation.German) == (double)value
                && Real("$" + english.TrimStart('-'), NumberNotation.English) == Math.Abs((double)value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Every_double_that_is_written_out_is_read_back()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            var text = number.Get.ToString("R", Invariant);
            return !NumberReader.TryExamine(Encoding.UTF8.GetBytes(text), out _)
                || BitConverter.DoubleToInt64Bits(Real(text, NumberNotation.English)!.Value + 0.0)
                    == BitConverter.DoubleToInt64Bits(number.Get + 0.0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Whatever_is_recognised_can_be_read()
    {
        var text = Gen
            .Elements("0", "1", "7", "9", "12", "345", ".", ",", "-", "+", "%", "€", "$", " ", "e", "E-3", "EUR")
            .ArrayOf().Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), cell =>
        {
            var bytes = CellText.Trim(Encoding.UTF8.GetBytes(cell));
            return !NumberReader.TryExamine(bytes, out var shape)
                || Enum.GetValues<NumberNotation>().Where(notation => Fits(shape.Evidence, notation))
                    .All(notation => NumberReader.TryReadReal(Trimmed(cell), notation, out _)
                        && (shape.HasFraction || shape.IsPercent
                            || NumberReader.TryReadWhole(Trimmed(cell), notation, out _)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("12.5", "English")]
    [InlineData("1,234.5", "English")]
    [InlineData("1,234,567", "English")]
    [InlineData("12,5", "German")]
    [InlineData("1.234,50 €", "German")]
    [InlineData("0,125", "German")]
    [InlineData("1.234", "DotEither")]
    [InlineData("1,234", "CommaEither")]
    [InlineData("1234", "Plain")]
    [InlineData("94.01%", "English")]
    [InlineData("$-5.00", "English")]
    [InlineData("1.5E-05", "English")]
    public void A_number_says_what_it_says_about_its_notation(string text, string evidence)
    {
        Assert.True(NumberReader.TryExamine(Encoding.UTF8.GetBytes(text), out var shape));
        Assert.Equal(Enum.Parse<NumberEvidence>(evidence), shape.Evidence);
    }

    [Theory]
    [InlineData("00123")]
    [InlineData("12E5")]
    [InlineData("1.7e345")]
    [InlineData("1.2.3")]
    [InlineData("+4917612345678")]
    [InlineData("=1+2")]
    [InlineData("1,2,3")]
    [InlineData("12345678901234567890")]
    [InlineData("1.234.56")]
    [InlineData("--5")]
    [InlineData("€")]
    public void What_only_looks_like_a_number_is_none(string text)
    {
        Assert.False(NumberReader.TryExamine(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void Per_cent_become_a_share_without_a_second_rounding()
    {
        Assert.Equal(0.9401, Real("94.01%", NumberNotation.English));
        Assert.Equal(0.125, Real("12,5 %", NumberNotation.German));
    }

    private static bool Fits(NumberEvidence evidence, NumberNotation notation) => evidence switch
    {
        NumberEvidence.English => notation != NumberNotation.German,
        NumberEvidence.German => notation != NumberNotation.English,
        NumberEvidence.Plain => true,
        NumberEvidence.DotEither or NumberEvidence.CommaEither => notation != NumberNotation.EachItsOwn,
    };

    private static byte[] Trimmed(string text) => CellText.Trim(Encoding.UTF8.GetBytes(text)).ToArray();

    private static double? Real(string text, NumberNotation notation) =>
        NumberReader.TryReadReal(Encoding.UTF8.GetBytes(text), notation, out var value) ? value : null;
}
