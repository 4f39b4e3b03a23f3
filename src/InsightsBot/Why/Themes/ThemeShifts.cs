using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Voices;

namespace InsightsBot.Why.Themes;

/// <summary>What customers wrote about more often in a period than in the one before.</summary>
internal sealed class ThemeShifts
{
    private const double FalseShare = 0.05;
    private const int BaseMin = 30;
    private const int ToldMax = 3;

    private readonly Evidence _evidence;
    private readonly Period _before;
    private readonly Period _now;
    private readonly IReadOnlyList<string> _ofOutcome;
    private readonly SaidFigures _said;

    private ThemeShifts(Evidence evidence, Period before, Period now, IReadOnlyList<string> ofOutcome) =>
        (_evidence, _before, _now, _ofOutcome, _said) = (evidence, before, now, ofOutcome,
            new SaidFigures(evidence.Language));

    /// <summary>The themes of both periods; null where no texts lead to the rows, or too few.</summary>
    /// <param name="voices">The texts.</param>
    /// <param name="evidence">What the answer rests on.</param>
    /// <param name="query">The figure that changed.</param>
    /// <param name="wish">The periods.</param>
    public static ThemeShifts? Of(VoicesDesk voices, Evidence evidence, MetricQuery query, WhyWish.Change wish)
    {
        if (ThemeWay.To(voices.Model, query, voices) is not { } way)
        {
            return null;
        }

        var texts = voices.Over(evidence);
        var own = way.Own is null ? []
            : new Filter[] { new Filter.OneOf(texts.Model.Dimension(VerbatimNames.Source), [way.Own.Name]) };
        var filters = query.Filters.Where(f => f is not Filter.Within).Concat(own).ToList();
        return Period.Of(texts, filters, wish.Before) is { } before && Period.Of(texts, filters, wish.Now) is { } now
            ? new ThemeShifts(evidence, before, now, way.OfOutcome) : null;
    }

    /// <summary>The themes that grew, with a line break before them.</summary>
    public string Say()
    {
        var main = _now.Main;
        var isGerman = _evidence.Language == Language.German;
        var tested = _now.Themes.Keys.Union(_before.Themes.Keys).Where(t => !_ofOutcome.Contains(t))
            .Select(t => (Theme: t, Now: _now.Share(t), Before: _before.Share(t))).ToList();
        var adjusted = BenjaminiHochberg.Adjusted(
            [.. tested.Select(t => Significance.OfShares(t.Now, t.Before)?.PValue)]);
        var told = tested.Where((t, i) => adjusted[i] < FalseShare && t.Now.Share > t.Before.Share)
            .OrderByDescending(t => t.Now.Share - t.Before.Share).Take(ToldMax).ToList();
        var (first, second) = (Cite(_before, isGerman), Cite(_now, isGerman));
        var method = _evidence.Explain(isGerman ? "Gewachsene Themen" : "Themes that grew", Method(tested.Count));
        var and = isGerman ? "und" : "and";
        var bases = $"{_said.Count(_before.Base)} {first} {and} {_said.Count(_now.Base)} {second}";
        var head = (told.Count, isGerman) switch
        {
            (0, true) => $"Kein Thema kommt in Texten von Kunden klar häufiger vor als davor (Basis: {bases} Texte) "
                + $"[{method}].",
            (0, false) => $"No theme is clearly more frequent in what customers write than before (base: {bases} "
                + $"texts) [{method}].",
            (_, true) => $"Häufiger in Texten von Kunden als davor (Basis: {bases} Texte) [{method}]: ",
            (_, false) => $"More frequent in what customers write than before (base: {bases} texts) [{method}]: ",
        };
        var left = main.Members.Where(m => _ofOutcome.Contains(m.Stored)).Select(m => m.Label.In(_evidence.Language))
            .ToList();
        var note = left.Count == 0 ? "" : isGerman
            ? $" Nicht betrachtet: Thema {string.Join(", ", left)} (spricht vom Ergebnis selbst)."
            : $" Not looked at: theme {string.Join(", ", left)} (speaks of the outcome itself).";
        var text = head + string.Join("; ", told.Select(t => Line(
            main.LabelOf(t.Theme, _evidence.Language), t.Now, t.Before, isGerman)))
            + (told.Count > 0 ? "." : "") + note;
        var facts = new Facts
        {
            Figures = _said.All, Shares = [0.95], Citations = _evidence.Citations.Count,
            Names = [.. told.Select(t => main.LabelOf(t.Theme, _evidence.Language)), .. left],
        };
        var checkedText = CheckedText.Of(text, "", _evidence.Language, facts);
        return checkedText.Length > 0 ? "\n" + checkedText : "";
    }

