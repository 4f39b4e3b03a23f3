using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class ColognePhoneticsTests
{
    // Worked examples of https://de.wikipedia.org/wiki/Kölner_Phonetik.
    [Theory]
    [InlineData("Wikipedia", "3412")]
    [InlineData("Müller-Lüdenscheidt", "65752682")]
    [InlineData("Breschnew", "17863")]
    [InlineData("Heinz Classen", "068586")]
    [InlineData("", "")]
    [InlineData("123", "")]
    public void The_code_is_the_published_one(string text, string code) =>
        Assert.Equal(code, ColognePhonetics.Code(text));

    [Theory]
    [InlineData("Meier", "Mayr")]
    [InlineData("Philipp", "Filip")]
    [InlineData("Schmidt", "Schmitt")]
    [InlineData("Müller", "Mueller")]
    public void Words_that_sound_alike_share_a_code(string one, string other) =>
        Assert.Equal(ColognePhonetics.Code(one), ColognePhonetics.Code(other));
}
