using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Answers;

public sealed class FigureFormatTests
{
    [Theory]
    [InlineData(0.2653698707936959, Unit.Share, "26,5 %", "26.5 %")]
    [InlineData(12.345, Unit.Share, "1.234,5 %", "1,234.5 %")]
    [InlineData(0.0, Unit.Share, "0,0 %", "0.0 %")]
    [InlineData(1.0, Unit.Share, "100,0 %", "100.0 %")]
    [InlineData(0.0004, Unit.Share, "0,04 %", "0.04 %")]
    [InlineData(0.9997, Unit.Share, "99,97 %", "99.97 %")]
    [InlineData(1869.0, Unit.Count, "1.869", "1,869")]
    [InlineData(0.0, Unit.Count, "0", "0")]
    [InlineData(2.345, Unit.Count, "2,35", "2.35")]
    [InlineData(-12.0, Unit.Count, "−12", "−12")]
    [InlineData(9036849.16, Unit.Euro, "9.036.849 €", "€9,036,849")]
    [InlineData(74.44133226324233, Unit.Dollar, "74,44 $", "$74.44")]
    [InlineData(-5.0, Unit.Dollar, "−5,00 $", "−$5.00")]
    [InlineData(74.44, Unit.Money, "74,44", "74.44")]
    [InlineData(12.34, Unit.NpsPoints, "+12,3 Punkte", "+12.3 points")]
    [InlineData(-7.0, Unit.NpsPoints, "−7,0 Punkte", "−7.0 points")]
    [InlineData(-0.01, Unit.NpsPoints, "0,0 Punkte", "0.0 points")]
    [InlineData(4.2134, Unit.Points, "4,21 Punkte", "4.21 points")]
    [InlineData(1.0, Unit.Points, "1 Punkt", "1 point")]
    [InlineData(67.52, Unit.Seconds, "67,52 s", "67.52 s")]
    [InlineData(123.45, Unit.Minutes, "123,5 min", "123.5 min")]
    [InlineData(3.5, Unit.Hours, "3,50 Std.", "3.50 h")]
    [InlineData(1.0, Unit.Days, "1 Tag", "1 day")]
    [InlineData(32.37, Unit.Months, "32,37 Monate", "32.37 months")]
    [InlineData(2.0, Unit.Years, "2 Jahre", "2 years")]
    [InlineData(0.01234, Unit.Number, "0,012", "0.012")]
    [InlineData(1234.5, Unit.Number, "1.235", "1,235")]
    [InlineData(999.96, Unit.Number, "1.000", "1,000")]
    public void Figures_are_written_in_the_notation_of_the_language(double value, Unit unit, string de, string en)
    {
        Assert.Equal(de, FigureFormat.Write(value, unit, Language.German));
        Assert.Equal(en, FigureFormat.Write(value, unit, Language.English));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Empty_is_not_zero(double? value)
    {
        Assert.Equal("keine Angabe", FigureFormat.Write(value, Unit.Count, Language.German));
        Assert.Equal("no figure", FigureFormat.Write(value, Unit.Share, Language.English));
    }

    [Theory]
    [InlineData(0.015, Unit.Share, "+1,5 Prozentpunkte", "+1.5 percentage points")]
    [InlineData(-0.015, Unit.Share, "−1,5 Prozentpunkte", "−1.5 percentage points")]
    [InlineData(12.0, Unit.Count, "+12", "+12")]
    [InlineData(-3.04, Unit.NpsPoints, "−3,0 Punkte", "−3.0 points")]
    [InlineData(0.0, Unit.Count, "0", "0")]
    public void Differences_carry_their_sign_and_shares_differ_by_points(double value, Unit unit, string de, string en)
    {
        Assert.Equal(de, FigureFormat.WriteChange(value, unit, Language.German));
        Assert.Equal(en, FigureFormat.WriteChange(value, unit, Language.English));
    }
}
