using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using Contrast = InsightsBot.Why.Drivers.Contrast;

namespace InsightsBot.Why.Themes;

/// <summary>Words what rows differ in whose customers wrote about a theme.</summary>
internal sealed class ThemeDriversWords(ThemeDrivers themes, Measure measure, Evidence evidence)
{
    private readonly bool _isGerman = evidence.Language == Language.German;
    private readonly Unit _unit = Tally.IsShare(measure) ? Unit.Share : measure.Unit;
    private readonly SaidFigures _said = new(evidence.Language);

    /// <summary>A line for each theme, with a line break before it; empty where no theme was tested.</summary>
    public string Say(IReadOnlyList<Contrast> told)
    {
        if (themes.Contrasts.Count == 0)
        {
            return "";
        }

        var all = evidence.Cite(_isGerman ? "Zeilen mit einem Text davor" : "Rows with a text before", themes.All, 1);
        var method = evidence.Explain(_isGerman ? "Themen der Texte" : "Themes of texts", Method());
        var lines = told.Select(Line).ToList();
        var head = (told.Count, _isGerman) switch
        {
            (0, true) => $"Kein Thema aus Texten der Kunden hängt damit klar zusammen [{all}] [{method}].",
            (0, false) => $"No theme of what customers write is clearly connected with it [{all}] [{method}].",
            (_, true) => $"Themen, über die Kunden davor oder zugleich schrieben, gegen die übrigen mit Texten [{all}] "
                + $"[{method}]:",
            (_, false) => $"Themes that customers wrote about before or along with it, against the rest with texts "
                + $"[{all}] [{method}]:",
        };
        var text = string.Join('\n', lines.Prepend(head).Concat(Notes()));
        var plain = _isGerman ? "Die Themen der Texte stehen in der Tabelle." : "The themes of texts are in the table.";
        var facts = new Facts
        {
            Figures = _said.All, Shares = [0.95], Citations = evidence.Citations.Count,
            Names = [.. told.Select(c => c.Member.Label), .. themes.LeftOut],
        };
        return "\n" + CheckedText.Of(text, plain, evidence.Language, facts);
    }

    private string Line(Contrast contrast)
    {
        var id = evidence.Cite($"{contrast.Split.By.Dimension.Label.In(evidence.Language)}: {contrast.Member.Label}",
            contrast.Split.Sql, 1);
        var (figure, rest) = (
            _said.Write(contrast.Member.Tally.Figure, _unit), _said.Write(contrast.Rest.Figure, _unit));
        var (count, change) = (_said.Count(contrast.Member.Tally.Base),
            _said.Change(contrast.Difference.Amount, _unit));
        var ends = contrast.Difference.Interval is not { } interval ? ""
            : (_isGerman ? ", 95-%-Intervall " : ", 95 % interval ") + _said.Change(interval, _unit);
        return _isGerman
            ? $"– {contrast.Member.Label}: {figure} statt {rest} (Basis: {count}) [{id}]; Unterschied {change}{ends}."
            : $"– {contrast.Member.Label}: {figure} against {rest} (base: {count}) [{id}]; difference {change}{ends}.";
    }

    private IEnumerable<string> Notes()
    {
        if (themes.LeftOut.Count > 0)
        {
            var names = string.Join(", ", themes.LeftOut);
            yield return _isGerman ? $"Nicht betrachtet: Thema {names} (spricht vom Ergebnis selbst)."
                : $"Not looked at: theme {names} (speaks of the outcome itself).";
        }
    }

    private string Method()
    {
        var tested = NumberWriting.Plain(themes.Contrasts.Count, evidence.Language);
        return _isGerman
            ? $"Für {tested} Hauptthemen wurden die Zeilen, deren Kunde davor (mindestens einen Tag) oder in derselben "
                + "Zeile einen Text zum Thema schrieb, mit den übrigen Zeilen verglichen, zu denen es einen solchen "
                + "Text gibt. 95-%-Intervalle nach Newcombe oder Welch; p-Werte nach Benjamini und Hochberg über alle "
                + "Merkmale und Themen bereinigt. Andere Merkmale sind dabei nicht gleich gehalten; ein "
                + "Zusammenhang ist noch keine Ursache."
            : $"For {tested} main themes the rows whose customer wrote a text about the theme before (by a day at "
                + "least) or in the same row were compared with the other rows that have such a text. "
                + "95 % intervals after Newcombe or Welch; p-values adjusted over all dimensions and themes after "
                + "Benjamini and Hochberg. "
                + "Other dimensions are not held equal; an association is not yet a cause.";
    }
}
