namespace InsightsBot.Plugins.Demo;

/// <summary>Tells two years of one customer month by month: cases, interactions, surveys, reviews, leaving.</summary>
internal sealed class CustomerLife(DemoCustomer customer, Dice dice, Phrases phrases, DemoRows rows)
{
    private readonly CaseStory _cases = new(customer, dice, phrases, rows);
    private readonly FeedbackStory _feedback = new(customer, dice, phrases, rows);

    /// <summary>How heavily cases that went badly weigh on the customer; it fades within a few months.</summary>
    private double _badCases;

    private readonly List<DemoChance> _chances = [];

    private string? _badTopic;

    /// <summary>Lives the life and adds it to the rows.</summary>
    public void Live()
    {
        var first = customer.SignupDate > DemoStory.FirstDay ? customer.SignupDate : DemoStory.FirstDay;
        if (customer.SignupDate >= DemoStory.FirstDay)
        {
            _feedback.AfterInstallation();
        }

        var firstMonth = new DateOnly(first.Year, first.Month, 1);
        for (var month = firstMonth; month <= DemoStory.LastDay; month = month.AddMonths(1))
        {
            var from = month > first ? month : first;
            var until = month.AddMonths(1).AddDays(-1);
            if (month > customer.SignupDate && Leaves(month) is { } reason)
            {
                var left = Between(from, until);
                LiveMonth(from, left);
                if (dice.Happens(0.5))
                {
                    Settle(_cases.Open(DemoTopic.Named(DemoTopic.Cancellation), Between(from, left)));
                }

                _feedback.OnLeaving(left, reason);
                rows.Customers.Add(
                    customer with { ChurnDate = left, ChurnReason = reason, Chances = _chances });
                return;
            }

            LiveMonth(from, until);
        }

        rows.Customers.Add(customer with { Chances = _chances });
    }

    private DemoChurnReason? Leaves(DateOnly month)
    {
        var middle = month.AddDays(14);
        var tenureMonths = (middle.DayNumber - customer.SignupDate.DayNumber) / 30;
        _chances.Add(new DemoChance(middle, tenureMonths, _badCases));
        return dice.Happens(_chances[^1].Of(customer))
            ? DemoChurnReason.Of(customer, middle, _badCases > 0.3 ? _badTopic : null, dice)
            : null;
    }

    private void LiveMonth(DateOnly from, DateOnly until)
    {
        _badCases *= DemoStory.Forgotten;
        var shareOfMonth = (until.DayNumber - from.DayNumber + 1) / 30.0;
        var temper = Math.Exp(-0.22 * customer.Contentment);
        var expected = 0.098 * DemoStory.SeasonOfCases(from) * temper * shareOfMonth;
        for (var i = dice.Times(expected); i > 0; i--)
        {
            var day = Between(from, until);
            Settle(_cases.Open(DemoTopic.Of(customer, day, dice), day));
        }

        if (DemoStory.InOutage(customer, from.AddDays(10)) && dice.Happens(0.14))
        {
            Settle(_cases.Open(DemoTopic.Named(DemoTopic.Outage), Between(from, until)));
        }

        for (var i = dice.Times(0.125 * shareOfMonth); i > 0; i--)
        {
            _cases.PassBy(Between(from, until));
        }

        _feedback.InMonth(from, until, shareOfMonth);
    }

    private void Settle(DemoCase settled)
    {
        if (settled.Outcome < -0.4)
        {
            _badCases += 1;
            _badTopic = settled.Topic.Name;
        }

        _feedback.After(settled);
    }

    private DateOnly Between(DateOnly from, DateOnly until) =>
        from.AddDays(dice.Between(0, Math.Max(0, until.DayNumber - from.DayNumber)));
}
