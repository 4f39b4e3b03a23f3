using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Drivers;

/// <summary>Words associations without calling them causes.</summary>
internal sealed class DriversWords(Measure measure, Evidence evidence)
{
    private const int NamedMax = 4;
    private readonly bool _isGerman = evidence.Language == Language.German;
    private readonly Unit _unit = Tally.IsShare(measure) ? Unit.Share : measure.Unit;

    /// <summary>"Vertragsart: Monatsvertrag".</summary>
    public string Name(Contrast contrast) =>
        $"{contrast.Split.By.Dimension.Label.In(evidence.Language)}: {contrast.Member.Label}";

    /// <summary>One member against the rest, then held equal, then what it makes up.</summary>
    public string Line(Contrast contrast, int citation)
    {
        var (figure, rest) = (Write(contrast.Member.Tally.Figure), Write(contrast.Rest.Figure));
        var held = contrast.Held!;
        return _isGerman
            ? $"{Name(contrast)} – {figure} statt {rest} bei den übrigen (Basis: {Count(contrast)}) [{citation}]; "
                + $"bei sonst gleichen Merkmalen {Change(held.Amount)} ({Ends(held.Interval)}). "
                + $"Wäre es dort wie bei den übrigen: insgesamt {Change(contrast.HeldImpact)}."
            : $"{Name(contrast)} – {figure} against {rest} for the rest (base: {Count(contrast)}) [{citation}]; "
                + $"other dimensions being equal {Change(held.Amount)} ({Ends(held.Interval)}). "
                + $"Were it like the rest: {Change(contrast.HeldImpact)} overall.";
    }

    /// <summary>The sentence before the lines.</summary>
    public string Head(int shown, IReadOnlyList<int> held, int method)
    {
        var sources = string.Join(' ', held.Append(method).Select(id => $"[{id}]"));
        return (shown, _isGerman) switch
        {
            (0, true) => $"Kein Merkmal hängt damit klar und für sich zusammen {sources}.",
            (0, false) => $"No dimension is clearly connected with it by itself {sources}.",
            (_, true) => $"Damit hängt am stärksten zusammen – ein Zusammenhang ist noch keine Ursache {sources}:",
            (_, false) => $"What goes with it most – an association is not yet a cause {sources}:",
        };
    }

    /// <summary>What looked connected and is not, and what was left out.</summary>
    public IEnumerable<string> Notes(DriversFinding found)
    {
        if (found.Others.Count > 0)
        {
            var names = string.Join("; ", found.Others.OrderByDescending(c => Math.Abs(c.Impact)).Take(NamedMax)
                .Select(Name));
            yield return _isGerman ? $"Durch andere Merkmale erklärt: {names}."
                : $"Explained by other dimensions: {names}.";
        }

        foreach (var group in found.LeftOut.GroupBy(l => l.Reason).OrderBy(g => g.Key))
        {
            var names = string.Join(", ", group.Select(g => g.Dimension.Label.In(evidence.Language)).Distinct()
                .Take(2 * NamedMax));
            yield return (_isGerman ? "Nicht betrachtet: " : "Not looked at: ") + names + Why(group.Key);
        }
    }

    private string Why(LeftOut reason) => (reason, _isGerman) switch
    {
        (LeftOut.IsOutcome, true) => " (ist das Ergebnis selbst oder seine Aufteilung).",
        (LeftOut.IsOutcome, false) => " (is the outcome itself or a part of it).",
        (LeftOut.NamesOutcome, true) => " (trägt das Ergebnis im Namen, entsteht also erst mit ihm).",
        (LeftOut.NamesOutcome, false) => " (has the outcome in its name, so it comes about with it).",
        (LeftOut.TellsOutcome, true) => " (sagt das Ergebnis fast fehlerfrei, steht also vermutlich erst danach fest).",
        (LeftOut.EndsWithOutcome, true) => " (läuft auf, solange jemand Kunde ist, und hängt so vom Ergebnis ab).",
        (LeftOut.EndsWithOutcome, false) =>
            " (adds up for as long as somebody is a customer, and so depends on the outcome).",
        (LeftOut.SameAnswer, true) => " (eine andere Antwort derselben Befragung, keine Erklärung).",
        (LeftOut.SameAnswer, false) => " (another answer of the same survey, no explanation).",
        (LeftOut.ComesAfter, true) => " (tritt erst danach ein).",
        (LeftOut.ComesAfter, false) => " (happens only afterwards).",
        (LeftOut.TellsOutcome, false) =>
            " (tells the outcome nearly without error, so it is probably recorded after it).",
    };

    /// <summary>How it was worked out, in plain words.</summary>
    public string Method(DriversFinding found)
    {
        string N(double number) => NumberWriting.Plain(number, evidence.Language);
        var held = string.Join(", ", found.Held.Take(1).SelectMany(h => h.Splits).Select(
            s => s.By.Dimension.Label.In(evidence.Language)));
        return _isGerman
            ? $"{N(found.Tested)} Ausprägungen von {N(found.Dimensions)} Merkmalen wurden einzeln mit den übrigen "
                + "Zeilen verglichen (95-%-Intervalle; p-Werte nach Benjamini und Hochberg für alle Vergleiche "
                + "bereinigt). „Bei sonst gleichen Merkmalen“ ist der Unterschied aus einer Regression mit Ridge-Strafe"
                + (held.Length > 0 ? $", in der diese Merkmale konstant gehalten werden: {held}. " : ". ")
                + "Was nicht in den Daten steht, kann dahinterstecken; Ursachen zeigt nur ein Vergleich, der dafür "
                + "angelegt ist."
            : $"{N(found.Tested)} members of {N(found.Dimensions)} dimensions were each compared with the other rows "
                + "(95 % intervals; p-values adjusted for all comparisons after Benjamini and Hochberg). “Other "
                + "dimensions being equal” is the difference in a regression with a ridge penalty"
                + (held.Length > 0 ? $" that holds these: {held}. " : ". ")
                + "What the data does not hold may be behind it; only a comparison made for it shows causes.";
    }

