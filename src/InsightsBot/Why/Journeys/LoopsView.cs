using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Journeys.Counting;

namespace InsightsBot.Why.Journeys;

/// <summary>Steps that come again, and changes of the channel.</summary>
internal sealed class LoopsView(JourneyTalk talk)
{
    private const int LinesMax = 4;
    private const int PairsMax = 20;

    /// <summary>What was found; null where the database did not answer.</summary>
    public JourneyFinding? Find() => talk.Wish.View == JourneyView.Loops ? Loops() : Switches();

    private JourneyFinding? Loops()
    {
        var title = talk.Pick("Schritte, die wiederkehren", "Steps that come again");
        if (talk.Run(title, talk.Compiler.Loops(talk.Query), s => new LoopCount(s.Names.Count))
            is not var (rows, citation))
        {
            return null;
        }

        var loops = rows.Where(r => JourneyTalk.Whole(r[2]) > 0).ToList();
        List<string> lines = loops.Count == 0
            ? [talk.Pick($"Keine Schleife: kein Schritt kommt in einem Weg wieder [{citation}].",
                $"No loop: no step comes again in a journey [{citation}].")]
            :
            [
                talk.Pick($"Diese Schritte kommen im selben Weg wieder, Anteil an den Wegen mit dem Schritt "
                    + $"[{citation}]:",
                    $"These steps come again in the same journey, share of the journeys with the step [{citation}]:"),
                .. loops.Take(LinesMax).Select((r, i) => $"{i + 1}. {talk.Step(r[0])}: "
                    + talk.Share(JourneyTalk.Whole(r[2]), JourneyTalk.Whole(r[1]))
                    + talk.Pick($"; höchstens {talk.Count(JourneyTalk.Whole(r[4]))} Mal",
                        $"; at most {talk.Count(JourneyTalk.Whole(r[4]))} times")),
            ];
        var table = new AnswerTable(
            [
                talk.Column("step", "Schritt", "step", null),
                talk.Column("repeated", "Mehrmals", "more than once", Unit.Count),
                talk.Column("journeys", "Mindestens einmal", "at least once", Unit.Count),
                talk.Column("share", "Anteil", "share", Unit.Share), .. talk.Ends(),
                talk.Column("repeats", "Wiederholungen", "repeats", Unit.Count),
                talk.Column("most", "Höchstens", "at most", Unit.Count),
            ],
            [
                .. loops.Select(r => (IReadOnlyList<object?>)[talk.Step(r[0]), JourneyTalk.Whole(r[2]),
                    JourneyTalk.Whole(r[1]),
                    .. JourneyTalk.ShareCells(JourneyTalk.Whole(r[2]), JourneyTalk.Whole(r[1])),
                    JourneyTalk.Whole(r[3]), JourneyTalk.Whole(r[4])]),
            ]);
        return new JourneyFinding(
            title, lines, table, loops.Count == 0 ? null : new AnswerChart("bar", title, "step", ["repeated"]),
            talk.Pick("Ein Schritt kommt wieder, wenn er in einem Weg mehr als einmal steht, ob gleich danach "
                + "oder später.",
                "A step comes again when it stands more than once in a journey, right after or later."),
            rows.Sum(r => JourneyTalk.Whole(r[1]) + JourneyTalk.Whole(r[3])));
    }

    private JourneyFinding? Switches()
    {
        var channel = talk.Model.Dimension(talk.Wish.Of.Channel!);
        var label = channel.Label.In(talk.Language);
        var title = talk.Pick($"Wechsel: {label}", $"Changes: {label}");
        if (talk.Run(title, talk.Compiler.Switched(talk.Query, channel)) is not var (all, citation)
            || talk.Run(title, talk.Compiler.Switches(talk.Query, channel, PairsMax)) is not var (rows, second))
        {
            return null;
        }

        var (journeys, switched) = (JourneyTalk.Whole(all[0][0]), JourneyTalk.Whole(all[0][1]));
        var (times, steps) = (JourneyTalk.Whole(all[0][2]), JourneyTalk.Whole(all[0][3]));
        List<string> lines = switched == 0
            ? [talk.Pick($"Bei {talk.Count(journeys)} {talk.OfOwners} gibt es keinen Wechsel ({label}) [{citation}].",
                $"In {talk.Count(journeys)} {talk.Owners} there is no change ({label}) [{citation}].")]
            :
            [
                talk.Pick($"{talk.Owners} mit mindestens einem Wechsel ({label}): "
                    + $"{talk.Share(switched, journeys)} [{citation}].",
                    $"{talk.Owners} with at least a single change ({label}): {talk.Share(switched, journeys)} "
                        + $"[{citation}]."),
                talk.Pick($"Von einem Ereignis zum nächsten gewechselt wird bei {talk.Share(times, steps)} [{second}]:",
                    $"From one event to the next it changes in {talk.Share(times, steps)} [{second}]:"),
                .. rows.Take(LinesMax).Select((r, i) => $"{i + 1}. {talk.Member(channel, r[0])} → "
                    + $"{talk.Member(channel, r[1])}: {talk.Share(JourneyTalk.Whole(r[2]), times)}"),
            ];
        var table = new AnswerTable(
            [
                talk.Column("channel", channel.Label.De, channel.Label.En, null),
                talk.Column("next_channel", "Danach", "next", null),
                talk.Column("times", "Anzahl", "times", Unit.Count),
                talk.Column("share", "Anteil", "share", Unit.Share),
                .. talk.Ends(),
            ],
            [
                .. rows.Select(r => (IReadOnlyList<object?>)[talk.Member(channel, r[0]), talk.Member(channel, r[1]),
                    JourneyTalk.Whole(r[2]), .. JourneyTalk.ShareCells(JourneyTalk.Whole(r[2]), times)]),
            ]);
        return new JourneyFinding(
            title, lines, table,
            rows.Count == 0 ? null : new AnswerChart("sankey", title, "channel", ["next_channel", "times"]),
            talk.Pick("Ein Wechsel ist ein Ereignis mit einer anderen Angabe dazu als das davor im selben Weg.",
                "A change is an event with another value of it than the one before in the same journey."),
            steps + journeys);
    }
}
