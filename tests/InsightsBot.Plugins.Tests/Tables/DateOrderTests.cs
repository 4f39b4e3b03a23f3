using InsightsBot.Plugins.Tables;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class DateOrderTests : IDisposable
{
    private readonly TemporarySource source = new();

    [Fact]
    public void A_part_above_12_decides_for_the_whole_column_without_a_note()
    {
        var copy = Ingest("date", "03-07-2014", "12-04-2012", "13-04-2012");
        AssertDays(copy, "2014-07-03", "2012-04-12", "2012-04-13");
        Assert.Empty(copy.Profile.Notes);
        AssertDays(Ingest("date", "2/4/1965", "12/13/1990"), "1965-02-04", "1990-12-13");
    }

    [Fact]
    public void Dates_with_points_are_day_first()
    {
        AssertDays(Ingest("Datum", "03.04.2012", "05.06.2013"), "2012-04-03", "2013-06-05");
    }

    [Fact]
    public void Undecidable_slashes_under_English_headers_are_month_first_with_a_note()
    {
        var copy = Ingest("date", "4/8/2015", "3/2/2015");
        AssertDays(copy, "2015-04-08", "2015-03-02");
        TypingTests.AssertNote(copy, "4/8/2015", "2015-04-08");
    }

    [Fact]
    public void Undecidable_slashes_under_German_headers_are_day_first_with_a_note()
    {
        var copy = Ingest("Datum", "4/8/2015", "3/2/2015");
        AssertDays(copy, "2015-08-04", "2015-02-03");
        TypingTests.AssertNote(copy, "4/8/2015", "2015-08-04");
    }

    [Fact]
    public void Another_date_column_of_the_file_decides_with_a_note()
    {
        source.With("t.csv", "opened,closed\n4/8/2015,14/8/2015\n3/2/2015,25/2/2015\n");
        var copy = source.Ingest();
        AssertDaysOf("opened", copy, "2015-08-04", "2015-02-03");
        TypingTests.AssertNote(copy, "opened", "2015-08-04");
    }

    [Fact]
    public void First_days_of_months_show_which_part_is_the_day()
    {
        var copy = Ingest("date", "1/2/2015", "1/3/2015", "1/4/2015", "1/5/2015");
        AssertDays(copy, "2015-02-01", "2015-03-01", "2015-04-01", "2015-05-01");
        TypingTests.AssertNote(copy, "1/2/2015", "2015-02-01");
    }

    [Fact]
    public void Two_forms_are_read_each_by_its_own_evidence_and_reported_with_examples()
    {
        var copy = Ingest("date", "22-04-15", "23-04-15", "4/8/2015", "4/28/2015");
        AssertDays(copy, "2015-04-22", "2015-04-23", "2015-04-08", "2015-04-28");
        TypingTests.AssertNote(copy, "22-04-15 → 2015-04-22", "4/8/2015 → 2015-04-08");
    }

    [Fact]
    public void Two_forms_of_which_one_shows_nothing_stay_text_and_are_reported()
    {
        var copy = Ingest("date", "2014-01-30", "4/8/2015", "3/2/2016");
        Assert.Equal(ColumnType.Text, TypingTests.Column(copy, "date").Type);
        TypingTests.AssertNote(copy, "4/8/2015", "2014-01-30");
    }

    [Fact]
    public void A_form_is_read_by_the_period_of_the_sure_one()
    {
        var copy = Ingest("date", "2015-03-01", "2015-04-30", "1/4/2015", "2/4/2015");
        AssertDays(copy, "2015-03-01", "2015-04-30", "2015-04-01", "2015-04-02");
        TypingTests.AssertNote(copy, "1/4/2015", "2015-04-01");
    }

    [Fact]
    public void Both_orders_in_one_form_stay_text_and_are_reported()
    {
        var copy = Ingest("date", "30/09/2021", "09/30/2021", "01/02/2021");
        Assert.Equal(ColumnType.Text, TypingTests.Column(copy, "date").Type);
        TypingTests.AssertNote(copy, "date", "30/09/2021");
    }

    [Fact]
    public void Rows_in_the_order_of_time_under_one_reading_only_decide()
    {
        var days = Enumerable.Range(0, 36)
            .Select(at => new DateOnly(2020 + (at / 12), (at % 12) + 1, (at * 5 % 12) + 1));
        var copy = Ingest("date", [.. days.Select(day => $"{day.Day}/{day.Month}/{day.Year}")]);
        AssertDays(copy, [.. days.Select(day => day.ToString("yyyy-MM-dd"))]);
        Assert.Single(copy.Profile.Notes);
    }

    [Fact]
    public void Short_years_first_are_recognised_by_the_spread_of_days()
    {
        var days = Enumerable.Range(0, 100).Select(at => new DateOnly(2015, 1, 1).AddDays(at * 7));
        var copy = Ingest("date", [.. days.Select(day => day.ToString("yy-MM-dd"))]);
        AssertDays(copy, [.. days.Select(day => day.ToString("yyyy-MM-dd"))]);
        Assert.NotEmpty(copy.Profile.Notes);
    }

    [Fact]
    public void Dates_of_zeros_are_empty()
    {
        var copy = Ingest("date", "2024-01-31", "0000-00-00", "2024-02-01");
        Assert.Equal(["2024-01-31", null, "2024-02-01"], TemporarySource.Values(copy, "t", "date"));
        TypingTests.AssertNote(copy, "0000-00-00");
    }

    public void Dispose() => source.Dispose();

    private IngestedSource Ingest(string name, params string[] values)
    {
        source.With("t.csv", $"{name},n\n" + string.Concat(values.Select((value, at) => $"{value},{at % 2}\n")));
        return source.Ingest();
    }

    private static void AssertDays(IngestedSource copy, params string[] days) =>
        AssertDaysOf(copy.Profile.Tables[0].Columns[0].Name, copy, days);

    private static void AssertDaysOf(string column, IngestedSource copy, params string[] days)
    {
        Assert.Equal(ColumnType.Date, TypingTests.Column(copy, column).Type);
        Assert.Equal(days, TemporarySource.Values(copy, "t", column));
    }
}
