using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>What the dates and instants of one column look like.</summary>
internal sealed class DateSurvey
{
    private readonly FamilySurvey?[] families = new FamilySurvey?[Enum.GetValues<DateFamily>().Length];
    private (int First, int Second, int Third) firstDay;

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>How many with a time of day.</summary>
    public long WithTime { get; private set; }

    /// <summary>How many with a time of day other than midnight.</summary>
    public long OffMidnight { get; private set; }

    /// <summary>How many with an offset from UTC.</summary>
    public long WithZone { get; private set; }

    /// <summary>The first with an offset, as written.</summary>
    public string ZoneExample { get; private set; } = "";

    /// <summary>Whether all have the same day.</summary>
    public bool IsOneDay { get; private set; } = true;

    /// <summary>The families that occur.</summary>
    public IReadOnlyList<FamilySurvey> Families => [.. families.OfType<FamilySurvey>()];

    /// <summary>Counts a date.</summary>
    public void Add(DateShape shape, ReadOnlySpan<byte> cell)
    {
        var family = families[(int)shape.Family] ??= new FamilySurvey(shape.Family, CellText.Example(cell));
        family.Add(shape);
        var day = (shape.First, shape.Second, shape.Third);
        firstDay = Count++ == 0 ? day : firstDay;
        IsOneDay &= day == firstDay;
        WithTime += shape.HasTime ? 1 : 0;
        OffMidnight += shape.SecondOfDay != 0 ? 1 : 0;
        if (shape.HasZone && WithZone++ == 0)
        {
            ZoneExample = CellText.Example(cell);
        }
    }
}
