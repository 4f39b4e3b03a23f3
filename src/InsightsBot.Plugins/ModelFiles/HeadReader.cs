using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads model.yaml and verified.yaml.</summary>
internal static class HeadReader
{
    public static readonly IReadOnlyList<string> ModelKeys = ["name", "label", "calendar", "notes"];
    public static readonly IReadOnlyList<string> VerifiedFileKeys = ["verified"];

    private static readonly IReadOnlyList<string> CalendarKeys =
        ["time_zone", "first_day_of_week", "fiscal_year_start_month", "today"];

    private static readonly IReadOnlyList<string> VerifiedKeys = ["question", "verified_by", "verified_on", "reading"];

    public static CalendarRules ReadCalendar(Section model)
    {
        var rules = new CalendarRules();
        if (model.Inner("calendar", CalendarKeys) is not { } calendar)
        {
            return rules;
        }

        var zone = calendar.OptionalText("time_zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            // A machine without a time zone database knows none of them, so this can't forbid the model.
            var known = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id);
            calendar.Warn("time_zone", RuleSentences.TimeZoneUnknown(zone, Nearest.Of(zone, known)));
        }

        var month = calendar.Whole("fiscal_year_start_month", 1, 12);
        return rules with
        {
            TimeZone = zone ?? rules.TimeZone,
            FirstDayOfWeek = calendar.Choice<DayOfWeek>("first_day_of_week") ?? rules.FirstDayOfWeek,
            FiscalYearStartMonth = checked((int)(month ?? rules.FiscalYearStartMonth)),
            Today = calendar.Choice<Today>("today") ?? rules.Today,
        };
    }

    public static IReadOnlyList<BilingualText> ReadNotes(Section model) =>
        [.. model.Items("notes").Select(item => model.BilingualOf(item, "notes")).OfType<BilingualText>()];

    public static IReadOnlyList<VerifiedQuestion> ReadVerified(Section file) =>
        [.. file.Sections("verified", VerifiedKeys).Select(ReadVerifiedQuestion)];

    private static VerifiedQuestion ReadVerifiedQuestion(Section section)
    {
        var text = section.Text("verified_on");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && text.Length > 0)
        {
            section.Error("verified_on", Sentences.WantsDay("verified_on", text));
        }

        return new(section.Bilingual("question"), section.Text("verified_by"), day, section.Text("reading"));
    }
}
