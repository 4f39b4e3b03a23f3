using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Changes;

/// <summary>Words the parts of a change.</summary>
internal sealed class ChangeWords(MetricQuery query, bool addsUp, WhyWish.Change wish, Language language)
{
    private const int NamedMax = 5;
    private readonly Measure _measure = query.Measures[0];
    private readonly bool _isGerman = language == Language.German;

    private Unit Unit => addsUp || !Tally.IsShare(_measure) ? _measure.Unit : Unit.Share;

    /// <summary>"Bundesland, 01.07.2025–30.09.2025".</summary>
    public string Title(string dimension, Filter.Within period) => $"{dimension}, {period.Days(language)}";

    /// <summary>The sentence before the lines; it contradicts who asks why something fell that rose.</summary>
    public string Head((Tally Before, Tally Now) whole, int told, int method)
    {
        var change = ChangeOf(whole);
        if (!addsUp && Tally.Compare(whole.Now, whole.Before, _measure).Verdict
            is not (Verdict.Higher or Verdict.Lower))
        {
            return (_isGerman ? "Klar verändert hat sich der Wert nicht: ein Unterschied wie dieser entsteht auch "
                    + $"durch Zufall [{method}]."
                : $"The figure did not clearly change: a difference like this comes about by chance, too [{method}].")
                + (told == 0 ? "" : _isGerman ? " Gegenläufig haben sich bewegt:" : " What moved against each other:");
        }

        var against = wish.Direction == 0 || Math.Sign(change) == wish.Direction || change == 0 ? ""
            : (wish.Direction, _isGerman) switch
            {
                ( < 0, true) => "Gesunken ist der Wert nicht, er ist gestiegen. ",
                ( < 0, false) => "The figure did not fall, it rose. ",
                (_, true) => "Gestiegen ist der Wert nicht, er ist gesunken. ",
                (_, false) => "The figure did not rise, it fell. ",
            };
        return against + (told, _isGerman) switch
        {
            (0, true) => $"In keinem Merkmal hebt sich eine Ausprägung von den übrigen ab; die Veränderung von "
                + $"{Moved(change)} geht durch alle [{method}].",
            (0, false) => $"No member of any dimension stands out; the change of {Moved(change)} runs through all of "
                + $"them [{method}].",
            (_, true) => $"Woraus sich die Veränderung von {Moved(change)} zusammensetzt [{method}]:",
            (_, false) => $"What the change of {Moved(change)} is made of [{method}]:",
        };
    }

    /// <summary>The member that stands out, and what it makes up of the whole.</summary>
    public string Line(Shift shift, (Tally Before, Tally Now) whole, int before, int now)
    {
        var member = Leading(shift);
        var name = $"{shift.By.Dimension.Label.In(language)}: {member.Label}";
        var figures = _isGerman
            ? $"von {Write(Figure(member.Before))} [{before}] auf {Write(Figure(member.Now))} [{now}]"
            : $"from {Write(Figure(member.Before))} [{before}] to {Write(Figure(member.Now))} [{now}]";
        var bases = addsUp ? "" : _isGerman
            ? $" (Basis: {Count(member.Before)} und {Count(member.Now)})"
            : $" (base: {Count(member.Before)} and {Count(member.Now)})";
        var others = shift.Members.Where(m => m != member).Sum(m => m.Part);
        return _isGerman
            ? $"{name} – {figures}{bases}; das macht {Moved(member.Part)} aus, alle übrigen zusammen {Moved(others)}."
            : $"{name} – {figures}{bases}; that makes up {Moved(member.Part)}, all others together {Moved(others)}.";
    }

    /// <summary>What the figures did and what the mix did, and which dimensions say nothing.</summary>
    public IEnumerable<string> Notes(
        (Tally Before, Tally Now) whole, IReadOnlyList<Shift> told, IReadOnlyList<Shift> stable)
    {
        if (told.Count > 0 && !addsUp)
        {
            var (rate, mix) = (told[0].Members.Sum(m => m.Rate), told[0].Members.Sum(m => m.Mix));
            var name = told[0].By.Dimension.Label.In(language);
            yield return _isGerman
                ? $"Nach {name} zerlegt: {Moved(rate)} durch veränderte Werte, {Moved(mix)} durch veränderte "
                    + "Zusammensetzung."
                : $"By {name}: {Moved(rate)} through changed figures, {Moved(mix)} through a changed mix.";
        }

        if (stable.Count > 0)
        {
            var names = string.Join(", ", stable.Take(NamedMax).Select(s => s.By.Dimension.Label.In(language)));
            yield return _isGerman ? $"Ohne auffälligen Unterschied: {names}."
                : $"Without a notable difference: {names}.";
        }
    }

