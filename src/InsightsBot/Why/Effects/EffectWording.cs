using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Effects;

/// <summary>Puts what was found about an initiative into words, with its table, chart and citations.</summary>
internal sealed class EffectWording(Language language, Evidence evidence, WhyWish.Effect wish)
{
    private readonly SaidFigures _said = new(language);
    private readonly bool _isGerman = language == Language.German;

    private string Name => evidence.Model.Dimension(wish.Dataset.Initiatives!.Name).LabelOf(wish.Initiative, language);

    /// <summary>What the rows of one side are cited as.</summary>
    public string TitleOf(bool isAfter) => isAfter
        ? Pick("Seit dem Beginn, nach Gruppe und Zeit", "Since the start, by group and time")
        : Pick("Vor dem Beginn, nach Gruppe und Zeit", "Before the start, by group and time");

    /// <summary>The answer where not even before and after can be shown.</summary>
    public Answer Without(Answer level, BilingualText reason, EffectTask? task) => Checked(
        level, task, Pick($"Ob {Name} wirkt, lässt sich nicht sagen [1]. ", $"Whether {Name} works cannot be said "
            + $"[1]. ")
            + reason.In(language), reason, AnswerTable.Empty);

    /// <summary>The answer with before and after, which prove nothing.</summary>
    public Answer BeforeAndAfter(
        Answer level, EffectTask task, BilingualText reason, (Tally Before, Tally After) own, EffectSeries series)
    {
        var (unit, label) = (task.Measure.Unit, task.Measure.Label.In(language));
        var text = Pick($"Ob {Name} wirkt, lässt sich nicht sagen [1]. ", $"Whether {Name} works cannot be said [1]. ")
            + reason.In(language);
        if (own.Before.Base > 0 && own.After.Base > 0)
        {
            var difference = Tally.Compare(own.After, own.Before, task.Measure);
            var interval = difference.Interval is { } i
                ? Pick($" (95-%-Intervall {_said.Change(i, unit)})", $" (95 % interval {_said.Change(i, unit)})") : "";
            text += "\n" + Pick("Vorher und nachher, kein Beleg: ", "Before and after, no proof: ") + $"{label} "
                + $"{Figure(own.Before, task)} → {Figure(own.After, task)}, "
                + Pick("Unterschied ", "difference ") + _said.Change(difference.Amount, unit) + interval
                + Pick($"; Basis {_said.Count(own.Before.Base)} und {_said.Count(own.After.Base)}",
                    $"; base {_said.Count(own.Before.Base)} and {_said.Count(own.After.Base)}") + " [2] [3].";
        }

        return Checked(level, task, text, reason, EffectTable.Of(series, task, null, language));
    }

