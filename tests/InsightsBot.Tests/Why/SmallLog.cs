using InsightsBot.Asking;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Why;

/// <summary>
/// Five cases, with everything that goes wrong in such files: events of one time, one event alone, a missing time, a
/// circle, and a case opened after its first event.
/// </summary>
public sealed class SmallLog : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallLog()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "cases.csv"), """
            case_id,opened_on,product
            F1,2024-01-01,Lamp
            F2,2024-03-01,Chair
            F3,2024-02-01,Lamp
            F4,2024-02-02,Chair
            F5,2024-02-03,Lamp

            """);
        File.WriteAllText(Path.Combine(data, "events.csv"), """
            event_id,case_id,activity,happened_at,channel
            1,F1,Begin,2024-01-01 08:00:00,mail
            2,F1,Check,2024-01-01 10:00:00,phone
            3,F1,Check,2024-01-02 10:00:00,phone
            4,F1,Finish,2024-01-03 10:00:00,mail
            5,F2,Begin,2024-01-05 09:00:00,mail
            7,F2,Finish,2024-01-05 09:30:00,mail
            6,F2,Check,2024-01-05 09:30:00,phone
            8,F3,Begin,2024-02-01 09:00:00,chat
            9,F4,Begin,2024-02-02 09:00:00,chat
            10,F4,Check,,chat
            11,F5,Begin,2024-02-03 09:00:00,chat
            12,F5,Check,2024-02-03 10:00:00,chat
            13,F5,Begin,2024-02-03 11:00:00,chat
            14,F5,Check,2024-02-03 12:00:00,chat
            15,F5,Begin,2024-02-03 13:00:00,chat

            """);
        var sources = new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"));
        Hub = sources.Open(data, null, null, CancellationToken.None);
    }

    public Hub Hub { get; }

    public void Dispose() => _folder.Dispose();
}
