namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>How well one order of the parts explains the dates of one family, in the order of the rows.</summary>
internal sealed class OrderEvidence
{
    // So many steps in one direction and none in the other are no accident.
    private const int StepsMin = 10;

    private DateOnly last;

    /// <summary>Dates that exist under this order.</summary>
    public long Valid { get; private set; }

    /// <summary>Dates that do not.</summary>
    public long Invalid { get; private set; }

    /// <summary>The earliest date.</summary>
    public DateOnly Earliest { get; private set; } = DateOnly.MaxValue;

    /// <summary>The latest date.</summary>
    public DateOnly Latest { get; private set; } = DateOnly.MinValue;

    /// <summary>Whether rows are in the order of time, forwards or backwards.</summary>
    public bool IsSorted => (Ups >= StepsMin && Downs == 0) || (Downs >= StepsMin && Ups == 0);

    /// <summary>Whether rows go both forwards and backwards in time.</summary>
    public bool IsUnsorted => Ups > 0 && Downs > 0;

    private long Ups { get; set; }

    private long Downs { get; set; }

    /// <summary>Counts one date, or one that does not exist.</summary>
    public void Add(DateOnly? date)
    {
        if (date is not { } day)
        {
            Invalid++;
            return;
        }

        if (Valid++ > 0)
        {
            Ups += day > last ? 1 : 0;
            Downs += day < last ? 1 : 0;
        }

        last = day;
        Earliest = day < Earliest ? day : Earliest;
        Latest = day > Latest ? day : Latest;
    }
}