    private string Line(string theme, Proportion now, Proportion before, bool isGerman)
    {
        var difference = Difference.OfShares(now, before);
        var ends = difference.Interval is not { } interval ? ""
            : (isGerman ? ", 95-%-Intervall " : ", 95 % interval ") + _said.Change(interval, Unit.Share);
        return $"{theme} {_said.Write(now.Share, Unit.Share)} {(isGerman ? "statt" : "against")} "
            + $"{_said.Write(before.Share, Unit.Share)} ({_said.Change(difference.Amount, Unit.Share)}{ends})";
    }

    private string Cite(Period period, bool isGerman)
    {
        var days = period.Days.Days(_evidence.Language);
        var all = _evidence.Cite(isGerman ? $"Texte {days}" : $"Texts {days}", period.All, 1);
        var themes = _evidence.Cite(
            isGerman ? $"Themen der Texte {days}" : $"Themes of texts {days}", period.Split, period.Themes.Count);
        return $"[{all}] [{themes}]";
    }

    private string Method(int tested)
    {
        var number = NumberWriting.Plain(tested, _evidence.Language);
        return _evidence.Language == Language.German
            ? $"Für {number} Hauptthemen wurde der Anteil der Texte, die sie ansprechen, mit dem des Zeitraums davor "
                + "verglichen (95-%-Intervalle nach Newcombe; p-Werte nach Benjamini und Hochberg für alle Themen "
                + "bereinigt). Dass ein Thema zur selben Zeit wächst, ist kein Beweis einer Ursache."
            : $"For {number} main themes the share of texts that speak of them was compared with that of the period "
                + "before (95 % intervals after Newcombe; p-values adjusted for all themes after Benjamini and "
                + "Hochberg). That a theme grows at the same time is no proof of a cause.";
    }

    /// <summary>The texts of one period.</summary>
    private sealed record Period(
        Filter.Within Days, Dimension Main, IReadOnlyDictionary<string, long> Themes, long Base, CompiledSql All,
        CompiledSql Split)
    {
        public static Period? Of(Evidence texts, IReadOnlyList<Filter> filters, Filter.Within days)
        {
            var written = days with { Dimension = texts.Model.Dimension(VerbatimNames.WrittenOn) };
            var main = texts.Model.Dimension(VerbatimNames.MainTheme);
            var all = new MetricQuery
            {
                Aim = Aim.Level, Measures = [texts.Model.Measure(VerbatimNames.VerbatimCount)],
                Filters = [.. filters, written],
            };
            var by = all with
            {
                Aim = Aim.Split, Measures = [texts.Model.Measure(VerbatimNames.MentioningCount)],
                Groups = [new Grouping(main)], SkipEmptyGroups = true,
            };
            if (texts.Run(all) is not { Rows.Count: 1 } whole || texts.Run(by) is not { } split
                || whole.Rows.Number(0, whole.Rows.IndexOf(ColumnRole.Figure)) is not { } count || count < BaseMin)
            {
                return null;
            }

            var (member, figure) = (split.Rows.IndexOf(ColumnRole.Member), split.Rows.IndexOf(ColumnRole.Figure));
            var themes = Enumerable.Range(0, split.Rows.Count).Where(r => split.Rows[r][member] is string)
                .ToDictionary(r => (string)split.Rows[r][member]!,
                    r => (long)(split.Rows.Number(r, figure) ?? 0), StringComparer.Ordinal);
            return new Period(days, main, themes, (long)count, whole.Sql, split.Sql);
        }

        public Proportion Share(string theme) => new(Math.Min(Themes.GetValueOrDefault(theme), Base), Base);
    }
}
