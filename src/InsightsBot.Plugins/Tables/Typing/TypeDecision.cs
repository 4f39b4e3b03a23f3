using InsightsBot.Plugins.Tables.Cells;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>Turns what was seen in the columns of a table into types, and says what was not certain.</summary>
internal sealed class TypeDecision
{
    // Above this share (0–1) of values of one kind, a reader is told which few values kept the column text.
    private const double NearlyAll = 0.99;

    private const long FourHours = 4 * 3600;

    private readonly string table;
    private readonly IReadOnlyList<ColumnSurvey> columns;
    private readonly DateDecision dates;
    private readonly bool hasGermanNumbers;
    private readonly List<BilingualText> notes = [];

    /// <summary>Prepares decisions for a table.</summary>
    /// <param name="table">Its name, for notes.</param>
    /// <param name="delimiter">The byte between its cells, or 0.</param>
    /// <param name="columns">What was seen.</param>
    public TypeDecision(string table, byte delimiter, IReadOnlyList<ColumnSurvey> columns)
    {
        this.table = table;
        this.columns = columns;
        hasGermanNumbers = delimiter == (byte)';'
            || columns.Any(column => !column.IsSettled && column.Numbers.Of(NumberEvidence.German) > 0);
        var monthFirst = delimiter == (byte)',' && !ColumnWords.AreGerman(columns.Select(column => column.Name));
        dates = new DateDecision(table, CertainOrders(columns), monthFirst);
    }

    /// <summary>What a reader should know.</summary>
    public IReadOnlyList<BilingualText> Notes => notes;

    /// <summary>The plans, one a column, in source order.</summary>
    public IReadOnlyList<ColumnPlan> Decide() => [.. columns.Select(Decide)];

    private static Dictionary<DateFamily, DateOrder> CertainOrders(IReadOnlyList<ColumnSurvey> columns) => columns
        .Where(column => !column.IsSettled)
        .SelectMany(column => column.Dates.Families)
        .Select(family => (family.Family, Order: DateDecision.Certain(family)))
        .Where(pair => pair.Order is not null)
        .GroupBy(pair => pair.Family)
        .Where(group => group.Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => group.First().Order!.Value);

    private ColumnPlan Decide(ColumnSurvey column)
    {
        var text = new ColumnPlan { Name = column.Name, Source = column.Source };
        var kinds = new[] { column.Numbers.Count, column.Dates.Count, column.Clocks.Count };
        var most = kinds.Max();
        if (column.IsSettled || column.Texts > 0 || kinds.Count(count => count > 0) != 1)
        {
            var others = column.Filled - column.Placeholders - most;
            if (!column.IsSettled && most > 0 && others > 0 && others <= column.Filled * (1 - NearlyAll))
            {
                notes.Add(IngestNotes.NearlyTyped(table, column.Name, others, OtherExample(column, kinds)));
            }

            return text;
        }

        if (column.Placeholders > 0 && most < 2)
        {
            return text;
        }

        var plan = column.Numbers.Count > 0 ? DecideNumbers(column, text)
            : column.Dates.Count > 0 ? DecideDates(column, text)
            : DecideClocks(column, text);
        if (column.Placeholders > 0 && plan.Reading != CellReading.Text)
        {
            notes.Add(IngestNotes.Placeholders(table, column.Name, column.Placeholders, column.PlaceholderExample));
        }

        return plan;
    }

    private static string OtherExample(ColumnSurvey column, long[] kinds) =>
        column.Texts > 0 ? column.TextExample
        : kinds[2] > 0 && kinds[2] < kinds.Max() ? column.Clocks.Example
        : kinds[1] > 0 && kinds[1] < kinds.Max() ? column.Dates.Families[0].Example
        : "0";

    private ColumnPlan DecideNumbers(ColumnSurvey column, ColumnPlan text)
    {
        var numbers = column.Numbers;
        if (ColumnWords.IsDigitText(column.Name) && numbers.Of(NumberEvidence.Plain) == numbers.Count)
        {
            return text;
        }

        var amounts = numbers.Euros + numbers.Dollars;
        var isMixed = (numbers.Percents > 0 && numbers.Percents < numbers.Count)
            || (numbers.Euros > 0 && numbers.Dollars > 0)
            || (amounts > 0 && amounts * 2 < numbers.Count);
        if (isMixed)
        {
            notes.Add(IngestNotes.MixedSigns(table, column.Name));
            return text;
        }

        var number = numbers.UnixSeconds == numbers.Count && ColumnWords.IsUnixTime(column.Name)
                ? Unix(column, text, CellReading.UnixSeconds)
            : numbers.UnixMilliseconds == numbers.Count && ColumnWords.IsUnixTime(column.Name)
                ? Unix(column, text, CellReading.UnixMilliseconds)
            : numbers.EightDigitDays == numbers.Count && ColumnWords.IsDate(column.Name)
                ? text with { Type = ColumnType.Date, Reading = CellReading.EightDigitDay }
            : null;
        return number ?? (Notation(column) is { } notation ? Number(numbers, text, notation) : text);
    }

    private ColumnPlan Unix(ColumnSurvey column, ColumnPlan text, CellReading reading)
    {
        notes.Add(IngestNotes.UnixTime(table, column.Name));
        return text with { Type = ColumnType.Instant, Reading = reading };
    }