    /// <summary>The answer with a verdict.</summary>
    public Answer Judged(
        Answer level, EffectTask task, EffectFindings found, IReadOnlyDictionary<string, string> touched,
        IReadOnlyList<string> beside, (CompiledSql Sql, int Rows) list)
    {
        var (study, scale) = (found.Study, found.Scale);
        var (unit, label) = (task.Measure.Unit, task.Measure.Label.In(language));
        var verdict = found.VerdictFor(task.Measure.Direction);
        var margin = scale.Margin(task.Measure.Direction == Direction.LessIsBetter ? -1 : 1);
        var method = evidence.Explain(
            Pick("Wirkungsprüfung", "Test of an effect"), EffectMethod.In(language, task, study, scale));
        var head = verdict switch
        {
            EffectVerdict.Works => Pick($"{Name} wirkt auf {label}", $"{Name} works on {label}"),
            EffectVerdict.TooSmall => Pick($"{Name} wirkt nicht nennenswert auf {label}",
                $"{Name} does not work noticeably on {label}"),
            EffectVerdict.WorksNot => Pick($"{Name} wirkt nicht auf {label}", $"{Name} does not work on {label}"),
            EffectVerdict.Worsens => Pick($"{Name} wirkt nicht: {label} hat sich verschlechtert",
                $"{Name} does not work: {label} got worse"),
            EffectVerdict.Unclear => Pick($"Ob {Name} auf {label} wirkt, ist unklar",
                $"Whether {Name} works on {label} is unclear"),
        };
        var size = scale.IsRelative
            ? (_said.Relative(scale.Shown(study.Effect)),
                _said.Relative(scale.Shown(study.Interval.Low), scale.Shown(study.Interval.High)))
            : (_said.Change(Math.Round(study.Effect, scale.Decimals), unit), _said.Change(new Interval(
                Math.Round(study.Interval.Low, scale.Decimals), Math.Round(study.Interval.High, scale.Decimals)),
                    unit));
        var lines = new List<string>
        {
            MeasureNames.Capital(head) + $" [{method}]: " + size.Item1 + Pick(" gegenüber den Vergleichsgruppen",
                " against the comparison groups")
                + Pick($" (95-%-Intervall {size.Item2}).", $" (95 % interval {size.Item2})."),
            Group(Pick("Im Geltungsbereich", "In scope") + $" ({Scope(task)})", study.Treated, task) + " [2] [3].",
            Group(Pick($"Vergleich ({_said.Count(study.Members.Count)} {Groups(study.Members.Count)})",
                $"Comparison ({_said.Count(study.Members.Count)} {Groups(study.Members.Count)})"), study.Compared,
                    task) + ".",
            Tests(found, unit),
        };
        lines.AddRange(Conclusion(verdict, found, scale, margin, unit));
        if (touched.Count > 0)
        {
            var n = evidence.Cite(Pick("Alle Maßnahmen", "All initiatives"), list.Sql, list.Rows);
            lines.Add(Pick("Nicht verglichen, weil dort andere Maßnahmen mit demselben Ziel liefen: ",
                "Not compared, as other initiatives with the same target ran there: ")
                + string.Join(", ", touched.Keys.Order(StringComparer.Ordinal)
                    .Select(m => task.Scope!.LabelOf(m, language))) + $" [{n}].");
        }

        var answer = Checked(level, task, string.Join('\n', lines), null, EffectTable.Of(found.Series, task, scale,
            language));
        return beside.Count == 0 ? answer : answer with
        {
            Warnings =
            [
                .. answer.Warnings, Pick("Im Geltungsbereich liefen zur selben Zeit auch: ",
                    "At the same time also ran in scope: ") + string.Join(", ", beside) + ".",
            ],
        };
    }

    /// <summary>Questions that go on from here.</summary>
    public IEnumerable<string> Suggestions(EffectTask task, IReadOnlyList<InitiativeRow> rows)
    {
        foreach (var measure in evidence.Model.Measures.Where(m => m.Name != task.Measure.Name
            && m.Dataset == task.Measure.Dataset && (m.Aggregation is Aggregation.Nps or Aggregation.Rate
            || (m.Aggregation is Aggregation.Average && m.Unit == Unit.Points))).Take(2))
        {
            yield return Pick(
                $"Hat „{Name}“ auf {measure.Label.De} gewirkt?", $"effect of “{Name}” on {measure.Label.En}");
        }

        var names = evidence.Model.Dimension(wish.Dataset.Initiatives!.Name);
        foreach (var other in rows.Where(r => r.Name != wish.Initiative && r.Start <= task.After.Last).Take(2))
        {
            var name = names.LabelOf(other.Name, language);
            yield return Pick($"Hat „{name}“ gewirkt?", $"Did “{name}” work?");
        }
    }

    private IEnumerable<string> Conclusion(
        EffectVerdict verdict, EffectFindings found, EffectScale scale, double margin, Unit unit)
    {
        var worth = scale.IsRelative ? _said.Relative(Math.Abs(scale.Shown(margin) > 0 && margin == scale.Margin(-1)
            ? 1 - Math.Exp(-margin) : scale.Shown(margin))).TrimStart('+') : _said.Write(Math.Round(margin,
                scale.Decimals), unit).TrimStart('+');
        if (verdict is EffectVerdict.Works or EffectVerdict.Worsens && found.IsDoubtful)
        {
            yield return Pick("Der Abstand lief vorher in die andere Richtung; das spricht nicht gegen den Befund.",
                "The gap drifted the other way before; that does not speak against the finding.");
        }
        else if (verdict is EffectVerdict.WorksNot or EffectVerdict.TooSmall)
        {
            yield return Pick($"Eine lohnende Wirkung (ab {worth}) ist damit ausgeschlossen.",
                $"An effect worth having (from {worth}) is thereby ruled out.");
        }
        else if (verdict == EffectVerdict.Unclear && (found.IsDoubtful))
        {
            yield return Pick("Schon vor dem Beginn liefen die Gruppen auseinander; klären würde es eine "
                + "Vergleichsgruppe, "
                + "die sich vorher gleich entwickelt hat.",
                "The groups drifted apart before the start already; a comparison group that developed alike before "
                + "would settle it.");
        }
        else if (verdict == EffectVerdict.Unclear)
        {
            var needed = _said.Count(found.RowsNeeded(margin));
            yield return Pick($"Weder 0 noch eine lohnende Wirkung (ab {worth}) ist ausgeschlossen; klären würden "
                + $"es bei "
                + $"gleicher Streuung rund {needed} Angaben seit dem Beginn im Geltungsbereich.",
                $"Neither 0 nor an effect worth having (from {worth}) is ruled out; about {needed} values since "
                    + $"the start "
                + "in scope would settle it, the spread being the same.");
            _ = _said.Write(0, Unit.Number);
        }
    }

