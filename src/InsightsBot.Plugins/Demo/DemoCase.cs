namespace InsightsBot.Plugins.Demo;

/// <summary>A case of a customer.</summary>
internal sealed class DemoCase
{
    /// <summary>What it does to the mood when one contact was enough.</summary>
    public const double OfOneContact = 0.40;

    /// <summary>What it does to the mood when it was resolved in time.</summary>
    public const double OfTime = 0.45;

    /// <summary>What it does to the mood when it was opened again.</summary>
    public const double OfReopening = -0.40;

    private const double OfNothing = -0.10;

    /// <summary>Whose case it is.</summary>
    public required DemoCustomer Customer { get; init; }

    /// <summary>What it is about.</summary>
    public required DemoTopic Topic { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>When it was resolved; null while it is open at the end of the files.</summary>
    public required DateTime? ResolvedAt { get; init; }

    /// <summary>Where it came in.</summary>
    public required string Channel { get; init; }

    /// <summary>hoch, mittel or niedrig.</summary>
    public required string Priority { get; init; }

    /// <summary>Whether it is a complaint.</summary>
    public required bool IsComplaint { get; init; }

    /// <summary>How many interactions it took.</summary>
    public required int Contacts { get; init; }

    /// <summary>Hours to the first response.</summary>
    public required double FirstResponseHours { get; init; }

    /// <summary>Whether it was opened again after having been resolved.</summary>
    public required bool Reopened { get; init; }

    /// <summary>The call note or the customer's own words; null where nothing was written down.</summary>
    public required string? Note { get; init; }

    /// <summary>The number in the files, given in the order of opening once all cases are known.</summary>
    public int Number { get; set; }

    /// <summary>Hours from opening to resolution; null while open.</summary>
    public double? ResolutionHours =>
        ResolvedAt is { } resolved ? Math.Round((resolved - OpenedAt).TotalHours, 2) : null;

    /// <summary>Whether one contact was enough; null while open.</summary>
    public bool? FirstContactResolved => ResolvedAt is null ? null : Contacts == 1 && !Reopened;

    /// <summary>Whether it was resolved in time; null while open and not overdue.</summary>
    public bool? SlaMet => ResolutionHours is { } hours
        ? hours <= LimitHours
        : (DemoStory.End - OpenedAt).TotalHours > LimitHours ? false : null;

    /// <summary>offen, in Bearbeitung or gelöst.</summary>
    public string Status => ResolvedAt is not null
        ? "gelöst"
        : DateOnly.FromDateTime(OpenedAt) >= DemoStory.LastDay.AddDays(-1) ? "offen" : "in Bearbeitung";

    /// <summary>Hours within which a case of its priority has to be resolved.</summary>
    public int LimitHours => Priority switch { "hoch" => 24, "mittel" => 48, _ => 96 };

    /// <summary>How the case went, as a mood: above 0 well, below 0 badly.</summary>
    public double Outcome => OfNothing + (FirstContactResolved is true ? OfOneContact : 0)
        + (SlaMet is false ? -OfTime : 0) + (Reopened ? OfReopening : 0);
}