    private static ColumnPlan Number(NumberSurvey numbers, ColumnPlan text, NumberNotation notation)
    {
        var form = numbers.Percents > 0 ? ColumnForm.Percent
            : numbers.Euros > 0 ? ColumnForm.Euro
            : numbers.Dollars > 0 ? ColumnForm.Dollar
            : ColumnForm.Plain;
        var either = notation == NumberNotation.German ? NumberEvidence.CommaEither : NumberEvidence.DotEither;
        var fractions = numbers.WithFraction(NumberEvidence.English) + numbers.WithFraction(NumberEvidence.German)
            + numbers.WithFraction(either);
        var isWhole = form == ColumnForm.Plain && fractions == 0;
        return text with
        {
            Form = form,
            Notation = notation,
            Type = isWhole ? ColumnType.Whole : ColumnType.Real,
            Reading = isWhole ? CellReading.Whole : CellReading.Real,
        };
    }

    // Null when values contradict each other and some could be either.
    private NumberNotation? Notation(ColumnSurvey column)
    {
        var numbers = column.Numbers;
        var english = numbers.Of(NumberEvidence.English);
        var german = numbers.Of(NumberEvidence.German);
        var dots = numbers.Of(NumberEvidence.DotEither);
        var commas = numbers.Of(NumberEvidence.CommaEither);
        if ((english > 0 && german > 0) || (english + german == 0 && dots > 0 && commas > 0))
        {
            var isRead = dots + commas == 0;
            var german1 = numbers.Example(german > 0 ? NumberEvidence.German : NumberEvidence.CommaEither);
            var english1 = numbers.Example(english > 0 ? NumberEvidence.English : NumberEvidence.DotEither);
            notes.Add(IngestNotes.MixedNotation(table, column.Name, german1, english1, isRead));
            return isRead ? NumberNotation.EachItsOwn : null;
        }

        return english > 0 ? NumberNotation.English
            : german > 0 ? NumberNotation.German
            : dots > 0 ? Choose(column, NumberEvidence.DotEither, AreDotsThousands(numbers))
            : commas > 0 ? Choose(column, NumberEvidence.CommaEither, hasGermanNumbers)
            : NumberNotation.English;
    }

    // "500" beside "12.000": decimals padded to three places would have padded the 500 as well.
    private static bool AreDotsThousands(NumberSurvey numbers) =>
        numbers.Of(NumberEvidence.Plain) > 0 && numbers.PlainAboveThousand == 0 && numbers.DotsEndingInZero > 0;

    private NumberNotation Choose(ColumnSurvey column, NumberEvidence evidence, bool isGerman)
    {
        var notation = isGerman ? NumberNotation.German : NumberNotation.English;
        var example = column.Numbers.Example(evidence);
        var isThousands = isGerman == (evidence == NumberEvidence.DotEither);
        var mark = evidence == NumberEvidence.DotEither ? "." : ",";
        var reading = example.Replace(mark, isThousands ? "" : ".", StringComparison.Ordinal);
        notes.Add(IngestNotes.NotationChosen(table, column.Name, example, reading));
        return notation;
    }

    private ColumnPlan DecideDates(ColumnSurvey column, ColumnPlan text)
    {
        var seen = column.Dates;
        var orders = dates.Decide(column, notes);
        if (orders is null)
        {
            return text;
        }

        var only = seen.Families[0];
        var day = only.FirstShape.Day(orders[only.Family]);
        if (seen.IsOneDay && seen.WithTime == seen.Count && seen.OffMidnight > 0
            && day is { } fixedDay && (fixedDay.Year <= 1900 || fixedDay == new DateOnly(1970, 1, 1)))
        {
            notes.Add(IngestNotes.FixedDate(table, column.Name, fixedDay.ToString("yyyy-MM-dd", null)));
            return text with { Type = ColumnType.TimeOfDay, Reading = CellReading.TimeOfInstant, Orders = orders };
        }

        if (seen.OffMidnight == 0)
        {
            return text with { Type = ColumnType.Date, Reading = CellReading.Day, Orders = orders };
        }

        if (seen.WithZone > 0)
        {
            notes.Add(IngestNotes.OffsetsDropped(table, column.Name, seen.ZoneExample));
        }

        if (seen.WithTime < seen.Count)
        {
            notes.Add(IngestNotes.DaysAmongInstants(table, column.Name));
        }

        return text with { Type = ColumnType.Instant, Reading = CellReading.Instant, Orders = orders };
    }

    private ColumnPlan DecideClocks(ColumnSurvey column, ColumnPlan text)
    {
        var clocks = column.Clocks;
        var saysDuration = ColumnWords.IsDuration(column.Name);
        var saysTime = ColumnWords.IsPointInTime(column.Name)
            || (ColumnWords.IsTime(column.Name) && clocks.SecondsMax >= FourHours);
        var isDuration = clocks.HasSureDuration
            || (!clocks.HasSureTimeOfDay && (saysDuration || (!saysTime && clocks.SecondsMax < FourHours)));
        if (!saysDuration && !saysTime && !clocks.HasSureDuration && !clocks.HasSureTimeOfDay)
        {
            notes.Add(IngestNotes.ClockChosen(table, column.Name, clocks.Example, isDuration));
        }

        if (!isDuration)
        {
            return text with { Type = ColumnType.TimeOfDay, Reading = CellReading.TimeOfDay };
        }

        // "45:12" with more than 23 in front is minutes and seconds more often than hours and minutes.
        var isShort = !clocks.HasThreeParts && clocks.HasSureDuration;
        if (!clocks.HasThreeParts)
        {
            notes.Add(IngestNotes.TwoParts(table, column.Name, clocks.Example, isShort));
        }

        return text with
        {
            Type = ColumnType.Whole,
            Form = ColumnForm.Duration,
            Reading = isShort ? CellReading.MinutesAndSeconds : CellReading.Duration,
        };
    }
}
