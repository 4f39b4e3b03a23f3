using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Tests.Answers;

public sealed class WordingTests
{
    private static readonly Figure Churn = new(0.2653, Unit.Share, 7043, BilingualText.Same("Churn"));

    [Fact]
    public void Slots_are_filled_in_the_language_of_the_answer()
    {
        var wording = Parse("In {p1} lag {v1} bei {f1} {c1}.", out _)!;
        Assert.Equal("In 01.01.–31.03.2024 lag Tarif 5G bei 26,5 % [1].", wording.Fill(Language.German));
        Assert.Equal("In 1 Jan – 31 Mar 2024 lag Tarif 5G bei 26.5 % [1].", wording.Fill(Language.English));
    }

    [Theory]
    [InlineData("Churn is 26 percent.")]
    [InlineData("Churn is {f1}, up by ½.")]
    [InlineData("Churn is {f2}.")]
    [InlineData("Churn is {f0}.")]
    [InlineData("Churn is {x1}.")]
    [InlineData("Churn is {f}.")]
    [InlineData("Churn is {f1.")]
    [InlineData("Churn doubled from twelve to {f1}.")]
    [InlineData("Die Hälfte ging, also {f1}.")]
    [InlineData("Doppelt so viele wie {f1}.")]
    [InlineData("See {c2}.")]
    [InlineData("٣ Kunden")]
    public void A_number_outside_a_slot_and_an_unknown_slot_are_refused(string template)
    {
        Assert.Null(Parse(template, out var refusal));
        Assert.NotNull(refusal);
    }

    [Theory]
    [InlineData("Der erste Grund ist {v1}, ein Kunde sagte es so.")]
    [InlineData("A customer left; the first reason was {v1}.")]
    [InlineData("")]
    public void Articles_and_ordinals_may_stand_outside(string template)
    {
        Assert.NotNull(Parse(template, out var refusal));
        Assert.Null(refusal);
    }

    [Fact]
    public void Braces_in_a_value_are_text_and_no_slots() => Assert.Equal(
        "{f1} ist ein Name",
        Wording.Parse("{v1} ist ein Name", [Churn], [], ["{f1}"], 0, out _)!.Fill(Language.German));

    private static Wording? Parse(string template, out string? refusal) => Wording.Parse(
        template,
        [Churn],
        [new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31))],
        ["Tarif 5G"],
        1,
        out refusal);
}
