namespace InsightsBot.Plugins.Demo;

/// <summary>Writes the demo: two years of an invented German telecom provider, as CSV files.</summary>
/// <remarks>
/// The columns are those of infra/warehouse/sqlite and models/cx. The same seed gives the same bytes. The files are
/// meant to be ingested like anybody's; nothing in the hub knows that they are a demo.
/// </remarks>
/// <param name="seed">The seed; the planted truths hold for any, the golden questions for 2025.</param>
/// <param name="customers">How many customers; the planted truths need about 20,000 to stand out from chance.</param>
public sealed class DemoFiles(int seed = 2025, int customers = 20_000)
{
    private const double ShareOfTelling = 0.55;

    /// <summary>Dice of these numbers throw what customers are or have, and nothing else.</summary>
    private const long TraitsFrom = 1_000_000_000;

    /// <summary>Writes the files into a folder, created if need be; files of those names are replaced.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Told what is being made and the share (0–1) that is done.</param>
    /// <param name="cancellation">Stops between customers and between files; files written until then stay.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <returns>How large is what was planted in these customers.</returns>
    public DemoTruths Write(
        string folder, IProgress<(string What, double ShareDone)>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var rows = Tell(progress, cancellation);
        var tables = new DemoTables(seed, rows);
        var done = ShareOfTelling;
        foreach (var (name, shareOfTime, write) in tables.All)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report((name, done));
            write(Path.Combine(folder, name + ".csv"));
            done += shareOfTime * (1 - ShareOfTelling);
        }

        progress?.Report(("", 1));
        return new DemoTruths(rows);
    }

    private DemoRows Tell(IProgress<(string What, double ShareDone)>? progress, CancellationToken cancellation)
    {
        var phrases = new Phrases();
        var rows = new DemoRows();
        for (var number = 1; number <= customers; number++)
        {
            if (number % 500 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(("customers", ShareOfTelling * number / customers));
            }

            var dice = new Dice(seed, number);
            new CustomerLife(CustomerDraw.Of(number, dice), dice, phrases, rows).Live();
        }

        for (var i = 0; i < rows.Customers.Count; i++)
        {
            var customer = rows.Customers[i];
            var own = new Dice(seed, TraitsFrom + customer.Number);
            rows.Customers[i] = customer with { Traits = DemoTrait.Draw(customer, own) };
        }

        rows.Arrange();
        return rows;
    }
}
