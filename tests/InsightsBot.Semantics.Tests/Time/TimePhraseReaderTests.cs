using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Tests.Time;

/// <summary>Today is Thursday, 14 August 2025.</summary>
public sealed class TimePhraseReaderTests
{
    private static readonly Calendar Calendar = new(new DateOnly(2025, 8, 14));

    [Theory]
    [InlineData("am 12.03.2024", "2024-03-12", "2024-03-12")]
    [InlineData("12.3.24", "2024-03-12", "2024-03-12")]
    [InlineData("2024-03-12", "2024-03-12", "2024-03-12")]
    [InlineData("on March 12 2024", "2024-03-12", "2024-03-12")]
    [InlineData("March 12th, 2024", "2024-03-12", "2024-03-12")]
    [InlineData("12. März 2024", "2024-03-12", "2024-03-12")]
    [InlineData("on the 12th of March 2024", "2024-03-12", "2024-03-12")]
    [InlineData("am 12. März", "2025-03-12", "2025-03-12")]
    [InlineData("am 24.12.", "2024-12-24", "2024-12-24")]
    [InlineData("am 29.2.2024", "2024-02-29", "2024-02-29")]
    [InlineData("im März", "2025-03-01", "2025-03-31")]
    [InlineData("im Oktober", "2024-10-01", "2024-10-31")]
    [InlineData("im August", "2025-08-01", "2025-08-31")]
    [InlineData("März 2021", "2021-03-01", "2021-03-31")]
    [InlineData("Februar 2024", "2024-02-01", "2024-02-29")]
    [InlineData("03/2021", "2021-03-01", "2021-03-31")]
    [InlineData("2021-03", "2021-03-01", "2021-03-31")]
    [InlineData("in March", "2025-03-01", "2025-03-31")]
    [InlineData("im Jänner 2024", "2024-01-01", "2024-01-31")]
    [InlineData("im Maerz", "2025-03-01", "2025-03-31")]
    [InlineData("in may", "2025-05-01", "2025-05-31")]
    [InlineData("May 2024", "2024-05-01", "2024-05-31")]
    [InlineData("im Mai", "2025-05-01", "2025-05-31")]
    [InlineData("in Sep", "2024-09-01", "2024-09-30")]
    [InlineData("Dez. 2023", "2023-12-01", "2023-12-31")]
    [InlineData("März '24", "2024-03-01", "2024-03-31")]
    [InlineData("im März des Vorjahres", "2024-03-01", "2024-03-31")]
    [InlineData("in March last year", "2024-03-01", "2024-03-31")]
    [InlineData("im März letzten Jahres", "2024-03-01", "2024-03-31")]
    [InlineData("im Monat März", "2025-03-01", "2025-03-31")]
    [InlineData("in the month of March 2024", "2024-03-01", "2024-03-31")]
    [InlineData("am Montag, 3. März 2025", "2025-03-03", "2025-03-03")]
    [InlineData("am Montag, den 03.03.2025", "2025-03-03", "2025-03-03")]
    [InlineData("on Monday, March 3, 2025", "2025-03-03", "2025-03-03")]
    public void Days_and_months_are_read(string question, string first, string last) => Period(question, first, last);

