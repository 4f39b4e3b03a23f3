namespace InsightsBot.Plugins.Demo;

/// <summary>A tariff on sale.</summary>
/// <param name="Id">The code in the files.</param>
/// <param name="Name">What the customers call it.</param>
/// <param name="ProductLine">Festnetz, Mobilfunk or Kombi.</param>
/// <param name="Technology">Glasfaser, Kabel, DSL or 5G.</param>
/// <param name="ListPriceEuros">The monthly price at the end of the data.</param>
/// <param name="DownloadMegabits">The contracted speed in Mbit/s.</param>
/// <param name="Weight">How often it is sold, relative to the other tariffs.</param>
internal sealed record DemoTariff(
    string Id,
    string Name,
    string ProductLine,
    string Technology,
    double ListPriceEuros,
    int DownloadMegabits,
    double Weight)
{
    /// <summary>The technology whose price was raised.</summary>
    public const string Fiber = "Glasfaser";

    /// <summary>All tariffs, in file order.</summary>
    public static IReadOnlyList<DemoTariff> All { get; } =
    [
        new("T01", "Heim 50", "Festnetz", "DSL", 29.99, 50, 9),
        new("T02", "Heim 100", "Festnetz", "DSL", 34.99, 100, 11),
        new("T03", "Heim 250", "Festnetz", "DSL", 39.99, 250, 7),
        new("T04", "Kabel 250", "Festnetz", "Kabel", 34.99, 250, 10),
        new("T05", "Kabel 1000", "Festnetz", "Kabel", 49.99, 1000, 7),
        new("T06", "Glas 300", "Festnetz", Fiber, 44.99, 300, 10),
        new("T07", "Glas 600", "Festnetz", Fiber, 54.99, 600, 8),
        new("T08", "Glas 1000", "Festnetz", Fiber, 64.99, 1000, 4),
        new("T09", "Mobil S", "Mobilfunk", "5G", 14.99, 50, 9),
        new("T10", "Mobil M", "Mobilfunk", "5G", 24.99, 150, 10),
        new("T11", "Mobil L", "Mobilfunk", "5G", 34.99, 300, 6),
        new("T12", "Kombi Glas", "Kombi", Fiber, 74.99, 600, 5),
        new("T13", "Kombi Kabel", "Kombi", "Kabel", 59.99, 500, 4),
    ];

    /// <summary>Whether the tariff runs over fiber.</summary>
    public bool IsFiber => Technology == Fiber;

    /// <summary>Whether the tariff is mobile only, so that outages of the fixed network do not touch it.</summary>
    public bool IsMobile => Technology == "5G";
}
