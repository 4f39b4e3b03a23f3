namespace InsightsBot.Plugins.Demo;

/// <summary>Tells what a customer answers in surveys and writes in public.</summary>
/// <remarks>
/// Every answer comes from one number: the customer's nature, what happened to them, and noise. It is scaled so that a
/// usual answer has mean 0 and deviation 1.
/// </remarks>
internal sealed class FeedbackStory(DemoCustomer customer, Dice dice, Phrases phrases, DemoRows rows)
{
    /// <summary>The usual answer to the NPS question.</summary>
    public const double ScoreMiddle = 7.9;

    /// <summary>By how many points it moves with a feeling of 1.</summary>
    public const double ScoreSpread = 2.1;

    /// <summary>The usual satisfaction.</summary>
    public const double SatisfactionMiddle = 3.85;

    /// <summary>By how many points it moves with a feeling of 1.</summary>
    public const double SatisfactionSpread = 0.95;

    /// <summary>The deviation of what nothing explains, as a feeling.</summary>
    public const double Noise = 0.785;

    private const double OfNature = 0.62;
    private const string Relationship = "Gesamtbeziehung";

    private static readonly string[] Themes =
        ["billing", "outage", "waiting", "technician", "price", "staff", "app", "router"];

    private static readonly string[] ReviewSources = ["Bewertungsportal", "App-Store", "Kartendienst"];

    private static readonly string[] PostSources = ["Soziales Netzwerk", "Forum"];

    /// <summary>How a customer feels on a day about what happened, before noise.</summary>
    public static double Feeling(DemoCustomer customer, DateOnly day, double mood) =>
        mood + DemoStory.Mood(customer, day) + OfNature * customer.Contentment;

    /// <summary>A new customer may be asked how the first weeks went.</summary>
    public void AfterInstallation()
    {
        if (dice.Happens(0.3))
        {
            Answer(null, customer.SignupDate.AddDays(dice.Between(12, 30)), "Anschluss", "router", 0, npsShare: 0.5);
        }
    }

    /// <summary>A customer may be asked how a case went.</summary>
    public void After(DemoCase settled)
    {
        // Visits at home are asked about more often than calls.
        var askedShare = settled.Topic.Name == "Technikertermin" ? 0.8 : 0.4;
        if (settled.ResolvedAt is not { } resolvedAt || !dice.Happens(askedShare)
            || Touchpoint(settled) is not { } touchpoint)
        {
            return;
        }

        var day = DateOnly.FromDateTime(resolvedAt).AddDays(dice.Between(1, 5));
        Answer(settled, day, touchpoint, settled.Topic.Theme, settled.Outcome, npsShare: 0.5);
    }

    /// <summary>Surveys about the relationship as a whole, short ones in app and store, and words in public.</summary>
    public void InMonth(DateOnly from, DateOnly until, double shareOfMonth)
    {
        if (dice.Happens(0.062 * shareOfMonth))
        {
            Answer(null, Day(from, until), Relationship, null, 0, npsShare: 1);
        }

        if (dice.Happens(0.0075 * shareOfMonth))
        {
            Answer(null, Day(from, until), "App", "app", 0, npsShare: 0.3);
        }

        if (dice.Happens(0.003 * shareOfMonth))
        {
            Answer(null, Day(from, until), "Filiale", "staff", 0, npsShare: 0.3);
        }

        if (dice.Happens(0.027 * shareOfMonth))
        {
            Publish(Day(from, until), null, 0);
        }
    }

    /// <summary>Who leaves angry may say so in public.</summary>
    public void OnLeaving(DateOnly day, DemoChurnReason reason)
    {
        if (reason.Category is not ("Lebenslage" or "Anbieter" or "Unbekannt") && dice.Happens(0.12))
        {
            Publish(day, reason.Category switch
            {
                "Wettbewerb" => "cancellation",
                "Preis" => "price",
                "Netz" => "outage",
                _ => reason.Name == "Lange Wartezeiten" ? "waiting" : "staff",
            }, -1.3);
        }
    }

