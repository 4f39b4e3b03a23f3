using System.Globalization;
using System.Text;

namespace InsightsBot.Benchmarks;

/// <summary>A log of the events of many cases, some ten each, in the order of time.</summary>
/// <param name="events">How many events, about; cases that have begun are written to their end.</param>
internal sealed class GeneratedLog(int events)
{
    private const int Seed = 5;
    private const int SecondsBetweenCases = 60;
    private const int SecondsBetweenSteps = 40_000;
    private const double Leaves = 0.04;
    private const double GoesBack = 0.25;

    /// <summary>A case goes on to the next, now and then back to an earlier one, or leaves.</summary>
    private static readonly string[] Steps =
        ["inquiry", "consultation", "offer", "question", "order", "delivery", "invoice", "payment"];

    private static readonly string[] Ways = ["phone", "mail", "chat", "shop"];

    /// <summary>Writes the log.</summary>
    /// <returns>How many events it has.</returns>
    public int Write(string file)
    {
        var chance = new Random(Seed);
        var open = new PriorityQueue<(int Case, int Step), long>();
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false), 1 << 16);
        writer.WriteLine("event_id,case_id,activity,happened_at,channel");
        var (written, cases, start) = (0, 0, new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        for (long now = 0; written < events || open.Count > 0; now += SecondsBetweenCases)
        {
            if (written + open.Count < events)
            {
                open.Enqueue((++cases, 0), now + chance.Next(SecondsBetweenCases));
            }

            while (open.TryPeek(out var one, out var at) && at <= now)
            {
                _ = open.Dequeue();
                var leaves = one.Step > 0 && chance.NextDouble() < Leaves;
                var step = leaves ? "cancellation" : Steps[one.Step];
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"E{++written:00000000},F{one.Case:0000000},{step},{start.AddSeconds(at):yyyy-MM-dd HH:mm:ss},")
                    + Ways[chance.Next(Ways.Length)]);
                if (!leaves && one.Step < Steps.Length - 1)
                {
                    var back = one.Step > 0 && chance.NextDouble() < GoesBack;
                    open.Enqueue((one.Case, back ? chance.Next(one.Step) : one.Step + 1),
                        at + 1 + chance.Next(SecondsBetweenSteps));
                }
            }
        }

        return written;
    }
}
