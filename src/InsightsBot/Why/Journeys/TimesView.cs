using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Journeys.Counting;

namespace InsightsBot.Why.Journeys;

/// <summary>How much time passes from step to step, or between two of them.</summary>
internal sealed class TimesView(JourneyTalk talk)
{
    private const int PairsMax = 20;
    private const int LinesMax = 4;

    /// <summary>What was found; null where the database did not answer.</summary>
    public JourneyFinding? Find() => talk.Wish.View == JourneyView.Between ? Between() : Follows();

    private string Method => talk.Pick(
        "Der Median ist die Zeit, die in der Hälfte der Fälle nicht überschritten wird; P90 die in neun von zehn.",
        "The median is the time that half of them do not exceed; P90 is that of nine in ten.");

    private JourneyFinding? Between()
    {
        var (from, to) = (talk.Steps(talk.Wish.Steps[0]), talk.Steps(talk.Wish.Steps[1]));
        var title = talk.Pick($"Zeit von {from} bis {to}", $"Time from {from} to {to}");
        var compiled = talk.Compiler.Between(talk.Query, talk.Wish.Steps[0], talk.Wish.Steps[1]);
        if (talk.Run(title, compiled,
            s => new ReachCount([.. talk.Wish.Steps.Take(2).Select(s.Among)], withTimes: true))
            is not var (rows, citation) || rows.Count == 0)
        {
            return null;
        }

        var (started, arrived) = (JourneyTalk.Whole(rows[0][1]), JourneyTalk.Whole(rows[0][2]));
        List<string> lines = arrived == 0
            ? [talk.Pick(
                $"Von {talk.Count(started)} {talk.OfOwners} mit dem Schritt {from} kam danach keiner zu {to} "
                    + $"[{citation}].",
                $"Of {talk.Count(started)} {talk.Owners} with the step {from} none came to {to} after it "
                    + $"[{citation}].")]
            : [
                talk.Pick(
                    $"Von {from} bis {to} dauert es im Median {talk.Span(rows[0][3])}, zu 90 % höchstens "
                        + $"{talk.Span(rows[0][4])} [{citation}].",
                    $"From {from} to {to} it takes {talk.Span(rows[0][3])} in the median, at most "
                        + $"{talk.Span(rows[0][4])} in 90 % [{citation}]."),
                talk.Pick($"Angekommen sind {talk.Share(arrived, started)}.",
                    $"Arrived: {talk.Share(arrived, started)}."),
            ];
        var table = arrived == 0 ? AnswerTable.Empty : new AnswerTable(
            [
                talk.Column("median", "Median in Stunden", "median in hours", Unit.Hours),
                talk.Column("p90", "P90 in Stunden", "P90 in hours", Unit.Hours),
                talk.Column("arrived", "Angekommen", "arrived", Unit.Count),
                talk.Column("started", "Begonnen", "started", Unit.Count),
            ],
            [[JourneyTalk.Hours(rows[0][3]), JourneyTalk.Hours(rows[0][4]), arrived, started]]);
        return new JourneyFinding(title, lines, table, null, Method + talk.Pick(
            " Gemessen wird vom ersten Mal des einen bis zum ersten Mal des anderen danach.",
            " Measured is from the first time of the one to the first time of the other after it."), null);
    }

    private JourneyFinding? Follows()
    {
        var title = talk.Pick("Zeit von Schritt zu Schritt", "Time from step to step");
        if (talk.Run(title, talk.Compiler.Follows(talk.Query, PairsMax), s => new FollowCount(s.Names.Count))
            is not var (rows, citation))
        {
            return null;
        }

        List<string> lines = rows.Count == 0
            ? [talk.Pick($"Auf keinen Schritt folgt ein weiterer [{citation}].",
                $"No step is followed by another [{citation}].")]
            :
            [
                talk.Pick($"Die häufigsten Übergänge mit ihrer Zeit [{citation}]:",
                    $"The most frequent transitions with their time [{citation}]:"),
                .. rows.Take(LinesMax).Select((r, i) =>
                    $"{i + 1}. {talk.Step(r[0])} → {talk.Step(r[1])}: {talk.Count(JourneyTalk.Whole(r[2]))} "
                    + talk.Pick($"Mal, im Median {talk.Span(r[3])}, zu 90 % höchstens {talk.Span(r[4])}",
                        $"times, {talk.Span(r[3])} in the median, at most {talk.Span(r[4])} in 90 %")),
            ];
        var table = new AnswerTable(
            [
                talk.Column("step", "Schritt", "step", null), talk.Column("next_step", "Danach", "next", null),
                talk.Column("times", "Anzahl", "times", Unit.Count),
                talk.Column("median", "Median in Stunden", "median in hours", Unit.Hours),
                talk.Column("p90", "P90 in Stunden", "P90 in hours", Unit.Hours),
            ],
            [
                .. rows.Select(r => (IReadOnlyList<object?>)[talk.Step(r[0]), talk.Step(r[1]),
                    JourneyTalk.Whole(r[2]), JourneyTalk.Hours(r[3]), JourneyTalk.Hours(r[4])]),
            ]);
        return new JourneyFinding(
            title, lines, table,
            rows.Count == 0 ? null : new AnswerChart("sankey", title, "step", ["next_step", "times"]), Method, null);
    }
}
