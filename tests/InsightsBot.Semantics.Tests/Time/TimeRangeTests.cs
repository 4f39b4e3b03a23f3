using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Tests.Time;

/// <summary>Today is Thursday, 14 August 2025.</summary>
public sealed class TimeRangeTests
{
    private static readonly Calendar Calendar = new(new DateOnly(2025, 8, 14));

    [Theory]
    [InlineData("von Januar bis März 2024", "2024-01-01", "2024-03-31")]
    [InlineData("Januar bis März", "2025-01-01", "2025-03-31")]
    [InlineData("Januar–März 2024", "2024-01-01", "2024-03-31")]
    [InlineData("Jan-Mar 2024", "2024-01-01", "2024-03-31")]
    [InlineData("von November bis Februar", "2024-11-01", "2025-02-28")]
    [InlineData("November 2023 bis Februar", "2023-11-01", "2024-02-29")]
    [InlineData("zwischen 2022 und 2023", "2022-01-01", "2023-12-31")]
    [InlineData("between 2022 and 2023", "2022-01-01", "2023-12-31")]
    [InlineData("2022-2023", "2022-01-01", "2023-12-31")]
    [InlineData("from March to June 2024", "2024-03-01", "2024-06-30")]
    [InlineData("between March and May", "2025-03-01", "2025-05-31")]
    [InlineData("vom 1. bis 15. März 2024", "2024-03-01", "2024-03-15")]
    [InlineData("1.–15. März 2024", "2024-03-01", "2024-03-15")]
    [InlineData("vom 1.3.2024 bis zum 15.3.2024", "2024-03-01", "2024-03-15")]
    [InlineData("Q1 bis Q3 2024", "2024-01-01", "2024-09-30")]
    [InlineData("Q1-Q3 2024", "2024-01-01", "2024-09-30")]
    [InlineData("1. bis 3. Quartal 2024", "2024-01-01", "2024-09-30")]
    [InlineData("KW 10 bis 12", "2025-03-03", "2025-03-23")]
    [InlineData("seit März bis heute", "2025-03-01", "2025-08-14")]
    [InlineData("im Zeitraum von Mai 2024 bis Ende Juni 2024", "2024-05-01", "2024-06-30")]
    public void Ranges_include_both_their_ends(string question, string first, string last) =>
        Period(question, first, last);

    [Theory]
    [InlineData("seit März", "2025-03-01", null)]
    [InlineData("seit 2023", "2023-01-01", null)]
    [InlineData("seit letztem Jahr", "2024-01-01", null)]
    [InlineData("seit 3 Monaten", "2025-05-14", null)]
    [InlineData("seit Anfang 2024", "2024-01-01", null)]
    [InlineData("ab Juni", "2025-06-01", null)]
    [InlineData("ab dem 1.3.2024", "2024-03-01", null)]
    [InlineData("since March", "2025-03-01", null)]
    [InlineData("from March onwards", "2025-03-01", null)]
    [InlineData("nach dem 1.3.2024", "2024-03-02", null)]
    [InlineData("nach 2022", "2023-01-01", null)]
    [InlineData("after March 2024", "2024-04-01", null)]
    [InlineData("bis März", null, "2025-03-31")]
    [InlineData("bis einschließlich März", null, "2025-03-31")]
    [InlineData("bis Ende 2023", null, "2023-12-31")]
    [InlineData("bis zum 15.3.2024", null, "2024-03-15")]
    [InlineData("until the end of March", null, "2025-03-31")]
    [InlineData("vor 2023", null, "2022-12-31")]
    [InlineData("vor dem 1.3.2024", null, "2024-02-29")]
    [InlineData("before March", null, "2025-02-28")]
    public void Open_periods_have_one_end(string question, string? first, string? last)
    {
        var phrase = Whole(question);
        Assert.Equal(TimePhraseKind.OpenPeriod, phrase.Kind);
        Assert.Equal(first is null ? null : Day(first), phrase.First);
        Assert.Equal(last is null ? null : Day(last), phrase.Last);
        Assert.Null(phrase.Period);
    }

