using System.Globalization;
using System.Text;
using InsightsBot.Asking;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Answering;

/// <summary>Two hubs as a person would open them: over a small folder of tables, and over the demo.</summary>
public sealed class OpenHubs : IDisposable
{
    private static readonly string[] Contracts = ["Month-to-Month", "One Year", "Two Year"];
    private static readonly string[] Topics = ["Billing", "Network", "Contract", "Move"];
    private static readonly string[] Reasons = ["Price", "Competitor", "Service", "Moved away"];
    private static readonly string[] Cities = ["Berlin", "Köln", "Hamburg", "Bremen"];

    private readonly string _home = Path.Combine(Path.GetTempPath(), $"hub-{Guid.NewGuid():N}");
    private readonly Lazy<Hub> _small;
    private readonly Lazy<Hub> _demo;

    public OpenHubs()
    {
        var sources = new Sources(TimeProvider.System, Path.Combine(_home, "home"));
        _small = new Lazy<Hub>(() => sources.Open(SmallFolder(), null, null, CancellationToken.None));
        _demo = new Lazy<Hub>(() => sources.Open(null, null, null, CancellationToken.None));
    }

    /// <summary>200 customers and 600 calls, the model drafted from them.</summary>
    public Hub Small => _small.Value;

    /// <summary>The demo with the hub's own model.</summary>
    public Hub Demo => _demo.Value;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_home))
        {
            Directory.Delete(_home, recursive: true);
        }
    }

    private string SmallFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home, "small")).FullName;
        var random = new Random(7);
        var customers = new StringBuilder(
            "Customer ID,Contract,City,Age,Churn Label,Churn Reason,Monthly Charge,Joined On\n");
        for (var i = 1; i <= 200; i++)
        {
            var churned = random.Next(4) == 0;
            var joined = new DateOnly(2023, 1, 1).AddDays(random.Next(720));
            _ = customers.Append(CultureInfo.InvariantCulture,
                $"C{i:0000},{Contracts[i % 3]},{Cities[i % 4]},{18 + random.Next(60)},")
                .Append(CultureInfo.InvariantCulture,
                $"{(churned ? "Yes" : "No")},{(churned ? Reasons[random.Next(4)] : "")},")
                .Append(CultureInfo.InvariantCulture, $"{20 + (random.Next(8000) / 100.0):0.00},{joined:yyyy-MM-dd}\n");
        }

        var calls = new StringBuilder("Call ID,Customer ID,Topic,Resolved,Satisfaction rating,Call Date\n");
        for (var i = 1; i <= 600; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(random.Next(360));
            _ = calls.Append(CultureInfo.InvariantCulture,
                $"K{i:00000},C{1 + random.Next(200):0000},{Topics[random.Next(4)]},")
                .Append(CultureInfo.InvariantCulture,
                $"{(random.Next(3) == 0 ? "N" : "Y")},{1 + random.Next(5)},{day:yyyy-MM-dd}\n");
        }

        File.WriteAllText(Path.Combine(folder, "customers.csv"), customers.ToString());
        File.WriteAllText(Path.Combine(folder, "calls.csv"), calls.ToString());
        return folder;
    }
}
