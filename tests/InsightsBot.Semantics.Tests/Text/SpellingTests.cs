using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Kündigung", "kuendigung")]
    [InlineData("KÜNDIGUNG", "kuendigung")]
    [InlineData("Kuendigung", "kuendigung")]
    [InlineData("Ku\u0308ndigung", "kuendigung")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Jänner", "jaenner")]
    [InlineData("Café", "cafe")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Łódź", "lodz")]
    [InlineData("what’s", "what's")]
    [InlineData("Kün\u200Bdi\u00ADgung", "kuendigung")]
    [InlineData("Month‑to–Month", "month-to-month")]
    public void Spellings_that_mean_the_same_word_fold_to_one_form(string written, string folded) =>
        Assert.Equal(folded, Spelling.Fold(written));

    [Theory]
    [InlineData("Kund:innen", "kunden")]
    [InlineData("Kund*innen", "kunden")]
    [InlineData("Kund_innen", "kunden")]
    [InlineData("KundInnen", "kunden")]
    [InlineData("Kund/innen", "kunden")]
    [InlineData("Kunden/-innen", "kunden")]
    [InlineData("Kunden(innen)", "kunden")]
    [InlineData("Mitarbeiter:innen", "mitarbeiter")]
    [InlineData("Mitarbeiter/-in", "mitarbeiter")]
    [InlineData("Agent:innen", "agenten")]
    [InlineData("Kolleg*innen", "kollegen")]
    [InlineData("Kund:in", "kunde")]
    [InlineData("MitarbeiterIn", "mitarbeiter")]
    [InlineData("Berater:in", "berater")]
    [InlineData("Autor:innen", "autoren")]
    public void Gender_marks_fold_to_the_form_without_them(string written, string folded) =>
        Assert.Equal(folded, Spelling.Fold(written));

    [Theory]
    [InlineData("LinkedIn", "linkedin")]
    [InlineData("CheckIn", "checkin")]
    [InlineData("Log-in", "log-in")]
    [InlineData("B*Tree", "b*tree")]
    [InlineData("churn_in_days", "churn_in_days")]
    [InlineData("checked_in", "checked_in")]
    public void Names_that_only_look_like_gender_marks_are_left_alone(string written, string folded) =>
        Assert.Equal(folded, Spelling.Fold(written));

    [Fact]
    public void Folding_twice_changes_nothing() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var once = Spelling.Fold(text.Get);
            return Spelling.Fold(once) == once;
        }));
}
