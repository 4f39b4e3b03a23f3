using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Ways to say a condition after the name of a measure, the most natural first: "in Bayern".</summary>
/// <remarks>None is taken on trust: a suggestion is only shown when it is read back as it is meant.</remarks>
internal static class FilterPhrases
{
    /// <summary>The ways in one language; the last says it as the line "Gelesen als" does.</summary>
    public static IEnumerable<string> Of(Filter filter, Language language)
    {
        var isGerman = language == Language.German;
        IEnumerable<string> said = filter switch
        {
            Filter.OneOf one => Members(one, language),
            Filter.Within within => PeriodPhrases.Of(within.First, within.Last, language),
            Filter.Compare or Filter.Between or Filter.Against =>
                [(isGerman ? "mit " : "with ") + filter.Describe(language)],
            Filter.Empty { Negated: true } given =>
                [isGerman ? $"mit {given.Dimension.Label.De}" : $"with {given.Dimension.Label.En}"],
            Filter.Empty empty =>
                [isGerman ? $"ohne {empty.Dimension.Label.De}" : $"without {empty.Dimension.Label.En}"],
            Filter.Contains { Negated: false } contains =>
                [isGerman ? $"mit „{contains.Passage}“" : $"with “{contains.Passage}”"],
            Filter.Contains or Filter.Related or Filter.Wrote or Filter.Among or Filter.AnyOf =>
                [filter.Describe(language)],
            _ => throw new InvalidOperationException("The condition has no words."),
        };
        return said.Append(filter.Describe(language)).Distinct();
    }

    private static string[] Members(Filter.OneOf one, Language language)
    {
        var isGerman = language == Language.German;
        var name = one.Dimension.Label.In(language);
        var members = string.Join(
            isGerman ? " oder " : " or ", one.Values.Select(v => one.Dimension.LabelOf(v, language)));
        return (one.Negated, one.Dimension.Kind, isGerman) switch
        {
            (false, DimensionKind.Place, true) => [$"in {members}", $"aus {members}", $"mit {name} {members}"],
            (false, DimensionKind.Place, false) => [$"in {members}", $"from {members}", $"with {name} {members}"],
            (false, DimensionKind.Flag, true) => [$"mit {members}", $"mit {name}", $"mit {name} {members}"],
            (false, DimensionKind.Flag, false) => [$"with {members}", $"with {name}", $"with {name} {members}"],
            (false, _, true) => [$"mit {name} {members}", $"bei {members}", $"zu {members}"],
            (false, _, false) => [$"with {name} {members}", $"for {members}", $"about {members}"],
            (true, _, true) => [$"ohne {members}", $"ohne {name} {members}", $"außer {members}"],
            (true, _, false) => [$"without {members}", $"without {name} {members}", $"except {members}"],
        };
    }
}
