using System.Globalization;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Why.Journeys.Counting;

namespace InsightsBot.Why.Journeys;

/// <summary>Where journeys end, and how many come from step to step.</summary>
internal sealed class DropOffView(JourneyTalk talk)
{
    private const int LinesMax = 4;

    /// <summary>What was found; null where the database did not answer.</summary>
    public JourneyFinding? Find() => talk.Wish.Steps.Count > 1 ? Funnel() : Ends();

    private static StepCount Count(StepList steps) => new(steps.Names.Count);

    private JourneyFinding? Ends()
    {
        var title = talk.Pick("Wo Wege enden", "Where journeys end");
        if (talk.Run(title, talk.Compiler.Steps(talk.Query), Count) is not var (rows, citation))
        {
            return null;
        }

        var ends = EndSteps.Of(talk, rows);
        var all = rows.Sum(r => JourneyTalk.Whole(r[3]));
        var finished = rows.Where(r => ends.Contains(r[0] as string)).Sum(r => JourneyTalk.Whole(r[3]));
        var named = talk.Wish.Steps.SelectMany(s => s).ToList();
        var open = rows.Where(r => !ends.Contains(r[0] as string) && JourneyTalk.Whole(r[3]) > 0)
            .Where(r => named.Count == 0 || named.Contains(r[0] as string ?? ""))
            .OrderByDescending(r => JourneyTalk.Whole(r[3])).ToList();
        var lines = new List<string>();
        if (all == 0)
        {
            lines.Add(talk.Pick($"Dazu gibt es keine Ereignisse [{citation}].",
                $"There are no events for this [{citation}]."));
        }
        else if (open.Count == 0)
        {
            lines.Add(talk.Pick(
                $"Kein Abbruch: von {talk.Count(all)} {talk.OfOwners} endet keiner vor dem Abschluss [{citation}].",
                $"No drop-off: of {talk.Count(all)} {talk.Owners} none ends before the finish [{citation}]."));
        }
        else
        {
            lines.Add(talk.Pick(
                $"Die meisten Wege enden nach diesen Schritten, ohne dass noch etwas folgt [{citation}]:",
                $"Most journeys end after these steps, with nothing after them [{citation}]:"));
            lines.AddRange(open.Take(LinesMax).Select((r, i) => $"{i + 1}. {talk.Step(r[0])}: "
                + talk.Share(JourneyTalk.Whole(r[3]), JourneyTalk.Whole(r[2]))));
        }

        if (ends.Count > 0 && all > 0)
        {
            lines.Add(talk.Pick($"Abgeschlossen ({talk.Steps(ends)}): {talk.Share(finished, all)}.",
                $"Finished ({talk.Steps(ends)}): {talk.Share(finished, all)}."));
        }

        var table = new AnswerTable(
            [
                talk.Column("step", "Schritt", "step", null),
                talk.Column("ended", "Enden hier", "end here", Unit.Count),
                talk.Column("journeys", "Kommen hierher", "come here", Unit.Count),
                talk.Column("share", "Anteil", "share", Unit.Share), .. talk.Ends(),
            ],
            [.. open.Select(r => Row(talk.Step(r[0]), JourneyTalk.Whole(r[3]), JourneyTalk.Whole(r[2])))]);
        return new JourneyFinding(
            title, lines, table, open.Count == 0 ? null : new AnswerChart("bar", title, "step", ["ended"]),
            talk.Pick(
                "Ein Weg endet nach seinem letzten Ereignis; der Anteil ist der an allen Wegen, die zu dem "
                    + "Schritt kamen. Schritte, die einen Weg abschließen, zählen nicht als Abbruch.",
                "A journey ends after its last event; the share is that of all journeys that came to the step. Steps "
                    + "that finish a journey are no drop-off."),
            rows.Sum(r => JourneyTalk.Whole(r[1])));
    }

    private JourneyFinding? Funnel()
    {
        var title = talk.Pick("Von Schritt zu Schritt", "From step to step");
        var steps = talk.Wish.Steps;
        if (talk.Run(title, talk.Compiler.Funnel(talk.Query, steps),
            s => new ReachCount([.. steps.Select(s.Among)], withTimes: false)) is not var (rows, citation)
            || rows.Count == 0)
        {
            return null;
        }

        var all = JourneyTalk.Whole(rows[0][0]);
        var reached = steps.Select((s, i) => (Name: talk.Steps(s), Count: JourneyTalk.Whole(rows[0][i + 1]))).ToList();
        List<string> lines =
        [
            $"{title}, {talk.Pick("Basis", "base")}: {talk.Count(all)} {talk.Owners} [{citation}]:",
            .. reached.Select((r, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {r.Name}: "
                + ((i == 0 ? all : reached[i - 1].Count) is > 0 and var before
                    ? talk.Share(r.Count, before) : talk.Count(r.Count))),
        ];
        var table = new AnswerTable(
            [
                talk.Column("step", "Schritt", "step", null),
                talk.Column("journeys", talk.Owner.De, talk.Owner.En, Unit.Count),
                talk.Column("before", "Zuvor", "before", Unit.Count),
                talk.Column("share", "Anteil", "share", Unit.Share), .. talk.Ends(),
            ],
            [.. reached.Select((r, i) => Row(r.Name, r.Count, i == 0 ? all : reached[i - 1].Count))]);
        return new JourneyFinding(
            title, lines, table, new AnswerChart("funnel", title, "step", ["journeys"]),
            talk.Pick(
                "Ein Weg kommt zu einem Schritt, wenn dieser irgendwann nach dem vorigen folgt; anderes darf "
                    + "dazwischen "
                    + "liegen. Der Anteil ist der an denen, die beim vorigen Schritt waren.",
                "A journey comes to a step when that follows the one before at some time; others may lie between. The "
                    + "share is that of those who were at the step before."),
            null);
    }

    private static object?[] Row(string step, long hits, long of) =>
        [step, hits, of, .. JourneyTalk.ShareCells(hits, of)];
}
