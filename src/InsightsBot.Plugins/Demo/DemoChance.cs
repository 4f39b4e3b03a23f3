namespace InsightsBot.Plugins.Demo;

/// <summary>A month in which a customer could leave.</summary>
/// <param name="Day">A day of it.</param>
/// <param name="TenureMonths">For how long they had been a customer.</param>
/// <param name="BadCases">How heavily cases that went badly weighed on them.</param>
internal readonly record struct DemoChance(DateOnly Day, int TenureMonths, double BadCases)
{
    /// <summary>The probability to leave in this month.</summary>
    public double Of(DemoCustomer customer) => DemoStory.ChurnProbability(customer, Day, TenureMonths, BadCases);

    /// <summary>The month after, were there no further case.</summary>
    public DemoChance Next => new(Day.AddMonths(1), TenureMonths + 1, DemoStory.Forgotten * BadCases);

    /// <summary>The probability to stay to the end of the files; months after leaving count as they would have come.
    /// </summary>
    public static double Stays(DemoCustomer customer)
    {
        var stays = 1.0;
        DemoChance? last = null;
        foreach (var chance in customer.Chances)
        {
            stays *= 1 - chance.Of(customer);
            last = chance;
        }

        for (var next = last?.Next; next is { } chance && chance.Day <= DemoStory.LastDay; next = chance.Next)
        {
            stays *= 1 - chance.Of(customer);
        }

        return stays;
    }
}
