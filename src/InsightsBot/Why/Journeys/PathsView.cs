using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Journeys.Counting;

namespace InsightsBot.Why.Journeys;

/// <summary>The most frequent paths, how many there are, and the last steps before one.</summary>
internal sealed class PathsView(JourneyTalk talk)
{
    private const int PathsMax = 10;
    private const int LinesMax = 3;
    private const int StepsBefore = 3;

    private JourneyView View => talk.Wish.View;

    /// <summary>What was found; null where the database did not answer.</summary>
    public JourneyFinding? Find()
    {
        string[] named = [.. talk.Wish.Steps.SelectMany(s => s)];
        var isBefore = View == JourneyView.PathsBefore;
        var compiled = isBefore ? talk.Compiler.PathsBefore(talk.Query, named, StepsBefore, PathsMax + 1)
            : talk.Compiler.Paths(talk.Query, named, PathsMax);
        if (talk.Run(Title, compiled, s => Count(isBefore, named.Length == 0 ? null : s.Among(named)))
            is not var (rows, citation))
        {
            return null;
        }

        var paths = rows.Where(r => r[0] is not null).Take(PathsMax).ToList();
        var all = rows.Count == 0 ? 0 : JourneyTalk.Whole(rows[0][3]);
        return paths.Count == 0
            ? new JourneyFinding(Title, [Nothing(all) + $" [{citation}]."], AnswerTable.Empty, null, Method, null)
            : View == JourneyView.Variants ? Variants(paths, all, citation) : Paths(paths, all, citation);
    }

    private static JourneyCount Count(bool isBefore, bool[]? named) =>
        isBefore ? new PathBeforeCount(named, StepsBefore) : new PathCount(named);

    private string Title => View switch
    {
        JourneyView.Variants => talk.Pick("Verschiedene Wege", "Different paths"),
        JourneyView.PathsBefore when talk.Wish.Steps.Count > 0 => talk.Pick(
            $"Häufigste Wege vor: {talk.Steps(talk.Wish.Steps[0])}",
            $"Most frequent paths before: {talk.Steps(talk.Wish.Steps[0])}"),
        JourneyView.PathsBefore => talk.Pick("Häufigste letzte Schritte", "Most frequent last steps"),
        JourneyView.Paths or JourneyView.DropOff or JourneyView.Times or JourneyView.Between or JourneyView.Stalls
            or JourneyView.Loops or JourneyView.Switches => talk.Pick("Häufigste Wege", "Most frequent paths"),
    };

    private string Method => View == JourneyView.PathsBefore
        ? talk.Pick(
            "Gezählt werden die letzten bis zu drei Schritte davor, je Weg beim ersten Mal.",
            "The last steps before it, up to three, are counted, the first time in each journey.")
        : talk.Pick(
            "Zwei Wege sind gleich, wenn sie dieselben Schritte in derselben Reihenfolge haben; nach fünfzig Schritten "
                + "wird ein Weg abgeschnitten.",
            "Two paths are the same when they have the same steps in the same order; a path is cut off after fifty "
                + "steps.");

    private string Nothing(long all) => all > 0
        ? talk.Pick($"Vor diesem Schritt kommt bei keinem von {talk.Count(all)} Wegen ein anderer",
            $"In none of {talk.Count(all)} journeys another step comes before this one")
        : talk.Pick("Dazu gibt es keine Ereignisse", "There are no events for this");

    private JourneyFinding Variants(List<IReadOnlyList<object?>> paths, long all, int citation)
    {
        var variants = JourneyTalk.Whole(paths[0][2]);
        var table = new AnswerTable(
            [
                talk.Column("variants", "Verschiedene Wege", "different paths", Unit.Count),
                talk.Column("journeys", talk.Owner.De, talk.Owner.En, Unit.Count),
            ],
            [[variants, all]]);
        return new JourneyFinding(
            Title,
            [
                talk.Pick($"{talk.Count(variants)} verschiedene Wege bei {talk.Count(all)} {talk.OfOwners} "
                    + $"[{citation}].",
                    $"{talk.Count(variants)} different paths in {talk.Count(all)} {talk.Owners} [{citation}]."),
                talk.Pick("Der häufigste: ", "The most frequent: ")
                    + $"{talk.Path(paths[0][0])}: {talk.Share(JourneyTalk.Whole(paths[0][1]), all)}.",
            ],
            table, null, Method, JourneyTalk.Whole(paths[0][4]));
    }

    private JourneyFinding Paths(List<IReadOnlyList<object?>> paths, long all, int citation)
    {
        var (variants, alone) = (JourneyTalk.Whole(paths[0][2]), JourneyTalk.Whole(paths[0][5]));
        List<string> lines = [$"{Title}, {talk.Pick("Basis", "base")}: {talk.Count(all)} {talk.Owners} [{citation}]:"];
        lines.AddRange(paths.Take(LinesMax).Select((p, i) =>
            $"{i + 1}. {talk.Path(p[0])}: {talk.Share(JourneyTalk.Whole(p[1]), all)}"));
        lines.Add((View, alone) switch
        {
            (JourneyView.PathsBefore, 0) => talk.Pick("Jeder hat einen Schritt davor.", "Each has a step before it."),
            (JourneyView.PathsBefore, _) => talk.Pick(
                $"Ohne einen Schritt davor: {talk.Share(alone, all)}.",
                $"Without a step before it: {talk.Share(alone, all)}."),
            _ => talk.Pick(
                $"Insgesamt {talk.Count(variants)} verschiedene Wege; aus nur einem Ereignis bestehen "
                    + $"{talk.Count(alone)}.",
                $"In all {talk.Count(variants)} different paths; {talk.Count(alone)} journeys are one event only."),
        });
        var table = new AnswerTable(
            [
                talk.Column("path", "Weg", "path", null),
                talk.Column("journeys", talk.Owner.De, talk.Owner.En, Unit.Count),
                talk.Column("share", "Anteil", "share", Unit.Share), .. talk.Ends(),
            ],
            [
                .. paths.Select(p => (IReadOnlyList<object?>)[
                    talk.Path(p[0]), JourneyTalk.Whole(p[1]), .. JourneyTalk.ShareCells(JourneyTalk.Whole(p[1]), all)]),
            ]);
        var events = View == JourneyView.PathsBefore || talk.Wish.Steps.Count > 0 ? (long?)null
            : JourneyTalk.Whole(paths[0][4]);
        return new JourneyFinding(
            Title, lines, table, new AnswerChart("bar", Title, "path", ["journeys"]), Method, events);
    }
}