    /// <summary>How it was worked out.</summary>
    public string Method(int dimensions)
    {
        var n = NumberWriting.Plain(dimensions, language);
        var parts = addsUp
            ? (_isGerman ? "Die Beiträge sind die Unterschiede je Ausprägung und ergeben zusammen die Veränderung."
                : "The parts are the differences per member and add up to the change.")
            : (_isGerman ? "Je Ausprägung ist getrennt, was ihr eigener Wert und was ihr Anteil an allen verändert hat "
                + "(Kitagawa); die Beiträge ergeben zusammen genau die Veränderung."
                : "For each member, what its own figure changed is kept apart from what its part of all changed "
                + "(Kitagawa); the parts add up to the change exactly.");
        return _isGerman
            ? $"{n} Merkmale wurden in beiden Zeiträumen verglichen. {parts} Genannt ist, was sich anders bewegt hat "
                + "als der Rest (p-Werte nach Benjamini und Hochberg für alle Vergleiche bereinigt). Warum es sich so "
                + "bewegt hat, sagt die Zerlegung nicht."
            : $"{n} dimensions were compared in both periods. {parts} Named is what moved otherwise than the rest "
                + "(p-values adjusted for all comparisons after Benjamini and Hochberg). Why it moved so, the "
                + "decomposition does not say.";
    }

    /// <summary>What is said when the text may not be.</summary>
    public string Plain() => _isGerman ? "Die Beiträge stehen in der Tabelle." : "The parts are in the table.";

    /// <summary>What the chart shows.</summary>
    public string ChartTitle(Shift shift) => _isGerman
        ? $"Beiträge zur Veränderung nach {shift.By.Dimension.Label.De}"
        : $"Parts of the change by {shift.By.Dimension.Label.En}";

    /// <summary>Everything the text may say.</summary>
    public Facts Facts(
        (Tally Before, Tally Now) whole, IReadOnlyList<Shift> told, IReadOnlyList<Shift> stable, int citations)
    {
        Figure Plain(double value) => new(value, Unit, null, _measure.Label);
        Figure Change(double value) => new(value, Unit, null, _measure.Label) { IsChange = true };
        return new Facts
        {
            Rows = [.. told.Select(s => new object?[] { Leading(s).Before.Base, Leading(s).Now.Base })],
            Units = [Unit.Count, Unit.Count],
            Figures =
            [
                Change(ChangeOf(whole)),
                .. told.SelectMany(s => new[]
                {
                    Plain(Figure(Leading(s).Before)), Plain(Figure(Leading(s).Now)), Change(Leading(s).Part),
                    Change(s.Members.Where(m => m != Leading(s)).Sum(m => m.Part)),
                    Change(s.Members.Sum(m => m.Rate)), Change(s.Members.Sum(m => m.Mix)),
                }),
            ],
            Names =
            [
                .. told.Select(s => $"{s.By.Dimension.Label.In(language)}: {Leading(s).Label}"),
                .. told.Concat(stable).Select(s => s.By.Dimension.Label.In(language)),
            ],
            Citations = citations,
        };
    }

    /// <summary>Every member of one dimension with its part.</summary>
    public AnswerTable Table(Shift shift)
    {
        var unit = UnitNames.Of(Unit);
        AnswerColumn Column(string name, string german, string english, string type, string? of) =>
            new(name, _isGerman ? german : english, type, of);
        return new AnswerTable(
            [
                Column("member", shift.By.Dimension.Label.De, shift.By.Dimension.Label.En, "text", null),
                Column("before", "vorher", "before", "number", unit), Column("now", "nachher", "now", "number", unit),
                Column("before_base", "Basis vorher", "base before", "number", "count"),
                Column("now_base", "Basis nachher", "base now", "number", "count"),
                Column("rate", "durch den Wert", "by its figure", "number", unit),
                Column("mix", "durch den Anteil", "by its share", "number", unit),
                Column("part", "Beitrag", "part", "number", unit),
                Column("q_value", "bereinigter p-Wert", "adjusted p-value", "number", null),
            ],
            [
                .. shift.Members.OrderByDescending(m => Math.Abs(m.Part)).Select(m => (IReadOnlyList<object?>)
                [
                    m.Label, m.Before.Base > 0 ? Figure(m.Before) : null, m.Now.Base > 0 ? Figure(m.Now) : null,
                    addsUp ? null : m.Before.Base, addsUp ? null : m.Now.Base, m.Rate, m.Mix, m.Part, m.Adjusted,
                ]),
            ]);
    }

    /// <summary>What can be asked next.</summary>
    public IReadOnlyList<string> Suggestions(IReadOnlyList<Shift> told, IReadOnlyList<string> others) =>
    [
        .. told.Take(1).Select(s => _isGerman ? $"{_measure.Label.De} nach {s.By.Dimension.Label.De}"
            : $"{_measure.Label.En} by {s.By.Dimension.Label.En}"),
        .. others.Take(2),
    ];

    /// <summary>The member that stands out most: by chance last, by its part among equals.</summary>
    private static Shift.Member Leading(Shift shift) => shift.Members
        .OrderByDescending(m => m.Adjusted < 0.05).ThenByDescending(m => Math.Abs(m.Part)).First();

    private static double Figure(Tally tally) => tally.Figure;

    private static double ChangeOf((Tally Before, Tally Now) whole) => whole.Now.Figure - whole.Before.Figure;

    private string Count(Tally tally) => NumberWriting.Plain(tally.Base, language);

    private string Write(double value) => FigureFormat.Write(value, Unit, language);

    private string Moved(double value) => FigureFormat.WriteChange(value, Unit, language);
}
