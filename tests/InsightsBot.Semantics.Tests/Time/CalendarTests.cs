using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Tests.Time;

public sealed class CalendarTests
{
    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2090, 1, 1).DayNumber)
            .Select(DateOnly.FromDayNumber).ToArbitrary();

    [Fact]
    public void A_period_whose_last_day_comes_first_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new Period(new DateOnly(2024, 2, 1), new DateOnly(2024, 1, 31)));

    [Fact]
    public void Every_day_lies_in_exactly_one_point_of_each_grain() => Check.QuickThrowOnFailure(
        Prop.ForAll(Days, day => Enum.GetValues<Grain>().All(grain =>
        {
            var calendar = new Calendar(day);
            var point = calendar.PointOf(grain, day);
            return point.Contains(day)
                && calendar.PointOf(grain, point.First) == point
                && calendar.PointOf(grain, point.Last) == point
                && calendar.PointOf(grain, point.Last.AddDays(1)).First == point.Last.AddDays(1);
        })));

    [Theory]
    [InlineData(DayOfWeek.Monday, "2025-08-11")]
    [InlineData(DayOfWeek.Sunday, "2025-08-10")]
    public void Weeks_start_on_the_day_the_calendar_says(DayOfWeek firstDay, string start)
    {
        var calendar = new Calendar(new DateOnly(2025, 8, 14), firstDay);
        Assert.Equal(DateOnly.ParseExact(start, "yyyy-MM-dd"), calendar.StartOf(Grain.Week, calendar.Today));
    }

    [Fact]
    public void Calendar_weeks_are_those_of_iso_8601() => Check.QuickThrowOnFailure(Prop.ForAll(Days, day =>
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        var (week, year) = (System.Globalization.ISOWeek.GetWeekOfYear(at), System.Globalization.ISOWeek.GetYear(at));
        var tokens = Tokenizer.Read($"KW {week} {year}");
        return TimePhraseReader.Read(tokens, 0, new Calendar(day))!.Period!.Contains(day);
    }));
}
