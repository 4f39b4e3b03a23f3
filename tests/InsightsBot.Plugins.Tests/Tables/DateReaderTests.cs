using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class DateReaderTests
{
    private static readonly (string Format, DateOrder Order)[] Formats =
    [
        ("yyyy-MM-dd", DateOrder.YearMonthDay),
        ("yyyy/M/d", DateOrder.YearMonthDay),
        ("dd.MM.yyyy", DateOrder.DayMonthYear),
        ("dd-MM-yyyy", DateOrder.DayMonthYear),
        ("d/M/yyyy", DateOrder.DayMonthYear),
        ("MM/dd/yyyy", DateOrder.MonthDayYear),
        ("M/d/yyyy", DateOrder.MonthDayYear),
        ("d MMM yyyy", DateOrder.YearMonthDay),
        ("MMM d, yyyy", DateOrder.YearMonthDay),
        ("d. MMMM yyyy", DateOrder.YearMonthDay),
        ("yyyy-MM-dd'T'HH:mm:ss'Z'", DateOrder.YearMonthDay),
        ("yyyy-MM-dd HH:mm:ss.fff+02:00", DateOrder.YearMonthDay),
        ("M/d/yyyy h:mm tt", DateOrder.MonthDayYear),
    ];

    [Fact]
    public void Every_day_is_read_back_from_every_form()
    {
        var day = Gen.Choose(0, 60_000)
            .Select(number => new DateTime(1900, 1, 1).AddDays(number).AddHours(number % 24));
        Prop.ForAll(day.ToArbitrary(), date => Formats.All(form =>
            DateReader.TryExamine(Bytes(date.ToString(form.Format, CultureInfo.InvariantCulture)), out var shape)
            && shape.Day(form.Order) == DateOnly.FromDateTime(date)
            && (!shape.HasTime || shape.SecondOfDay == date.Hour * 3600)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void No_text_makes_the_reader_fail()
    {
        var text = Gen.Elements("1", "31", "2024", "-", "/", ".", " ", ":", "T", "Z", "+02:00", "Jan", "Mai", "PM", ",")
            .ArrayOf().Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), cell =>
        {
            var isDate = DateReader.TryExamine(Bytes(cell), out var shape);
            _ = ClockReader.TryRead(Bytes(cell), out _);
            return !isDate || Enum.GetValues<DateOrder>().All(order => shape.Day(order) is null or { Year: >= 1000 });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("1. März 2024", "2024-03-01")]
    [InlineData("Montag, 6. Mai 2024", "2024-05-06")]
    [InlineData("3-Okt-24", "2024-10-03")]
    [InlineData("Dec 24, 1999", "1999-12-24")]
    public void Month_names_of_both_languages_are_known(string text, string day)
    {
        Assert.True(DateReader.TryExamine(Bytes(text), out var shape));
        Assert.Equal(day, shape.Day(DateOrder.YearMonthDay)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("2024-01")]
    [InlineData("10.0.14.2")]
    [InlineData("2024-01-01 25:00")]
    [InlineData("2024-01/02")]
    [InlineData("555-123-4567")]
    public void What_only_looks_like_a_date_is_none(string text)
    {
        Assert.False(DateReader.TryExamine(Bytes(text), out _));
    }

    [Theory]
    [InlineData("00:02:23", 143)]
    [InlineData("0 days 00:06:12", 372)]
    [InlineData("1 day, 1:00:00", 90000)]
    [InlineData("-00:01:00", -60)]
    [InlineData("26:10:00", 94200)]
    [InlineData("9:12 PM", 76320)]
    public void Times_and_durations_are_read_in_seconds(string text, long seconds)
    {
        Assert.True(ClockReader.TryRead(Bytes(text), out var shape));
        Assert.Equal(seconds, shape.Seconds);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
