using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Says in a comment what a condition is about; its values stay in the parameters.</summary>
internal static class FilterWords
{
    /// <summary>"Vertrag: einer der gefragten Werte", in names of the model only.</summary>
    public static string Of(Filter filter, Language language)
    {
        var (de, en) = Words(filter);
        var label = filter.About?.Label.In(language);
        var words = language == Language.German ? de : en;
        return label is null ? words : $"{label}: {words}";
    }

    private static (string De, string En) Words(Filter filter) => filter switch
    {
        Filter.OneOf { Negated: false } => ("nur die gefragten Werte", "only the values asked for"),
        Filter.OneOf { Negated: true } => ("alle außer den gefragten Werten", "all but the values asked for"),
        Filter.Compare compare => (
            compare.Comparator.Words(Language.German) + " die gefragte Grenze",
            compare.Comparator.Words(Language.English) + " the limit asked for"),
        Filter.Between => ("zwischen den gefragten Grenzen", "between the limits asked for"),
        Filter.Within { First: null, Last: null } => ("mit Datum", "with a date"),
        Filter.Within { Last: null } => ("ab dem gefragten Tag", "from the day asked for"),
        Filter.Within { First: null } => ("bis zum gefragten Tag", "up to the day asked for"),
        Filter.Within => ("in den gefragten Tagen", "within the days asked for"),
        Filter.Empty { Negated: true } => ("nur Zeilen mit Angabe", "only rows that have one"),
        Filter.Empty { Negated: false } => ("nur Zeilen ohne Angabe", "only rows that have none"),
        Filter.Contains { Negated: false } => ("enthält die gefragte Stelle", "contains the passage asked for"),
        Filter.Contains { Negated: true } =>
            ("enthält die gefragte Stelle nicht", "does not contain the passage asked for"),
        Filter.Related related => (
            $"so viele {related.Other.Label.De} wie gefragt", $"as many {related.Other.Label.En} as asked for"),
        Filter.Wrote => (
            "mit einem Text davor oder in derselben Zeile", "with a text before it or in the same row"),
        Filter.Among among => (
            $"{among.Entity.Label.De}, die unten ausgewählt sind", $"{among.Entity.Label.En} selected below"),
        Filter.AnyOf any => (
            string.Join(" oder ", any.Parts.Select(p => Of(p, Language.German))),
            string.Join(" or ", any.Parts.Select(p => Of(p, Language.English)))),
        Filter.Against against => (
            $"{against.Comparator.Words(Language.German)} {against.Measure.Label.De}",
            $"{against.Comparator.Words(Language.English)} {against.Measure.Label.En}"),
        _ => throw new InvalidOperationException($"The filter {filter.GetType().Name} has no words."),
    };
}