    /// <summary>What is said when the text may not be.</summary>
    public string Plain() => _isGerman ? "Die Zusammenhänge stehen in der Tabelle."
        : "The associations are in the table.";

    /// <summary>What the chart shows.</summary>
    public string ChartTitle() => _isGerman ? "Unterschied bei sonst gleichen Merkmalen"
        : "Difference, other dimensions being equal";

    /// <summary>Everything the text may say.</summary>
    public Facts Facts(IReadOnlyList<Contrast> shown, DriversFinding found, int citations)
    {
        Figure Plain(double value) => new(value, _unit, null, measure.Label);
        Figure Bared(double value) =>
            new(_unit == Unit.Share ? 100 * value : value, Unit.Number, null, measure.Label) { IsChange = true };
        Figure Moved(double value) => new(value, _unit, null, measure.Label) { IsChange = true };
        return new Facts
        {
            Rows = [.. shown.Select(c => new object?[] { c.Member.Tally.Base })],
            Units = [Unit.Count],
            Figures =
            [
                .. shown.SelectMany(c => new[]
                {
                    Plain(c.Member.Tally.Figure), Plain(c.Rest.Figure), Moved(c.Held!.Amount), Moved(c.HeldImpact),
                    Bared(c.Held.Interval.Low), Bared(c.Held.Interval.High),
                }),
            ],
            Shares = [0.95],
            Names =
            [
                .. shown.Concat(found.Others).Select(Name),
                .. found.LeftOut.Select(l => l.Dimension.Label.In(evidence.Language)),
            ],
            Citations = citations,
        };
    }

    /// <summary>All that was judged, raw.</summary>
    public AnswerTable Table(IReadOnlyList<Contrast> contrasts)
    {
        var unit = UnitNames.Of(_unit);
        AnswerColumn Column(string name, string german, string english, string type, string? of) =>
            new(name, _isGerman ? german : english, type, of);
        return contrasts.Count == 0 ? AnswerTable.Empty : new AnswerTable(
            [
                Column("member", "Merkmal", "dimension", "text", null),
                Column("base", "Basis", "base", "number", "count"),
                Column("figure", "Wert", "figure", "number", unit),
                Column("rest", "übrige", "rest", "number", unit),
                Column("difference", "Unterschied", "difference", "number", unit),
                Column("difference_low", "Untergrenze (95 %)", "low (95 %)", "number", unit),
                Column("difference_high", "Obergrenze (95 %)", "high (95 %)", "number", unit),
                Column("held", "bei sonst gleichen Merkmalen", "others being equal", "number", unit),
                Column("held_low", "Untergrenze (95 %)", "low (95 %)", "number", unit),
                Column("held_high", "Obergrenze (95 %)", "high (95 %)", "number", unit),
                Column("impact", "wenn wie die übrigen", "if like the rest", "number", unit),
                Column("q_value", "bereinigter p-Wert", "adjusted p-value", "number", null),
            ],
            [
                .. contrasts.Select(c => (IReadOnlyList<object?>)
                [
                    Name(c), c.Member.Tally.Base, c.Member.Tally.Figure, c.Rest.Figure, c.Difference.Amount,
                    c.Difference.Interval?.Low, c.Difference.Interval?.High, c.Held?.Amount, c.Held?.Interval.Low,
                    c.Held?.Interval.High, c.Held is null ? null : c.HeldImpact,
                    c.Held is null ? c.Adjusted : c.HeldAdjusted,
                ]),
            ]);
    }

    /// <summary>What can be asked next.</summary>
    public IReadOnlyList<string> Suggestions(IReadOnlyList<Contrast> shown, IReadOnlyList<string> others) =>
    [
        .. shown.Take(2).Select(c => _isGerman
            ? $"{measure.Label.De} nach {c.Split.By.Dimension.Label.De}"
            : $"{measure.Label.En} by {c.Split.By.Dimension.Label.En}"),
        .. others.Take(1),
    ];

    private string Count(Contrast contrast) => NumberWriting.Plain(contrast.Member.Tally.Base, evidence.Language);

    /// <summary>"95-%-Intervall +21,7 bis +24,6": in the unit of the figure before it.</summary>
    private string Ends(Interval interval)
    {
        var (low, high) = (Bare(interval.Low), Bare(interval.High));
        return _isGerman ? $"95-%-Intervall {low} bis {high}" : $"95 % interval {low} to {high}";
    }

    private string Bare(double value) => Change(value) is var written && written.IndexOf(' ') is var end and > 0
        ? written[..end] : written;

    private string Write(double value) => FigureFormat.Write(value, _unit, evidence.Language);

    private string Change(double value) => FigureFormat.WriteChange(value, _unit, evidence.Language);
}
