using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Links;

/// <summary>Puts into words how a score goes with what becomes of customers.</summary>
internal sealed class LinkWording(
    Language language, Evidence evidence, WhyWish.Link wish, IReadOnlyList<Filter> filters)
{
    private const double Thousand = 1000;
    private readonly SaidFigures _said = new(language);
    private readonly List<string> _names = [];
    private readonly bool _isGerman = language == Language.German;

    private string Signal => wish.Signal.Label.In(language);

    /// <summary>The answer where the data does not give it.</summary>
    public Answer Without(Answer level)
    {
        var min = _said.Count(LinkSearch.PeopleMin);
        return Checked(level, Pick(
            $"Wie {Signal} mit dem zusammenhängt, was danach kam, lässt sich nicht sagen: zwei Gruppen von "
                + $"Antworten mit "
                + $"je mindestens {min} Personen, die lange genug beobachtet wurden, gibt es hier nicht [1].",
            $"How {Signal} goes with what came after cannot be said: there are no two groups of answers here with at "
                + $"least {min} people each who were watched for long enough [1]."), AnswerTable.Empty, null);
    }

    /// <summary>The answer with one part for each outcome.</summary>
    public Answer Worded(Answer level, IReadOnlyList<LinkFinding> found)
    {
        var lines = new List<string>();
        foreach (var finding in found)
        {
            var n = evidence.Cite(TitleOf(finding), finding.Sql, finding.Rows);
            lines.AddRange(Lines(finding, n));
        }

        var method = evidence.Explain(Pick("Zusammenhang", "Relation"), LinkMethod.In(language, found));
        lines.Add(Pick($"Das ist ein Zusammenhang, kein Beleg für eine Wirkung: Zufriedene unterscheiden sich "
            + $"auch sonst "
            + $"von Unzufriedenen [{method}].",
            $"This is an association and no proof of an effect: contented customers differ from others in more "
                + $"than that "
            + $"[{method}]."));
        var table = LinkTable.Of(found[0], language);
        var chart = found[0].Outcome is LinkOutcome.Leaves
            ? new AnswerChart("survival", Pick($"Verbliebene nach {Signal}", $"Those who stayed by {Signal}"), "month",
                ["stayed", "low", "high"])
            : new AnswerChart("bar", MeasureNames.Capital(TitleOf(found[0])), "group", ["figure"]);
        return Checked(level, string.Join('\n', lines), table, chart) with
        {
            Warnings =
            [
                .. found.SelectMany(f => f.Groups.Where(g => g.People < 100).Select(g => g.Name)).Distinct()
                    .Select(name => Pick($"Kleine Basis: {name}.", $"Small base: {name}.")),
            ],
        };
    }

    /// <summary>Questions that go on from here.</summary>
    public IEnumerable<string> Suggestions()
    {
        var leaves = wish.Outcomes.OfType<LinkOutcome.Leaves>().Any();
        foreach (var other in evidence.Model.Measures.Where(m => m.Dataset == wish.Signal.Dataset
            && m.Name != wish.Signal.Name && (m.Aggregation is Aggregation.Nps
                || (m.Aggregation is Aggregation.Average && m.Unit == Unit.Points))).Take(1))
        {
            yield return leaves
                ? Pick($"Wie hängen {other.Label.De} und Kündigung zusammen?", $"How does {other.Label.En} relate "
                    + $"to churn?")
                : Pick($"Welchen Einfluss hat {other.Label.De} auf den Umsatz?",
                    $"How does {other.Label.En} affect revenue?");
        }

        yield return leaves
            ? Pick($"Welchen Einfluss hat {Signal} auf den Umsatz?", $"How does {Signal} affect revenue?")
            : Pick($"Wie hängen {Signal} und Kündigung zusammen?", $"How does {Signal} relate to churn?");
        if (!wish.AsksWorth && wish.Signal.Aggregation is Aggregation.Nps)
        {
            yield return Pick($"Was ist ein {Signal}-Punkt wert?", $"What is an {Signal} point worth?");
        }
    }

    private IEnumerable<string> Lines(LinkFinding found, int n)
    {
        _names.AddRange(found.Groups.Select(g => g.Name));
        _names.Add(found.Outcome.Label.In(language));
        yield return Head(found) + $" [{n}]:";
        foreach (var group in found.Groups)
        {
            var interval = group.Interval is { } i ? $" (95 %: {_said.Write(i, found.Unit)})" : "";
            yield return $"- {group.Name}: {_said.Write(group.Figure, found.Unit)}{interval}, "
                + Pick($"Basis {_said.Count(group.People)}", $"base {_said.Count(group.People)}");
        }

        yield return Compared(found);
        if (found.Slope is { } slope)
        {
            yield return PerPoint(found, slope);
        }
    }

    private string Head(LinkFinding found) => found.Outcome switch
    {
        LinkOutcome.Leaves => Pick($"Anteil, der in den {Months(found)} nach der ersten Antwort gegangen ist "
            + $"({found.Outcome.Label.De})", $"Share that left in the {Months(found)} after the first answer "
            + $"({found.Outcome.Label.En})"),
        LinkOutcome.Earns earns => Pick(
            $"{earns.Measure.Label.De} je Kunde in den {_said.Count(earns.Days)} Tagen nach der ersten Antwort",
            $"{MeasureNames.Capital(earns.Measure.Label.En)} per customer in the {_said.Count(earns.Days)} days "
                + $"after the "
                + "first answer"),
        _ => Pick($"{MeasureNames.Capital(found.Outcome.Label.De)} nach der ersten Antwort",
            $"{MeasureNames.Capital(found.Outcome.Label.En)} by the first answer"),
    };

    private string Compared(LinkFinding found)
    {
        var (amount, interval) = found.Gap();
        var difference = Pick("Unterschied ", "Difference ") + $"{found.Lowest.Name} – {found.Highest.Name}: "
            + $"{_said.Change(amount, found.Unit)} (95 %: {_said.Change(interval, found.Unit)})";
        if (found.Outcome is LinkOutcome.Leaves && Ratio(found) is { } ratio)
        {
            difference += Pick($", {_said.Write(ratio.Ratio, Unit.Number)}-mal so oft (95 %: "
                + $"{_said.Write(ratio.Interval, Unit.Number)})", $", {_said.Write(ratio.Ratio, Unit.Number)} "
                    + $"times as often "
                + $"(95 %: {_said.Write(ratio.Interval, Unit.Number)})");
        }

        var verdict = interval.Low > 0 || interval.High < 0 ? Pick("mehr als Zufall", "more than chance")
            : Pick("nicht mehr als Zufall", "no more than chance");
        if (found.LogRank is { } test)
        {
            verdict += Pick("; die Verläufe ", "; the curves ") + (test.PValue < 0.05
                ? Pick("unterscheiden sich", "differ") : Pick("unterscheiden sich nicht belegbar",
                    "do not differ provably"))
                + Pick(" (Log-Rank-Test: p ", " (log-rank test: p ") + P(test.PValue) + ")";
        }

        return $"{difference}, {verdict}.";
    }

    /// <summary>The worth of a point; of an NPS, whose points are small, for a thousand customers.</summary>
    private string PerPoint(LinkFinding found, LinkSlope slope)
    {
        var isNps = wish.Signal.Aggregation is Aggregation.Nps;
        var times = isNps || found.Outcome is LinkOutcome.Leaves ? Thousand : 1;
        var unit = found.Outcome is LinkOutcome.Leaves ? Unit.Count : found.Unit;
        var interval = new Interval(times * slope.Interval.Low, times * slope.Interval.High);
        var amount = $"{_said.Change(times * slope.Amount, unit)} (95 %: {_said.Change(interval, unit)})";
        var point = isNps ? Pick($"Ein {Signal}-Punkt mehr", $"One more {Signal} point")
            : Pick($"Ein Punkt mehr bei {Signal}", $"One more point of {Signal}");
        var of = times > 1 ? Pick($" je {_said.Count(times)} Kunden", $" per {_said.Count(times)} customers")
            : Pick(" je Kunde", " per customer");
        var what = found.Outcome switch
        {
            LinkOutcome.Leaves => Pick($"gegangenen{of} in {Months(found)}", $"leaving{of} in {Months(found)}"),
            LinkOutcome.Earns earns => Pick($"{earns.Measure.Label.De}{of} in {_said.Count(earns.Days)} Tagen",
                $"{earns.Measure.Label.En}{of} in {_said.Count(earns.Days)} days"),
            _ => $"{found.Outcome.Label.In(language)}{of}",
        };
        return Pick($"{point} geht einher mit {amount} {what}", $"{point} goes with {amount} {what}")
            + (slope.Interval.Low <= 0 && slope.Interval.High >= 0 ? Pick("; das kann Zufall sein.",
                "; that may be chance.")
                : ".");
    }

    private static RelativeRisk? Ratio(LinkFinding found)
    {
        // As many whole people as the share that left comes to, so that censored ones count.
        Proportion Of(LinkGroup group) => new((long)Math.Round(Effective(group) * group.Figure),
            (long)Math.Round(Effective(group)));
        return Effective(found.Lowest) >= 1 && Effective(found.Highest) >= 1
            ? RelativeRisk.Of(Of(found.Lowest), Of(found.Highest)) : null;
    }

    /// <summary>The base at which a plain share would have the error that the curve has.</summary>
    private static double Effective(LinkGroup group) =>
        group.ErrorSquared > 0 ? group.Figure * (1 - group.Figure) / group.ErrorSquared : 0;

    private string P(double value) => value < 0.001
        ? Pick("< 0,001", "< 0.001") : "= " + _said.Write(Math.Round(value, 3), Unit.Number);

    private string Months(LinkFinding found) =>
        _said.Count(found.Months) + (_isGerman ? " Monaten" : " months");

    private string TitleOf(LinkFinding found) => Pick(
        $"{found.Outcome.Label.De} nach der ersten Antwort ({wish.Signal.Label.De})",
        $"{found.Outcome.Label.En} by the first answer ({wish.Signal.Label.En})");

    private Answer Checked(Answer level, string text, AnswerTable table, AnswerChart? chart)
    {
        var facts = new Facts
        {
            Figures = _said.All,
            Shares = [Confidence.Usual],
            Limits = [0, 1, 2, 0.001],
            Names = [Signal, .. _names],
            Citations = evidence.Citations.Count,
        };
        var outcomes = string.Join(", ", wish.Outcomes.Select(o => o.Label.In(language)));
        return level with
        {
            Text = CheckedText.Of(text, Pick($"{Signal}: siehe Tabelle [1].", $"{Signal}: see the table [1]."),
                language, facts),
            Interpretation = string.Join(" · ", new[]
            {
                Pick($"Zusammenhang: {Signal} und {outcomes}", $"Relation: {Signal} and {outcomes}"),
                Pick("erste Antwort je Kunde", "first answer of each customer"),
            }.Concat(filters.Select(f => f.Describe(language)))),
            Table = table,
            Chart = chart,
            Citations = evidence.Citations,
            Warnings = [],
            Suggestions = [],
        };
    }

    private string Pick(string german, string english) => _isGerman ? german : english;
}