    private void Answer(DemoCase? about, DateOnly day, string touchpoint, string? theme, double mood, double npsShare)
    {
        if (day > DemoStory.LastDay)
        {
            return;
        }

        var feeling = Feeling(customer, day, mood);
        var nps = dice.Happens(npsShare) ? Scale(ScoreMiddle, ScoreSpread, feeling, 0, 10) : (int?)null;
        int? csat = Scale(
            SatisfactionMiddle + DemoStory.SatisfactionAt(touchpoint, customer, day), SatisfactionSpread, feeling,
            1, 5);
        var ces = touchpoint != Relationship && dice.Happens(0.75) ? Scale(5.1, 1.35, feeling, 1, 7) : (int?)null;
        var comment = dice.Happens(0.46)
            ? phrases.Comment(customer, theme ?? Theme(day), Tone(nps, csat), day, dice)
            : null;
        rows.Surveys.Add(new DemoSurvey(customer, about, day, touchpoint, nps, csat, ces, comment));
    }

    private void Publish(DateOnly day, string? theme, double mood)
    {
        var feeling = mood - 0.25 + DemoStory.Mood(customer, day) + OfNature * customer.Contentment;
        var stars = Scale(3.5, 1.25, feeling, 1, 5);
        var isReview = dice.Happens(0.64);
        var tone = stars switch { >= 4 => DemoTone.Positive, 3 => DemoTone.Neutral, _ => DemoTone.Negative };
        var about = theme ?? Theme(day);
        rows.Reviews.Add(new DemoReview(
            customer,
            dice.Happens(0.7),
            day,
            isReview ? about == "app" ? "App-Store" : dice.Pick(ReviewSources) : dice.Pick(PostSources),
            isReview ? stars : null,
            isReview
                ? phrases.Comment(customer, about, tone, day, dice)
                : phrases.Post(customer, about, tone, day, dice)));
    }

    /// <summary>One answer on a scale: rounded and kept within its ends.</summary>
    private int Scale(double middle, double deviation, double feeling, int lowest, int highest) =>
        (int)Math.Clamp(Math.Round(middle + deviation * (feeling + Noise * dice.Normal())), lowest, highest);

    /// <summary>What a customer speaks of unasked; what is going on in the company is on everybody's mind.</summary>
    private string Theme(DateOnly day) => Themes[dice.Weighted(
    [
        12,
        DemoStory.InOutage(customer, day) ? 95 : 15,
        11 + 16 * DemoStory.HotlineDecline(day) * (DemoStory.HasCallback(customer, day) ? 0.4 : 1),
        8,
        DemoStory.PaysMore(customer, day) ? 34 : 13,
        13,
        14,
        9,
    ])];

    private string? Touchpoint(DemoCase settled) => settled.Topic.Name switch
    {
        "Technikertermin" => "Technikertermin",
        DemoTopic.Router => dice.Happens(0.5) ? "Anschluss" : ByChannel(settled.Channel),
        "Rechnung" => dice.Happens(0.5) ? "Rechnung" : ByChannel(settled.Channel),
        _ => ByChannel(settled.Channel),
    };

    private static string? ByChannel(string channel) => channel switch
    {
        "Telefon" => "Hotline",
        "Chat" or "App" or "Filiale" => channel,
        _ => null,
    };

    private static DemoTone Tone(int? nps, int? csat) => (nps, csat) switch
    {
        (>= 9, _) => DemoTone.Positive,
        (>= 7, _) => DemoTone.Neutral,
        (not null, _) => DemoTone.Negative,
        (null, >= 4) => DemoTone.Positive,
        (null, 3) => DemoTone.Neutral,
        _ => DemoTone.Negative,
    };

    private DateOnly Day(DateOnly from, DateOnly until) =>
        from.AddDays(dice.Between(0, Math.Max(0, until.DayNumber - from.DayNumber)));
}