    [Theory]
    [InlineData("Q3", "2025-07-01", "2025-09-30")]
    [InlineData("Q4", "2024-10-01", "2024-12-31")]
    [InlineData("in Q3 2024", "2024-07-01", "2024-09-30")]
    [InlineData("Q3/2024", "2024-07-01", "2024-09-30")]
    [InlineData("2024-Q3", "2024-07-01", "2024-09-30")]
    [InlineData("2024 Q3", "2024-07-01", "2024-09-30")]
    [InlineData("2024Q3", "2024-07-01", "2024-09-30")]
    [InlineData("im 3. Quartal", "2025-07-01", "2025-09-30")]
    [InlineData("drittes Quartal 2024", "2024-07-01", "2024-09-30")]
    [InlineData("third quarter of 2024", "2024-07-01", "2024-09-30")]
    [InlineData("im ersten Quartal dieses Jahres", "2025-01-01", "2025-03-31")]
    [InlineData("im letzten Quartal 2023", "2023-10-01", "2023-12-31")]
    [InlineData("H1 2024", "2024-01-01", "2024-06-30")]
    [InlineData("im ersten Halbjahr", "2025-01-01", "2025-06-30")]
    [InlineData("zweites Halbjahr", "2025-07-01", "2025-12-31")]
    [InlineData("first half of 2024", "2024-01-01", "2024-06-30")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("im Jahr 2024", "2024-01-01", "2024-12-31")]
    [InlineData("in 2024", "2024-01-01", "2024-12-31")]
    [InlineData("KW 23", "2025-06-02", "2025-06-08")]
    [InlineData("KW23", "2025-06-02", "2025-06-08")]
    [InlineData("in KW 50", "2024-12-09", "2024-12-15")]
    [InlineData("calendar week 23 2024", "2024-06-03", "2024-06-09")]
    [InlineData("KW 1 2026", "2025-12-29", "2026-01-04")]
    [InlineData("KW 53 2020", "2020-12-28", "2021-01-03")]
    [InlineData("in der 23. Kalenderwoche 2024", "2024-06-03", "2024-06-09")]
    [InlineData("fiscal year 2024", "2024-01-01", "2024-12-31")]
    [InlineData("FY24", "2024-01-01", "2024-12-31")]
    [InlineData("im Geschäftsjahr 2023/24", "2024-01-01", "2024-12-31")]
    public void Parts_of_years_are_read(string question, string first, string last) => Period(question, first, last);

    [Theory]
    [InlineData("heute", "2025-08-14", "2025-08-14")]
    [InlineData("gestern", "2025-08-13", "2025-08-13")]
    [InlineData("von gestern", "2025-08-13", "2025-08-13")]
    [InlineData("the day before yesterday", "2025-08-12", "2025-08-12")]
    [InlineData("letzte Woche", "2025-08-04", "2025-08-10")]
    [InlineData("letzten Monat", "2025-07-01", "2025-07-31")]
    [InlineData("im letzten Quartal", "2025-04-01", "2025-06-30")]
    [InlineData("letztes Jahr", "2024-01-01", "2024-12-31")]
    [InlineData("im vergangenen Jahr", "2024-01-01", "2024-12-31")]
    [InlineData("vorletzten Monat", "2025-06-01", "2025-06-30")]
    [InlineData("dieses Jahr", "2025-01-01", "2025-12-31")]
    [InlineData("diesen Monat", "2025-08-01", "2025-08-31")]
    [InlineData("aktuelles Quartal", "2025-07-01", "2025-09-30")]
    [InlineData("in den letzten 6 Monaten", "2025-02-01", "2025-07-31")]
    [InlineData("in den letzten sechs Monaten", "2025-02-01", "2025-07-31")]
    [InlineData("der letzten 30 Tage", "2025-07-16", "2025-08-14")]
    [InlineData("past 7 days", "2025-08-08", "2025-08-14")]
    [InlineData("over the last 4 weeks", "2025-07-14", "2025-08-10")]
    [InlineData("letzten beiden Jahre", "2023-01-01", "2024-12-31")]
    [InlineData("im letzten halben Jahr", "2025-02-01", "2025-07-31")]
    [InlineData("letztes Halbjahr", "2025-01-01", "2025-06-30")]
    [InlineData("last month", "2025-07-01", "2025-07-31")]
    [InlineData("during the previous quarter", "2025-04-01", "2025-06-30")]
    [InlineData("this year", "2025-01-01", "2025-12-31")]
    [InlineData("over the last year", "2024-01-01", "2024-12-31")]
    [InlineData("year to date", "2025-01-01", "2025-08-14")]
    [InlineData("YTD", "2025-01-01", "2025-08-14")]
    [InlineData("month to date", "2025-08-01", "2025-08-14")]
    [InlineData("this year so far", "2025-01-01", "2025-08-14")]
    [InlineData("seit Jahresbeginn", "2025-01-01", "2025-08-14")]
    [InlineData("since the beginning of the year", "2025-01-01", "2025-08-14")]
    [InlineData("vor zwei Jahren", "2023-01-01", "2023-12-31")]
    [InlineData("vor einem Jahr", "2024-01-01", "2024-12-31")]
    [InlineData("vor 3 Monaten", "2025-05-01", "2025-05-31")]
    [InlineData("two years ago", "2023-01-01", "2023-12-31")]
    [InlineData("a month ago", "2025-07-01", "2025-07-31")]
    [InlineData("im letzten Geschäftsjahr", "2024-01-01", "2024-12-31")]
    [InlineData("last fiscal year", "2024-01-01", "2024-12-31")]
    [InlineData("nächsten Monat", "2025-09-01", "2025-09-30")]
    [InlineData("im Vorjahr", "2024-01-01", "2024-12-31")]
    [InlineData("letzten Freitag", "2025-08-08", "2025-08-08")]
    [InlineData("last Thursday", "2025-08-07", "2025-08-07")]
    [InlineData("am Montag", "2025-08-11", "2025-08-11")]
    [InlineData("on Friday", "2025-08-08", "2025-08-08")]
    [InlineData("letztes Wochenende", "2025-08-09", "2025-08-10")]
    [InlineData("letzten März", "2025-03-01", "2025-03-31")]
    [InlineData("last August", "2024-08-01", "2024-08-31")]
    public void Times_that_count_from_today_are_read(string question, string first, string last) =>
        Period(question, first, last);

