using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Journeys;

/// <summary>Where journeys stand still, and what those have in common.</summary>
internal sealed class StallsView(JourneyTalk talk)
{
    private const int LinesMax = 4;
    private const int DimensionsMax = 8;
    private const int MembersMax = 50;
    private const int SharedMax = 3;
    private const long SmallestMember = 20;

    /// <summary>Many members are compared, so one must differ clearly (0–1).</summary>
    private const double Sureness = 0.999;

    private const double RatioMin = 1.25;

    /// <summary>What was found; null where the database did not answer.</summary>
    public JourneyFinding? Find()
    {
        var title = talk.Pick("Wo Wege stehen bleiben", "Where journeys stand still");
        var ends = talk.Wish.Of.Ends;
        if (talk.Wish.Of.Open is null && ends.Count == 0)
        {
            if (talk.RunQuietly(talk.Compiler.Steps(talk.Query)) is not var (steps, _))
            {
                return null;
            }

            ends = EndSteps.Of(talk, steps);
        }

        if (talk.Run(title, talk.Compiler.Stalled(talk.Query, ends, talk.Today)) is not var (rows, citation))
        {
            return null;
        }

        var stalled = rows.Where(r => JourneyTalk.Whole(r[1]) > 0).ToList();
        var (all, open) = (rows.Sum(r => JourneyTalk.Whole(r[2])), stalled.Sum(r => JourneyTalk.Whole(r[1])));
        List<string> lines = all == 0
            ? [talk.Pick($"Dazu gibt es keine Ereignisse [{citation}].", $"There are no events for this [{citation}].")]
            : open == 0
            ? [talk.Pick($"Nichts bleibt stehen: von {talk.Count(all)} {talk.OfOwners} ist keiner mehr offen "
                + $"[{citation}].",
                $"Nothing stands still: of {talk.Count(all)} {talk.Owners} none is open any more [{citation}].")]
            :
            [
                talk.Pick($"Offene {talk.Owners}: {talk.Share(open, all)}; ihr letzter Schritt [{citation}]:",
                    $"Open {talk.Owners}: {talk.Share(open, all)}; their last step [{citation}]:"),
                .. stalled.Take(LinesMax).Select((r, i) => $"{i + 1}. {talk.Step(r[0])}: "
                    + talk.Share(JourneyTalk.Whole(r[1]), open)
                    + talk.Pick($"; im Median ruhend: {talk.Span(r[3])}", $"; for {talk.Span(r[3])} in the median")),
                .. Shared(ends),
            ];
        var table = new AnswerTable(
            [
                talk.Column("step", "Letzter Schritt", "last step", null),
                talk.Column("stalled", "Offen", "open", Unit.Count),
                talk.Column("share", "Anteil", "share", Unit.Share), .. talk.Ends(),
                talk.Column("age", "Median seit (Stunden)", "median since (hours)", Unit.Hours),
            ],
            [
                .. stalled.Select(r => (IReadOnlyList<object?>)[talk.Step(r[0]), JourneyTalk.Whole(r[1]),
                    .. JourneyTalk.ShareCells(JourneyTalk.Whole(r[1]), open), JourneyTalk.Hours(r[3])]),
            ]);
        return new JourneyFinding(
            title, lines, table, open == 0 ? null : new AnswerChart("bar", title, "step", ["stalled"]),
            Method(ends), null);
    }

    private string Method(IReadOnlyList<string> ends) => talk.Wish.Of.Open is { } open
        ? talk.Pick(
            $"Offen ist ein Weg nach der Angabe „{talk.Model.Dimension(open.Dimension).Label.De}“ seines letzten "
                + "Ereignisses; gemessen wird von dort bis heute.",
            $"A journey is open by the “{talk.Model.Dimension(open.Dimension).Label.En}” of its last event; measured "
                + "is from there until today.")
        : ends.Count > 0
        ? talk.Pick($"Offen ist ein Weg, der nicht mit {talk.Steps(ends)} endet; gemessen wird von seinem "
            + $"letzten Ereignis "
                + "bis heute.",
            $"A journey is open when it does not end with {talk.Steps(ends)}; measured is from its last event "
                + $"until today.")
        : talk.Pick("Kein Schritt schließt Wege ab; deshalb gilt jeder Weg als offen, gemessen von seinem "
            + "letzten Ereignis "
                + "bis heute.",
            "No step finishes journeys, so each counts as open, measured from its last event until today.");

    /// <summary>What is clearly more frequent among those that stand still than among the others.</summary>
    private List<string> Shared(IReadOnlyList<string> ends)
    {
        var found = new List<(double Ratio, string Line, Func<string, int> Cite)>();
        foreach (var dimension in Dimensions().Take(DimensionsMax))
        {
            var compiled = talk.Compiler.StalledBy(talk.Query, ends, dimension, MembersMax);
            if (talk.RunQuietly(compiled) is not var (rows, cite))
            {
                continue;
            }

            var all = (Hits: rows.Sum(r => JourneyTalk.Whole(r[1])), Of: rows.Sum(r => JourneyTalk.Whole(r[2])));
            foreach (var row in rows)
            {
                var (hits, of) = (JourneyTalk.Whole(row[1]), JourneyTalk.Whole(row[2]));
                if (of < SmallestMember || all.Of - of < SmallestMember || hits == 0)
                {
                    continue;
                }

                var (here, others) = (new Proportion(hits, of), new Proportion(all.Hits - hits, all.Of - of));
                if (RelativeRisk.Of(here, others, Sureness) is { Ratio: >= RatioMin } risk && risk.Interval.Low > 1)
                {
                    var name = $"{dimension.Label.In(talk.Language)}: {talk.Member(dimension, row[0])}";
                    found.Add((risk.Ratio, $"{name}: {talk.Share(hits, of)}, " + talk.Pick("sonst ", "else ")
                        + talk.Share(others.Hits, others.Base), cite));
                }
            }
        }

        var top = found.OrderByDescending(f => f.Ratio).Take(SharedMax).ToList();
        return top.Count == 0 ? [] :
        [
            talk.Pick("Deutlich öfter offen als andere:", "Clearly more often open than others:"),
            .. top.Select(f => $"- {f.Line} [{f.Cite(talk.Pick("Offene Wege im Vergleich",
                "Open journeys compared"))}]"),
        ];
    }

    /// <summary>What those have whose journeys they are, and what is said of the last event.</summary>
    private IEnumerable<Dimension> Dimensions() => talk.Model.Dimensions.Where(d =>
        d.Kind is DimensionKind.Category or DimensionKind.Flag or DimensionKind.Place && !d.IsConstant
        && d.Name != talk.Activity.Name && d.Name != talk.Wish.Of.Open?.Dimension
        && (d.Dataset == talk.Wish.Of.Of || d.Dataset == talk.Query.Events.Name))
        .OrderByDescending(d => d.Dataset == talk.Wish.Of.Of);
}
