namespace InsightsBot.Plugins.Demo;

/// <summary>What all customers did and said, gathered while their lives are told.</summary>
internal sealed class DemoRows
{
    /// <summary>The customers, as they are at the end of the files.</summary>
    public List<DemoCustomer> Customers { get; } = [];

    /// <summary>Their cases.</summary>
    public List<DemoCase> Cases { get; } = [];

    /// <summary>Their interactions.</summary>
    public List<DemoContact> Contacts { get; } = [];

    /// <summary>Their answered surveys.</summary>
    public List<DemoSurvey> Surveys { get; } = [];

    /// <summary>Their reviews and posts.</summary>
    public List<DemoReview> Reviews { get; } = [];

    /// <summary>Puts everything in the order of time and numbers the cases.</summary>
    public void Arrange()
    {
        // A stable order: two things of the same second keep the order of their customers.
        Sort(Cases, c => c.OpenedAt.Ticks);
        Sort(Contacts, c => c.StartedAt.Ticks);
        Sort(Surveys, s => s.AnsweredOn.DayNumber);
        Sort(Reviews, r => r.PostedOn.DayNumber);
        for (var i = 0; i < Cases.Count; i++)
        {
            Cases[i].Number = i + 1;
        }
    }

    private static void Sort<T>(List<T> rows, Func<T, long> time)
    {
        var keys = new (long Time, int Place)[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (time(rows[i]), i);
        }

        var items = rows.ToArray();
        Array.Sort(keys, items);
        rows.Clear();
        rows.AddRange(items);
    }
}