    [Theory]
    [InlineData("zum Vorjahr", Grain.Year)]
    [InlineData("Vorjahr", Grain.Year)]
    [InlineData("gegenüber dem Vormonat", Grain.Month)]
    [InlineData("Vorquartal", Grain.Quarter)]
    [InlineData("Vorjahresmonat", Grain.Year)]
    [InlineData("same period last year", Grain.Year)]
    [InlineData("the same month of the previous year", Grain.Year)]
    [InlineData("im gleichen Zeitraum des Vorjahres", Grain.Year)]
    [InlineData("year over year", Grain.Year)]
    [InlineData("YoY", Grain.Year)]
    [InlineData("MoM", Grain.Month)]
    [InlineData("quarter-over-quarter", Grain.Quarter)]
    [InlineData("the week before", Grain.Week)]
    [InlineData("dem Monat davor", Grain.Month)]
    [InlineData("Vorperiode", null)]
    [InlineData("previous period", null)]
    public void Comparisons_say_how_far_back_they_go(string question, Grain? back)
    {
        var phrase = Whole(question.Replace("im gleichen", "gleichen", StringComparison.Ordinal));
        Assert.Equal(TimePhraseKind.Comparison, phrase.Kind);
        Assert.Equal(back, phrase.Grain);
    }

    [Theory]
    [InlineData("am Wochenende", "Saturday,Sunday")]
    [InlineData("on weekends", "Saturday,Sunday")]
    [InlineData("at the weekend", "Saturday,Sunday")]
    [InlineData("montags", "Monday")]
    [InlineData("jeden Montag", "Monday")]
    [InlineData("on Sundays", "Sunday")]
    [InlineData("unter der Woche", "Monday,Tuesday,Wednesday,Thursday,Friday")]
    [InlineData("on weekdays", "Monday,Tuesday,Wednesday,Thursday,Friday")]
    public void Weekdays_are_a_scope_of_their_own(string question, string days)
    {
        var phrase = Whole(question);
        Assert.Equal(TimePhraseKind.Weekdays, phrase.Kind);
        Assert.Equal(days, string.Join(',', phrase.Weekdays));
    }

    [Theory]
    [InlineData("Monat", Grain.Month)]
    [InlineData("monatlich", Grain.Month)]
    [InlineData("Woche", Grain.Week)]
    [InlineData("wöchentlich", Grain.Week)]
    [InlineData("quarter", Grain.Quarter)]
    [InlineData("täglich", Grain.Day)]
    [InlineData("jährlich", Grain.Year)]
    [InlineData("years", Grain.Year)]
    [InlineData("Monatsverlauf", Grain.Month)]
    [InlineData("weekly", Grain.Week)]
    public void Grains_are_only_the_word_itself(string question, Grain grain)
    {
        var phrase = Whole(question);
        Assert.Equal(TimePhraseKind.Grain, phrase.Kind);
        Assert.Equal(grain, phrase.Grain);
    }

    [Fact]
    public void A_range_still_knows_its_two_ends()
    {
        var ends = Whole("between Q1 and Q2 2024").Ends!.Value;
        Assert.Equal(InsightsBot.Semantics.Time.Period.OfQuarter(2024, 1), ends.First);
        Assert.Equal(InsightsBot.Semantics.Time.Period.OfQuarter(2024, 2), ends.Last);
    }

    [Theory]
    [InlineData("im März und ")]
    [InlineData("Q1, ")]
    [InlineData("one hundred ")]
    [InlineData("von 2022 bis ")]
    [InlineData("letzten 3 ")]
    public void Twice_the_text_has_twice_the_times(string piece)
    {
        int Found(int times) =>
            TimePhraseReader.ReadAll(Tokenizer.Read(string.Concat(Enumerable.Repeat(piece, times))), Calendar).Count;
        var once = Found(4_000);
        Assert.InRange(Found(8_000), (2 * once) - 2, (2 * once) + 2);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    private static TimePhrase Whole(string question)
    {
        var tokens = Tokenizer.Read(question);
        var phrase = TimePhraseReader.Read(tokens, 0, Calendar);
        Assert.NotNull(phrase);
        Assert.Equal(tokens.Count, phrase.TokensUsed);
        return phrase;
    }

    private static void Period(string question, string first, string last)
    {
        var phrase = Whole(question);
        Assert.Equal(TimePhraseKind.Period, phrase.Kind);
        Assert.Equal(new Period(Day(first), Day(last)), phrase.Period);
    }
}