    private string Tests(EffectFindings found, Unit unit)
    {
        string Amount(double change) => found.Scale.IsRelative ? _said.Relative(found.Scale.Shown(change))
            : _said.Change(Math.Round(change, found.Scale.Decimals), unit);
        var trend = found.Series.TrendPerPoint is not { } slope
            ? Pick("zu wenige Zeitpunkte", "too few points in time")
            : (found.IsDrifting ? Pick("nein", "no") : Pick("ja", "yes"))
                + Pick($" (Abstand je Zeitpunkt {Amount(slope)})", $" (gap per point {Amount(slope)})");
        var placebo = found.Placebo is not { } fake ? Pick("zu wenige Zeitpunkte", "too few points in time")
            : Amount(fake.Effect) + (found.IsFooled
                ? Pick(", mehr als Zufall", ", more than chance") : Pick(", nicht mehr als Zufall",
                    ", no more than chance"));
        return Pick($"Vorher gleichlaufend: {trend}; Scheinbeginn davor: {placebo}.",
            $"Parallel before: {trend}; made-up earlier start: {placebo}.");
    }

    private string Group(string name, (Tally Before, Tally After) group, EffectTask task) =>
        $"{name}: {Figure(group.Before, task)} → {Figure(group.After, task)}" + Pick(
            $"; Basis {_said.Count(group.Before.Base)} und {_said.Count(group.After.Base)}",
            $"; base {_said.Count(group.Before.Base)} and {_said.Count(group.After.Base)}");

    private string Figure(Tally tally, EffectTask task) => _said.Write(tally.Figure, task.Measure.Unit)
        + (task.Measure.Aggregation is not Aggregation.Ratio ? ""
            : task.Grain == Grain.Month ? Pick(" je Monat", " per month") : Pick(" je Woche", " per week"));

    private string Scope(EffectTask task) => new Filter.OneOf(task.Scope!, [task.Member]).Describe(language);

    private string Groups(int count) => count == 1 ? Pick("Gruppe", "group") : Pick("Gruppen", "groups");

    private Answer Checked(Answer level, EffectTask? task, string text, BilingualText? reason, AnswerTable table)
    {
        var periods = task is null ? [] : new[] { task.Before, task.After };
        var facts = new Facts
        {
            Figures = _said.All,
            Shares = [Confidence.Usual],
            Periods = periods,
            Names =
            [
                Name, wish.Initiative, .. reason is null ? [] : SlottedText.SlotsOf(reason, language),
                .. task is null ? [] : new[] { task.Measure.Label.In(language), task.Member },
                .. task?.Scope is { } scope ? [Scope(task), scope.Label.In(language)] : Array.Empty<string>(),
            ],
            Citations = evidence.Citations.Count,
        };
        var shown = task is null ? Name : string.Join(" · ",
            new[] { task.Measure.Label.In(language) }
                .Concat(task.Filters.Select(f => f.Describe(language)))
                .Append(task.Scope is null ? Pick("alle", "everybody") : Scope(task))
                .Append(Pick($"vorher {task.Before.Describe(language)}", $"before {task.Before.Describe(language)}"))
                .Append(Pick($"seither {task.After.Describe(language)}", $"since {task.After.Describe(language)}")));
        return level with
        {
            Text = CheckedText.Of(text, Pick($"{Name}: siehe Tabelle [1].", $"{Name}: see the table [1]."),
                language, facts),
            Interpretation = Pick($"Wirkung von {Name} · ", $"Effect of {Name} · ") + shown,
            Table = table,
            Chart = table.Rows.Count < 2 ? null : new AnswerChart(
                "event_study", Pick($"{Name}: Abstand zur Vergleichsgruppe", $"{Name}: gap to the comparison group"),
                "point", table.Columns.Any(c => c.Name == "gap") ? ["gap", "gap_low", "gap_high"] : ["figure"]),
            Citations = evidence.Citations,
            Warnings = [],
            Suggestions = [],
        };
    }

    private string Pick(string german, string english) => _isGerman ? german : english;
}