    [Theory]
    [InlineData("may I see the churn rate")]
    [InlineData("May we compare these")]
    [InlineData("customers may leave")]
    [InlineData("mehr als 2024 Kunden")]
    [InlineData("more than 2000 customers")]
    [InlineData("über 2000 Euro")]
    [InlineData("2000 €")]
    [InlineData("list 2000 calls")]
    [InlineData("zwischen 30 und 40")]
    [InlineData("zwischen 2000 und 2050 Euro")]
    [InlineData("3 Quartale")]
    [InlineData("Kunden in Bayern")]
    [InlineData("von Martha")]
    [InlineData("Wie viele Anrufe hat Jan angenommen")]
    [InlineData("nimmt Martha im Schnitt ab")]
    [InlineData("Guten Tag")]
    [InlineData("guten Morgen")]
    [InlineData("bis zu 3 Kunden")]
    [InlineData("vor allem")]
    [InlineData("from customers to agents")]
    [InlineData("nach Kanal")]
    [InlineData("KW 54")]
    [InlineData("am 31.02.2024")]
    [InlineData("Q5")]
    [InlineData("the last of them")]
    [InlineData("in den letzten Monaten")]
    [InlineData("30-40")]
    [InlineData("\"März 2024\"")]
    [InlineData("in the mar")]
    [InlineData("second")]
    public void Other_words_are_no_times(string question) => Assert.DoesNotContain(
        TimePhraseReader.ReadAll(Tokenizer.Read(question), Calendar), p => p.Phrase.Kind != TimePhraseKind.Grain);

    [Theory]
    [InlineData("Anrufe im Februar 2021 zum Thema Streaming", 1, 3)]
    [InlineData("Wie hat sich der NPS im letzten Quartal entwickelt?", 5, 3)]
    [InlineData("Wie viele Kunden hatten 2024 Beschwerden?", 4, 1)]
    [InlineData("in the last 6 months by channel", 0, 5)]
    public void A_time_is_found_inside_a_question(string question, int at, int used)
    {
        var found = Assert.Single(TimePhraseReader.ReadAll(Tokenizer.Read(question), Calendar));
        Assert.Equal(at, found.At);
        Assert.Equal(used, found.Phrase.TokensUsed);
    }

    [Fact]
    public void The_year_at_the_end_of_a_list_counts_for_all_of_it()
    {
        var found = TimePhraseReader.ReadAll(Tokenizer.Read("Q1 und Q2 2023, Januar, Februar und März 2022"), Calendar);
        Assert.Equal([2023, 2023, 2022, 2022, 2022], found.Select(f => f.Phrase.First!.Value.Year));
        Assert.All(found, f => Assert.False(f.Phrase.YearAssumed));
    }

