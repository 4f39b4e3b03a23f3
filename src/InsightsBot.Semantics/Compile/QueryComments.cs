using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>The comments that say each step of a statement, in names of the model only.</summary>
internal sealed class QueryComments(MetricQuery query, Language language)
{
    private bool IsGerman => language == Language.German;

    /// <summary>What the statement computes.</summary>
    public string Title() => query.Listed is { } listed
        ? SqlComment.Line(Pick("Liste: ", "List: ") + listed.Label.In(language))
        : SqlComment.Line(Counted(query.Measures));

    /// <summary>The start of a step among several.</summary>
    public string Step(int place, string words) =>
        SqlComment.Line(Pick($"Schritt {place}: ", $"Step {place}: ") + words);

    /// <summary>What one step computes.</summary>
    public string Counted(IEnumerable<Measure> measures) =>
        string.Join(", ", measures.Select(m => m.Label.In(language))) + By();

    /// <summary>What rows are put together by.</summary>
    public string Grouped() => SqlComment.Line(Pick("Je ", "Per ") + string.Join(", ", Groups()));

    /// <summary>Rows without a member, which are in no group.</summary>
    public string LeftOut() =>
        Pick("nicht dabei: Zeilen ohne Angabe zu ", "left out: rows without ") + string.Join(", ", Groups());

    /// <summary>All groups of several steps.</summary>
    public string Keys() => Pick("alle Gruppen der Schritte davor", "all groups of the steps before");

    /// <summary>The last step, which puts the others together.</summary>
    public string Result() => Pick("Ergebnis", "result");

    /// <summary>Conditions on groups.</summary>
    public string Having() => SqlComment.Line(
        Pick("Nur Gruppen innerhalb der gefragten Grenze: ", "Only groups within the limit asked for: ")
        + string.Join(", ", query.Having.Select(h =>
            query.Measures.First(m => m.Name == h.Measure).Label.In(language))));

    /// <summary>The order and how much of it is wanted.</summary>
    public string Order()
    {
        var measure = query.Measures.FirstOrDefault(m => m.Name == query.Order?.Measure);
        var by = measure?.Label.In(language) ?? query.Order?.Dimension?.Label.In(language)
            ?? string.Join(", ", Groups());
        var isDescending = query.Order is { Descending: true };
        var direction = isDescending ? Pick(", größte zuerst", ", largest first")
            : Pick(", kleinste zuerst", ", smallest first");
        var first = query.Limit is null ? "" : Pick("; so viele wie gefragt", "; as many as asked for");
        return SqlComment.Line(Pick("Sortiert nach ", "Sorted by ") + by + (query.Order is null ? "" : direction) +
            first);
    }

    private string By() => query.Groups.Count + query.Periods.Count == 0
        ? ""
        : Pick(" nach ", " by ") + string.Join(", ", Groups());

    private IEnumerable<string> Groups() =>
        (query.Periods.Count > 0 ? [Pick("Zeitraum", "period")] : Array.Empty<string>())
        .Concat(query.Groups.Select(g => g.Describe(language)));

    private string Pick(string german, string english) => IsGerman ? german : english;
}
