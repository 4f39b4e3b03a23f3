namespace InsightsBot.Plugins.Demo;

/// <summary>A synthetic customer: what the files say of them, and how content they are by nature.</summary>
internal sealed record DemoCustomer
{
    /// <summary>The stored value of a contract without a minimum term.</summary>
    public const string Monthly = "Monatsvertrag";

    /// <summary>The stored value of a contract of one year.</summary>
    public const string OneYear = "Jahresvertrag";

    /// <summary>The stored value of a contract of two years.</summary>
    public const string TwoYears = "Zweijahresvertrag";

    /// <summary>The number behind the K of the customer number.</summary>
    public required int Number { get; init; }

    /// <summary>The day the contract began.</summary>
    public required DateOnly SignupDate { get; init; }

    /// <summary>Where the customer lives.</summary>
    public required DemoPlace Place { get; init; }

    /// <summary>What the customer pays for.</summary>
    public required DemoTariff Tariff { get; init; }

    /// <summary>Monatsvertrag, Jahresvertrag or Zweijahresvertrag.</summary>
    public required string Contract { get; init; }

    /// <summary>Einsteiger, Standard, Premium or Geschäftskunden.</summary>
    public required string Segment { get; init; }

    /// <summary>The age at the end of the files; null for businesses.</summary>
    public required int? Age { get; init; }

    /// <summary>weiblich, männlich or divers; null for businesses and where not stated.</summary>
    public required string? Gender { get; init; }

    /// <summary>How the customer was won.</summary>
    public required string AcquisitionChannel { get; init; }

    /// <summary>Lastschrift, Überweisung or Kreditkarte.</summary>
    public required string PaymentMethod { get; init; }

    /// <summary>Whether the customer writes English; else German.</summary>
    public required bool WritesEnglish { get; init; }

    /// <summary>The monthly charge at the end of the files, before a price increase is taken off again.</summary>
    public required double MonthlyChargeEuros { get; init; }

    /// <summary>How content the customer is by nature: normally distributed, 0 is the mean. In no file.</summary>
    public required double Contentment { get; init; }

    /// <summary>The day the contract ended; null while it runs.</summary>
    public DateOnly? ChurnDate { get; init; }

    /// <summary>Why the customer left; null while they stay.</summary>
    public DemoChurnReason? ChurnReason { get; init; }

    /// <summary>The months in which the customer could leave, the one of leaving last. In no file.</summary>
    public IReadOnlyList<DemoChance> Chances { get; init; } = [];

    /// <summary>What the customer is or has, as places of the members of <see cref="DemoTrait.All"/>.</summary>
    public IReadOnlyList<int> Traits { get; init; } = [];

    /// <summary>Full months from signing up to the end of the contract or of the files.</summary>
    public int TenureMonths
    {
        get
        {
            var end = ChurnDate ?? DemoStory.LastDay;
            var months = (end.Year - SignupDate.Year) * 12 + end.Month - SignupDate.Month;
            return Math.Max(0, end.Day < SignupDate.Day ? months - 1 : months);
        }
    }

    /// <summary>The monthly charge on a day.</summary>
    public double ChargeOn(DateOnly day) => Tariff.IsFiber && day < DemoStory.PriceIncreaseFrom
        ? MonthlyChargeEuros - DemoStory.PriceIncreaseEuros
        : MonthlyChargeEuros;

    /// <summary>Margin so far and, for customers who stay, what their contract lets expect.</summary>
    public double LifetimeValueEuros
    {
        get
        {
            var expectedMonths = ChurnDate is not null ? 0 : Contract switch
            {
                Monthly => 18,
                OneYear => 30,
                _ => 42,
            };
            // Content customers cost less to look after.
            var margin = 0.42 + 0.03 * Math.Clamp(Contentment, -2.5, 2.5);
            return Math.Round(margin * MonthlyChargeEuros * (TenureMonths + expectedMonths) - 60, 2);
        }
    }
}