    [Theory]
    [InlineData("im März", true)]
    [InlineData("Q3", true)]
    [InlineData("seit März", true)]
    [InlineData("im März 2024", false)]
    [InlineData("von Januar bis März 2024", false)]
    [InlineData("letzten Monat", false)]
    public void A_year_nobody_said_is_marked(string question, bool assumed) =>
        Assert.Equal(assumed, Whole(question).YearAssumed);

    [Theory]
    [InlineData("03/04/2024", Language.German, "2024-04-03", true)]
    [InlineData("03/04/2024", Language.English, "2024-03-04", true)]
    [InlineData("13/04/2024", Language.English, "2024-04-13", false)]
    [InlineData("03.04.2024", Language.English, "2024-04-03", false)]
    public void Slashed_days_that_can_be_swapped_are_marked(string text, Language language, string day, bool assumed)
    {
        var phrase = TimePhraseReader.Read(Tokenizer.Read(text), 0, Calendar, language);
        Assert.Equal(Day(day), phrase!.First);
        Assert.Equal(assumed, phrase.DayAndMonthAssumed);
    }

    [Fact]
    public void The_last_months_include_this_one_on_its_last_day()
    {
        var calendar = new Calendar(new DateOnly(2025, 8, 31));
        var phrase = TimePhraseReader.Read(Tokenizer.Read("letzten 6 Monate"), 0, calendar);
        Assert.Equal(new Period(new DateOnly(2025, 3, 1), new DateOnly(2025, 8, 31)), phrase!.Period);
    }

    [Fact]
    public void A_fiscal_year_bears_the_year_in_which_it_ends()
    {
        var calendar = new Calendar(new DateOnly(2025, 8, 14), FiscalYearStartMonth: 7);
        var named = TimePhraseReader.Read(Tokenizer.Read("Geschäftsjahr 2024"), 0, calendar)!.Period;
        Assert.Equal(new Period(new DateOnly(2023, 7, 1), new DateOnly(2024, 6, 30)), named);
        var last = TimePhraseReader.Read(Tokenizer.Read("letztes Geschäftsjahr"), 0, calendar)!.Period;
        Assert.Equal(new Period(new DateOnly(2024, 7, 1), new DateOnly(2025, 6, 30)), last);
    }

    [Theory]
    [InlineData("von Januar bis März 2024", Language.German, "01.01.–31.03.2024")]
    [InlineData("von Januar bis März 2024", Language.English, "1 Jan – 31 Mar 2024")]
    [InlineData("von November 2023 bis Februar 2024", Language.German, "01.11.2023–29.02.2024")]
    [InlineData("von November 2023 bis Februar 2024", Language.English, "1 Nov 2023 – 29 Feb 2024")]
    [InlineData("gestern", Language.German, "13.08.2025")]
    [InlineData("seit März", Language.German, "seit 01.03.2025")]
    [InlineData("bis Ende 2023", Language.English, "until 31 Dec 2023")]
    [InlineData("am Wochenende", Language.German, "am Wochenende")]
    public void A_phrase_prints_its_days(string question, Language language, string text) =>
        Assert.Equal(text, Whole(question).Describe(language));

    [Fact]
    public void No_words_in_any_order_break_the_reader()
    {
        string[] words =
        [
            "von", "bis", "seit", "letzten", "3", "Monate", "März", "2024", "Q3", "1.", "15.", "–", "to", "between",
            "and", "last", "year", "vor", "ago", "99999", "half", "KW", "53", "same", "im", "the", "12.03.2024", "may",
            "Jahren", "9999", "01/02/0001", "31.12.9999", "ein", "des", "FY", "99", "before", "0",
        ];
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements(words).ArrayOf().ToArbitrary(), chosen =>
        {
            var tokens = Tokenizer.Read(string.Join(' ', chosen));
            return Enumerable.Range(0, tokens.Count).All(at =>
                TimePhraseReader.Read(tokens, at, Calendar) is not { } phrase
                || (phrase.TokensUsed >= 1 && at + phrase.TokensUsed <= tokens.Count
                    && (phrase.Kind != TimePhraseKind.Period || phrase.Period is not null)));
        }));
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
