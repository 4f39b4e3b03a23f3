using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Anomalies;

/// <summary>Words what is out of the ordinary.</summary>
internal sealed class AnomalyWords(WhyWish.Unusual wish, AnomalyFinding finding, Language language)
{
    private readonly bool _isGerman = language == Language.German;

    /// <summary>"NPS, Bundesland: Bayern".</summary>
    public string Name(PointSeries series) => series.Watched.By is { } by
        ? $"{series.Measure.Label.In(language)}, {by.Label.In(language)}: {series.Label}"
        : series.Measure.Label.In(language);

    /// <summary>"NPS nach Bundesland, je Monat".</summary>
    public string Title(PointSeries series)
    {
        var names = string.Join(", ", series.Watched.Measures.Select(m => m.Label.In(language)));
        var by = series.Watched.By is { } d ? (_isGerman ? " nach " : " by ") + d.Label.In(language) : "";
        return names + by;
    }

    /// <summary>The sentence before the lines.</summary>
    public string Head(int method)
    {
        var days = wish.Window.Days(language);
        var (found, looked) = (Count(finding.Found), Count(finding.Looked));
        return (finding.Looked, finding.Told.Count, _isGerman) switch
        {
            (0, _, true) => $"Im Zeitraum {days} lässt sich nichts beurteilen: Es fehlen Werte, oder die Zeit davor "
                + $"ist zu "
                + $"kurz für eine Erwartung [{method}].",
            (0, _, false) => $"Nothing can be judged for {days}: there are no figures, or too short a time before for "
                + $"an "
                + $"expectation [{method}].",
            (_, 0, true) => $"Nichts Auffälliges im Zeitraum {days}: {looked} Werte wurden mit ihrer Erwartung "
                + $"verglichen, "
                + $"keiner liegt weiter daneben als durch Zufall [{method}].",
            (_, 0, false) => $"Nothing unusual in {days}: {looked} figures were held against their expectation, none "
                + $"lies "
                + $"farther off than chance has it [{method}].",
            (_, _, true) => $"Auffällig im Zeitraum {days}: {found} von {looked} verglichenen Werten [{method}].",
            _ => $"Unusual in {days}: {found} of {looked} figures that were compared [{method}].",
        };
    }

    /// <summary>One anomaly with its expectation, interval, start and base.</summary>
    public string Line(Anomaly anomaly, PointLine line, int citation)
    {
        var series = anomaly.Series;
        var days = line.DaysOf(anomaly.Place);
        var actual = Write(anomaly.Actual, series.Measure);
        var expected = Write(anomaly.Expected, series.Measure);
        var usual = $"{Write(anomaly.Usual.Low, series.Measure)}{(_isGerman ? " bis " : " to ")}"
            + Write(anomaly.Usual.High, series.Measure);
        var when = wish.Window.First == days.First && wish.Window.Last == days.Last ? "" : $", {Days(days)}";
        var since = (anomaly.Since < anomaly.Place, _isGerman) switch
        {
            (true, true) => $"; so seit {Day(line.DaysOf(anomaly.Since).First)}",
            (true, false) => $"; so since {Day(line.DaysOf(anomaly.Since).First)}",
            (false, true) => $"; neu seit {Day(days.First)}",
            _ => $"; new since {Day(days.First)}",
        };
        var basis = series.AddsUp ? "" : (_isGerman ? "; Basis: " : "; base: ") + Count(anomaly.Base);
        return _isGerman
            ? $"{Name(series)}{when} – {actual} statt erwarteter {expected} (üblich: {usual}){since}{basis} "
            + $"[{citation}]."
            : $"{Name(series)}{when} – {actual} instead of an expected {expected} (usual: {usual}){since}{basis} "
                + $"[{citation}].";
    }

    /// <summary>Where much of the first anomaly happened.</summary>
    public string Cause(AnomalyCause cause, Anomaly of, int before, int now)
    {
        var name = $"{cause.Shift.By.Dimension.Label.In(language)}: {cause.Member.Label}";
        var moved = Moved(cause.Member.Part, of.Series.Measure);
        return _isGerman
            ? $"Mögliche Ursache dahinter: {name} trägt {moved} zur Veränderung gegenüber "
            + $"{cause.Before.Days(language)} bei "
                + $"[{before}][{now}]."
            : $"A candidate for the cause: {name} adds {moved} to the change against {cause.Before.Days(language)} "
                + $"[{before}][{now}].";
    }

