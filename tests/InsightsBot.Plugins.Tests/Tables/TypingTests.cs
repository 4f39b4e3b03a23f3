using InsightsBot.Plugins.Tables;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class TypingTests : IDisposable
{
    private readonly TemporarySource source = new();

    [Fact]
    public void Numbers_written_as_text_become_numbers()
    {
        source.With("t.csv",
            "id;share;amount;price;duration;code;rating\n"
            + "1;94,01%;1.234,50 €;12,5;00:02:23;00123;4.0\n2;5%;7,00 €;1.234,5;0 days 00:06:12;00007;5.0\n");
        var copy = source.Ingest();
        AssertColumn(copy, "share", ColumnType.Real, ColumnForm.Percent, ["0.9401", "0.05"]);
        AssertColumn(copy, "amount", ColumnType.Real, ColumnForm.Euro, ["1234.5", "7.0"]);
        AssertColumn(copy, "price", ColumnType.Real, ColumnForm.Plain, ["12.5", "1234.5"]);
        AssertColumn(copy, "duration", ColumnType.Whole, ColumnForm.Duration, ["143", "372"]);
        AssertColumn(copy, "code", ColumnType.Text, ColumnForm.Plain, ["00123", "00007"]);
        AssertColumn(copy, "rating", ColumnType.Whole, ColumnForm.Plain, ["4", "5"]);
    }

    [Fact]
    public void English_and_German_notation_in_one_column_are_each_read_by_their_own_and_reported()
    {
        var copy = Ingest("amount", "\"1,234.50\"", "\"1.234,50\"", "12.5", "\"12,75\"");
        AssertColumn(copy, "amount", ColumnType.Real, ColumnForm.Plain, ["1234.5", "1234.5", "12.5", "12.75"]);
        AssertNote(copy, "1,234.50", "1.234,50");
    }

    [Fact]
    public void Mixed_notation_with_values_that_can_be_either_stays_text_and_is_reported()
    {
        var copy = Ingest("amount", "12.5", "\"12,5\"", "1.234");
        AssertColumn(copy, "amount", ColumnType.Text, ColumnForm.Plain, ["12.5", "12,5", "1.234"]);
        AssertNote(copy, "12,5", "12.5");
    }

    [Fact]
    public void Points_that_can_only_be_thousands_are_thousands()
    {
        var copy = Ingest("umsatz", "500", "12.000", "7.250");
        AssertColumn(copy, "umsatz", ColumnType.Whole, ColumnForm.Plain, ["500", "12000", "7250"]);
        AssertNote(copy, "12.000", "12000");
    }

    [Fact]
    public void Words_for_no_value_become_null_among_numbers_and_stay_members_among_words()
    {
        source.With("t.csv",
            "score,offer\n5,None\nN/A,Offer A\n7,None\n-,Offer B\nnan,N/A\n");
        var copy = source.Ingest();
        AssertColumn(copy, "score", ColumnType.Whole, ColumnForm.Plain, ["5", null, "7", null, null]);
        AssertColumn(copy, "offer", ColumnType.Text, ColumnForm.Plain, ["None", "Offer A", "None", "Offer B", "N/A"]);
        AssertNote(copy, "score", "N/A");
    }

    [Fact]
    public void A_few_words_in_a_number_column_keep_it_text_and_are_reported()
    {
        var values = Enumerable.Range(1, 300).Select(number => $"{number}").Append("about 12").ToArray();
        var copy = Ingest("amount", values);
        Assert.Equal(ColumnType.Text, Column(copy, "amount").Type);
        AssertNote(copy, "amount", "about 12");
    }

    [Theory]
    [InlineData("Time", "09:12:58", "18:00:01", ColumnType.TimeOfDay, "09:12:58")]
    [InlineData("AvgTalkDuration", "00:02:23", "00:07:00", ColumnType.Whole, "143")]
    [InlineData("Wartezeit", "00:02:23", "00:07:00", ColumnType.Whole, "143")]
    [InlineData("Start", "00:02:23", "00:07:00", ColumnType.TimeOfDay, "00:02:23")]
    [InlineData("x", "9:30 AM", "4:15 PM", ColumnType.TimeOfDay, "09:30:00")]
    [InlineData("x", "30:00:00", "00:00:01", ColumnType.Whole, "108000")]
    public void Times_of_day_and_durations_are_told_apart(
        string name, string first, string second, ColumnType type, string stored)
    {
        var copy = Ingest(name, first, second);
        Assert.Equal(type, Column(copy, name).Type);
        Assert.Equal(type == ColumnType.Whole ? ColumnForm.Duration : ColumnForm.Plain, Column(copy, name).Form);
        Assert.Equal(stored, TemporarySource.Values(copy, "t", name)[0]);
    }

    [Fact]
    public void A_fixed_date_before_every_time_is_left_out_and_reported()
    {
        var copy = Ingest("ser_start", "1900-01-01 13:34:11", "1900-01-01 10:58:22");
        AssertColumn(copy, "ser_start", ColumnType.TimeOfDay, ColumnForm.Plain, ["13:34:11", "10:58:22"]);
        AssertNote(copy, "ser_start", "1900-01-01");
    }

    [Fact]
    public void Instants_keep_the_local_time_and_the_dropped_offset_is_reported()
    {
        var copy = Ingest("at", "2020-06-01T06:58:53+02:00", "2020-12-01T11:58:10.250+01:00");
        AssertColumn(copy, "at", ColumnType.Instant, ColumnForm.Plain, ["2020-06-01 06:58:53", "2020-12-01 11:58:10"]);
        AssertNote(copy, "at", "+02:00");
    }

    [Fact]
    public void Seconds_since_1970_need_a_telling_name()
    {
        AssertColumn(Ingest("created_at", "1700000000", "1700003600"),
            "created_at", ColumnType.Instant, ColumnForm.Plain, ["2023-11-14 22:13:20", "2023-11-14 23:13:20"]);
        Assert.Equal(ColumnType.Whole, Column(Ingest("points", "1700000000", "1700003600"), "points").Type);
    }

    [Fact]
    public void The_profile_counts_what_is_there()
    {
        source.With("t.csv",
            "id,churned,flag,city,empty\n1,Yes,1,Köln,\n2,No,0,Köln,\n3,No,0,Bonn,\n4,Yes,1,,\n");
        var copy = source.Ingest();
        var city = Column(copy, "city");
        Assert.Equal((3, 2, "Bonn", "Köln"), (city.Filled, city.Distinct, city.Smallest, city.Largest));
        Assert.Equal([new MemberCount("Köln", 2), new MemberCount("Bonn", 1)], city.Members);
        Assert.Equal(4, city.MeanLength);
        Assert.Equal(["flag"], Column(copy, "churned").SameAs);
        Assert.Equal(["id"], copy.Profile.Tables[0].PrimaryKey);
        AssertNote(copy, "t", "empty");
        Assert.Equal("some_source", copy.Profile.Name);
    }

    [Fact]
    public void More_values_than_the_limits_are_estimated_and_have_no_members()
    {
        source.With("t.csv",
            "x,y\n" + string.Concat(Enumerable.Range(0, 5000).Select(number => $"v{number},{number % 7}\n")));
        var limits = new IngestLimits { DistinctExactMax = 1000, MembersCountedMax = 100 };
        var copy = new Ingestion(source.Cache, TimeProvider.System, limits)
            .Ingest(source.Source, null, CancellationToken.None);
        var column = Column(copy, "x");
        Assert.Empty(column.Members);
        Assert.InRange(column.Distinct, 4800, 5000);
        Assert.Equal(7, Column(copy, "y").Members.Count);
    }

    public void Dispose() => source.Dispose();

    internal static ColumnProfile Column(IngestedSource copy, string name) =>
        copy.Profile.Tables[0].Columns.Single(column => column.Name == name);

    internal static void AssertNote(IngestedSource copy, params string[] words)
    {
        Assert.Contains(
            copy.Profile.Notes, note => words.All(word => note.De.Contains(word) && note.En.Contains(word)));
    }

    internal static void AssertColumn(
        IngestedSource copy, string name, ColumnType type, ColumnForm form, string?[] values)
    {
        Assert.Equal((type, form), (Column(copy, name).Type, Column(copy, name).Form));
        Assert.Equal(values, TemporarySource.Values(copy, "t", name));
    }

    // A second column keeps the file a table and its header a header.
    private IngestedSource Ingest(string name, params string[] values)
    {
        source.With("t.csv",
            $"{name},n\n" + string.Concat(values.Select((value, at) => $"{value},{at * 3}\n")));
        return source.Ingest();
    }
}
