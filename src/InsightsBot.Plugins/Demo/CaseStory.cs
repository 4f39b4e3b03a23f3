namespace InsightsBot.Plugins.Demo;

/// <summary>Tells a customer's cases and interactions.</summary>
internal sealed class CaseStory(DemoCustomer customer, Dice dice, Phrases phrases, DemoRows rows)
{
    private static readonly string[] Channels = ["Telefon", "E-Mail", "Chat", "App", "Filiale", "Brief"];
    private static readonly string[] PassingChannels = ["App", "Website", "Telefon", "Filiale", "Chat"];
    private static readonly string[] PassingPurposes = ["Beratung", "Rechnungsfrage", "Vertragsänderung"];

    /// <summary>Opens a case on a day and tells it to its end.</summary>
    public DemoCase Open(DemoTopic topic, DateOnly day)
    {
        var channel = topic.Name == DemoTopic.Waiting
            ? Channels[dice.Weighted([48, 26, 12, 4, 2, 8])]
            : Channels[dice.Weighted([50, 19, 14, 8, 6, 3])];
        var openedAt = At(day);
        var contacts = dice.Happens(topic.FirstContactShare) ? 1 : 2 + dice.Times(0.7);
        var reopened = dice.Happens(topic.Name == DemoTopic.Outage ? 0.11 : 0.06) && contacts > 1;
        var hours = (contacts == 1
            ? dice.Skewed(channel is "E-Mail" or "Brief" ? 9 : 0.6, 0.8)
            : dice.Skewed(topic.MedianHours, 0.75)) * (reopened ? 1.6 : 1);
        var resolvedAt = openedAt.AddSeconds(Math.Round(hours * 3600));
        var isComplaint = dice.Happens(topic.ComplaintShare);
        // A few recent cases are stuck: the backlog at the end of the files.
        var isOpen = resolvedAt >= DemoStory.End || ((DemoStory.End - openedAt).TotalDays < 60 && dice.Happens(0.045));
        var opened = new DemoCase
        {
            Customer = customer,
            Topic = topic,
            OpenedAt = openedAt,
            ResolvedAt = isOpen ? null : resolvedAt,
            Channel = channel,
            Priority = Priority(topic),
            IsComplaint = isComplaint,
            Contacts = contacts,
            FirstResponseHours = FirstResponseHours(channel, hours),
            Reopened = reopened && !isOpen,
            Note = Note(topic, channel, isComplaint, day),
        };
        rows.Cases.Add(opened);
        Contact(opened, hours);
        return opened;
    }

    /// <summary>An interaction without a case: looking something up, a short question.</summary>
    public void PassBy(DateOnly day)
    {
        var channel = PassingChannels[dice.Weighted([40, 26, 14, 10, 10])];
        Add(null, At(day), channel, isInbound: true, PassingPurposes[dice.Weighted([55, 27, 18])]);
    }

    private void Contact(DemoCase opened, double hours)
    {
        for (var i = 0; i < opened.Contacts; i++)
        {
            var hoursIn = i == 0 ? 0 : hours * i / opened.Contacts * (0.8 + 0.2 * dice.Share());
            var startedAt = opened.OpenedAt.AddSeconds(Math.Round(hoursIn * 3600));
            if (startedAt >= DemoStory.End)
            {
                return;
            }

            var isInbound = i == 0 || dice.Happens(0.6);
            var channel = i == 0 ? opened.Channel : isInbound ? dice.Pick(Channels) : "Telefon";
            Add(opened, startedAt, channel, isInbound, opened.IsComplaint ? "Beschwerde" : opened.Topic.Purpose);
        }
    }

    private void Add(DemoCase? opened, DateTime startedAt, string channel, bool isInbound, string purpose)
    {
        var isUnattended = isInbound && dice.Happens(channel switch
        {
            "App" or "Website" => opened is null ? 0.9 : 0.35,
            "Chat" => 0.28,
            _ => 0,
        });
        var day = DateOnly.FromDateTime(startedAt);
        int? waitingSeconds = channel switch
        {
            "Telefon" when isInbound =>
                (int)Math.Min(5400, dice.Skewed(0.8 * DemoStory.MeanWaitingSeconds(customer, day), 0.65)),
            "Chat" when !isUnattended => (int)dice.Skewed(45, 0.6),
            _ => null,
        };
        int? durationSeconds = channel switch
        {
            "Telefon" => (int)dice.Skewed(330, 0.5),
            "Chat" => (int)dice.Skewed(520, 0.5),
            "Filiale" => (int)dice.Skewed(840, 0.45),
            "App" or "Website" => (int)dice.Skewed(140, 0.6),
            _ => null,
        };
        rows.Contacts.Add(new DemoContact(
            customer, opened, startedAt, channel, isInbound, purpose, waitingSeconds, durationSeconds, isUnattended));
    }

    private string Priority(DemoTopic topic) => topic.Name == DemoTopic.Outage
        ? dice.Weighted([60, 30, 10]) switch { 0 => "hoch", 1 => "mittel", _ => "niedrig" }
        : dice.Weighted([14, 48, 38]) switch { 0 => "hoch", 1 => "mittel", _ => "niedrig" };

    private double FirstResponseHours(string channel, double hours)
    {
        var response = channel switch
        {
            "E-Mail" => dice.Skewed(5.5, 0.7),
            "Brief" => dice.Skewed(40, 0.4),
            "App" => dice.Skewed(2.2, 0.7),
            _ => dice.Skewed(0.07, 0.5),
        };
        return Math.Round(Math.Min(response, hours), 2);
    }

    private string? Note(DemoTopic topic, string channel, bool isComplaint, DateOnly day)
    {
        if (!dice.Happens(isComplaint ? 0.85 : 0.45))
        {
            return null;
        }

        return channel is "Telefon" or "Filiale"
            ? phrases.Note(customer, topic.Theme, day, dice)
            : phrases.Letter(customer, topic.Theme, isComplaint, day, dice);
    }

    /// <summary>An instant of a day: most of them around noon, on Sundays none before ten.</summary>
    private DateTime At(DateOnly day)
    {
        var opensAt = day.DayOfWeek == DayOfWeek.Sunday ? 10 : 7;
        while (true)
        {
            var hour = 13.2 + 3.3 * dice.Normal();
            if (hour >= opensAt && hour < 22)
            {
                return day.ToDateTime(TimeOnly.MinValue).AddSeconds(Math.Floor(hour * 3600));
            }
        }
    }
}
