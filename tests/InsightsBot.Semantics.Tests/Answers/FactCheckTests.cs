using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Tests.Answers;

public sealed class FactCheckTests
{
    private static readonly Facts Facts = new()
    {
        Rows =
        [
            ["Competitor had 5G", 313L, 0.1674692, 74.441332],
            ["Price", 220L, 0.2653698, -12.25],
        ],
        Units = [null, Unit.Count, Unit.Share, Unit.Euro],
        Figures = [new Figure(0.0979006, Unit.Share, 7043, BilingualText.Same("difference")) { IsChange = true }],
        Parameters = ["Two Year 2", 42L, new DateOnly(2025, 3, 31)],
        Limits = [3],
        Shares = [0.95],
        Periods = [new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31))],
        Names = ["Q3 2024"],
        Verbatims = ["Ich habe 3 Wochen gewartet, \"unmöglich\"!", "Never again."],
        Citations = 2,
    };

    [Theory]
    [InlineData("313 Kunden (16,7 %) nannten „Competitor had 5G“ [1].")]
    [InlineData("Basis: 7.043; 95-%-Intervall, top 3.")]
    [InlineData("Das sind 17 % oder 16,75 % oder 16,7469 Prozent.")]
    [InlineData("Im Schnitt 74,44 € und −12,25 €; das fiel um 12,25 €.")]
    [InlineData("01.01.–31.12.2024, Stand 31.03.2025, also 2024.")]
    [InlineData("Das sind +9,8 Prozentpunkte.")]
    [InlineData("Tarif Two Year 2 mit Wert 42 in Q3 2024")]
    [InlineData("Ein Kunde: „Ich habe 3 Wochen gewartet“ [2].")]
    [InlineData("1. Competitor\n2. Price")]
    [InlineData("Die drei Gründe, und zwei Zeilen")]
    [InlineData("Ein Grund, der erste")]
    [InlineData("")]
    public void What_the_cells_give_may_be_said_in_german(string answer) =>
        Assert.Empty(FactCheck.Check(answer, Language.German, Facts));

    [Theory]
    [InlineData("313 customers (16.7 %) said “Competitor had 5G” [1].")]
    [InlineData("Base: 7,043; the 1st of 3, a 95 % interval")]
    [InlineData("€74.44 against −€12.25, +9.8 percentage points")]
    [InlineData("1 Jan – 31 Dec 2024")]
    [InlineData("\"Never again.\" [2]")]
    public void What_the_cells_give_may_be_said_in_english(string answer) =>
        Assert.Empty(FactCheck.Check(answer, Language.English, Facts));

    [Theory]
    [InlineData("314 Kunden", "314", UnsupportedKind.Number)]
    [InlineData("16,8 %", "16,8 %", UnsupportedKind.Number)]
    [InlineData("313 %", "313 %", UnsupportedKind.Number)]
    [InlineData("+12,25 €", "+12,25", UnsupportedKind.Number)]
    [InlineData("−313", "−313", UnsupportedKind.Number)]
    [InlineData("7,043 Kunden", "7,043", UnsupportedKind.Number)]
    [InlineData("rund 300", "300", UnsupportedKind.Number)]
    [InlineData("zwölf Gründe", "zwölf", UnsupportedKind.Number)]
    [InlineData("die Hälfte", "Hälfte", UnsupportedKind.Number)]
    [InlineData("in Q4 2024", "4", UnsupportedKind.Number)]
    [InlineData("am 01.02.2024", "01.02.2024", UnsupportedKind.Number)]
    [InlineData("5 Kunden", "5", UnsupportedKind.Number)]
    [InlineData("3. Absatz mit 9. Punkt", "9", UnsupportedKind.Number)]
    [InlineData("laut [3]", "[3]", UnsupportedKind.Citation)]
    [InlineData("„Ich habe 3 Wochen gewarted“", "„Ich habe 3 Wochen gewarted“", UnsupportedKind.Quote)]
    [InlineData("\"never again\"", "\"never again\"", UnsupportedKind.Quote)]
    [InlineData("½ der Kunden", "½", UnsupportedKind.Number)]
    [InlineData("٣ Kunden", "٣", UnsupportedKind.Number)]
    public void What_nothing_gives_is_found(string answer, string passage, UnsupportedKind kind)
    {
        var found = FactCheck.Check(answer, Language.German, Facts);
        Assert.Contains(found, u => u.Passage == passage && u.Kind == kind);
        Assert.All(found, u => Assert.Equal(u.Passage, answer.Substring(u.Start, u.Passage.Length)));
    }

    [Fact]
    public void A_number_that_is_no_cell_never_passes() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(2, 100_000).ToArbitrary(),
        Gen.Choose(2, 100_000).ArrayOf().ToArbitrary(),
        (said, cells) =>
        {
            var facts = new Facts { Rows = [[.. cells.Select(c => (object?)(long)c)]] };
            return new[] { Language.German, Language.English }.All(language =>
                (FactCheck.Check($"Es: {FigureFormat.Write(said, Unit.Count, language)}.", language, facts).Count == 0)
                == cells.Contains(said));
        }));

    [Fact]
    public void A_cell_as_it_is_formatted_always_passes()
    {
        var cells =
            from value in ArbMap.Default.ArbFor<NormalFloat>().Generator
            from small in Gen.Choose(-100_000, 100_000)
            from isSmall in Gen.Elements(true, false)
            from unit in Gen.Elements(Enum.GetValues<Unit>())
            select (Value: isSmall ? small / 997.0 : value.Get, Unit: unit);
        Check.QuickThrowOnFailure(Prop.ForAll(cells.ToArbitrary(), cell =>
        {
            var facts = new Facts { Rows = [[cell.Value]], Units = [cell.Unit] };
            return Math.Abs(cell.Value) > 1e14 || new[] { Language.German, Language.English }.All(language =>
                FactCheck.Check($"x {FigureFormat.Write(cell.Value, cell.Unit, language)}.", language, facts).Count == 0
                && FactCheck.Check(
                    $"x {FigureFormat.WriteChange(cell.Value, cell.Unit, language)}.", language, facts).Count == 0);
        }));
    }

    [Fact]
    public void A_share_never_passes_as_a_count_nor_a_count_as_a_share() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(2, 99).ToArbitrary(),
        percent => FactCheck.Check($"x {percent} y", Language.German, Shares(percent / 100.0)).Count == 1
            && FactCheck.Check($"x {percent} % y", Language.German, Counts(percent)).Count == 1));

    [Fact]
    public void A_quote_with_one_letter_changed_never_passes()
    {
        const string verbatim = "Der Techniker kam nie, das war wirklich schlimm.";
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, verbatim.Length - 1).ToArbitrary(), at =>
        {
            var changed = verbatim[..at] + "x" + verbatim[(at + 1)..];
            var facts = new Facts { Verbatims = [verbatim] };
            return FactCheck.Check($"„{verbatim}“", Language.German, facts).Count == 0
                && FactCheck.Check($"„{changed}“", Language.German, facts).Count == 1;
        }));
    }

    private static Facts Shares(double share) => new() { Rows = [[share]], Units = [Unit.Share] };

    private static Facts Counts(long count) => new() { Rows = [[count]], Units = [Unit.Count] };
}