    /// <summary>How it was worked out.</summary>
    public string Method()
    {
        var (looked, series, left) = (Count(finding.Looked), Count(finding.Series), Count(finding.Short));
        var chance = (wish.IsOfAll, _isGerman) switch
        {
            (true, true) => "hundert", (false, true) => "zwanzig", (true, false) => "a hundred", _ => "twenty",
        };
        return _isGerman
            ? $"{series} Reihen (Kennzahlen über alle und je Ausprägung) wurden betrachtet, {looked} Werte verglichen; "
                + $"{left} Reihen ließen sich nicht beurteilen (zu kurz, zu klein oder ohne Vorjahr). Ausprägungen "
                + $"werden "
                + "mit den übrigen ihres Merkmals verglichen, damit Jahreszeiten herausfallen; alle zusammen mit "
                + "derselben Jahreszeit früherer Jahre, ersatzweise mit dem Verlauf. Auffällig ist, was nach der "
                + "Korrektur für alle Vergleiche (Benjamini und Hochberg) in höchstens einem von "
                + $"{chance} Fällen Zufall ist; „üblich“ sind 95 %. Was im Zeitraum neu ist, steht vor dem, was länger "
                + "anhält; gereiht ist nach dem Abstand in Standardfehlern, der mit der Basis wächst. Eine mögliche "
                + "Ursache ist der größte Beitrag zur Veränderung, kein Beweis."
            : $"{series} series (measures over all rows and by member) were looked at, {looked} figures compared; "
                + $"{left} series could not be judged (too short, too small, or without the year before). Members are "
                + "held against the rest of their dimension, so that seasons drop out; all rows against the same "
                + "season "
                + "of earlier years, else against their course. Unusual is what, adjusted for all comparisons "
                + "(Benjamini "
                + $"and Hochberg), is chance in at most one of {chance}; “usual” covers 95%. What is new in the period "
                + "comes before what has lasted; the order is by distance in standard errors, which grows with the "
                + "base. "
                + "A candidate for a cause is the largest part of the change, not a proof.";
    }

    /// <summary>What is said when the text may not be.</summary>
    public string Plain() => _isGerman ? "Die Auffälligkeiten stehen in der Tabelle." : "The anomalies are in the "
        + "table.";

    /// <summary>Everything the text may say.</summary>
    public Facts Facts(AnomalyScan scan, IReadOnlyList<AnomalyCause> causes, int citations) => new()
    {
        Rows = [.. finding.Told.Select(a => new object?[] { a.Base })],
        Units = [Unit.Count],
        Figures =
        [
            .. finding.Told.SelectMany(a => new[] { a.Actual, a.Expected, a.Usual.Low, a.Usual.High }.Select(v =>
                new Figure(v, UnitOf(a.Series.Measure), null, a.Series.Measure.Label))),
            .. causes.Select(c => new Figure(c.Member.Part, UnitOf(finding.Told[0].Series.Measure), null,
                finding.Told[0].Series.Measure.Label) { IsChange = true }),
        ],
        Limits = [finding.Found, finding.Looked],
        Names =
        [
            wish.Window.Days(language),
            .. finding.Told.Select(a => Name(a.Series)),
            .. finding.Told.SelectMany(a => new[]
            {
                Days(scan.LineOf(a.Series).DaysOf(a.Place)), Day(scan.LineOf(a.Series).DaysOf(a.Place).First),
                Day(scan.LineOf(a.Series).DaysOf(a.Since).First),
            }),
            .. causes.Select(c => $"{c.Shift.By.Dimension.Label.In(language)}: {c.Member.Label}"),
            .. causes.Select(c => c.Before.Days(language)),
        ],
        Citations = citations,
    };

    /// <summary>One row for each anomaly that is told.</summary>
    public AnswerTable Table(AnomalyScan scan)
    {
        AnswerColumn Column(string name, string german, string english, string type) =>
            new(name, _isGerman ? german : english, type, null);
        return new AnswerTable(
            [
                Column("measure", "Kennzahl", "measure", "text"), Column("dimension", "Merkmal", "dimension", "text"),
                Column("member", "Ausprägung", "member", "text"), Column("point", "Zeitraum", "period", "text"),
                Column("actual", "Wert", "figure", "number"), Column("expected", "erwartet", "expected", "number"),
                Column("low", "üblich ab", "usual from", "number"), Column("high", "üblich bis", "usual to", "number"),
                Column("since", "seit", "since", "text"), Column("base", "Basis", "base", "number"),
                Column("distance", "Abstand (Standardfehler)", "distance (standard errors)", "number"),
                Column("q_value", "bereinigter p-Wert", "adjusted p-value", "number"),
            ],
            [
                .. finding.Told.Select(a => (IReadOnlyList<object?>)
                [
                    a.Series.Measure.Label.In(language), a.Series.Watched.By?.Label.In(language),
                    a.Series.Key is null ? null : a.Series.Label, Days(scan.LineOf(a.Series).DaysOf(a.Place)), a.Actual,
                    a.Expected, a.Usual.Low, a.Usual.High, $"{scan.LineOf(a.Series).DaysOf(a.Since).First:yyyy-MM-dd}",
                    a.Base, a.Distance, a.Adjusted,
                ]),
            ]);
    }

    /// <summary>What can be asked next.</summary>
    public IReadOnlyList<string> Suggestions() =>
    [
        .. finding.Told.Take(2).Select(a => a.Series.Measure.Label.In(language)
            + (a.Series.Watched.By is { } by ? (_isGerman ? " nach " : " by ") + by.Label.In(language)
                : _isGerman ? " pro Monat" : " by month")),
    ];

    private static Unit UnitOf(Measure measure) =>
        measure.Aggregation is Aggregation.Rate or Aggregation.Ratio ? Unit.Share : measure.Unit;

    private string Write(double value, Measure measure) => FigureFormat.Write(value, UnitOf(measure), language);

    private string Moved(double value, Measure measure) => FigureFormat.WriteChange(value, UnitOf(measure), language);

    private string Count(double value) => NumberWriting.Plain(value, language);

    private string Days(Period days) => days.Describe(language);

    private string Day(DateOnly day) => new Period(day, day).Describe(language);
}
