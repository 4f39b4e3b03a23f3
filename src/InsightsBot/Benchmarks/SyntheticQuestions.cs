using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Benchmarks;

/// <summary>Questions about a synthetic model: plain, with members, with slips of the pen, or unknown words.</summary>
internal static class SyntheticQuestions
{
    /// <summary>What a question is tried for, by its form.</summary>
    public static readonly IReadOnlyList<string> Forms =
        ["by category", "with a member", "top five", "slip of the pen", "with and without", "unknown words"];

    /// <summary>Questions in both languages by turns, each about one table; the same seed gives the same.</summary>
    public static IEnumerable<(int Form, string Question, Language Language)> Of(
        SyntheticModel synthetic, int count, int seed)
    {
        var chance = new Random(seed);
        var model = synthetic.Model;
        var members = synthetic.Members.GroupBy(m => model.Dimension(m.Dimension).Dataset)
            .ToDictionary(g => g.Key, g => g.ToList());
        var categories = model.Dimensions.Where(d => d.Kind == DimensionKind.Category).GroupBy(d => d.Dataset)
            .ToDictionary(g => g.Key, g => g.ToList());
        for (var i = 0; i < count; i++)
        {
            var language = i % 2 == 0 ? Language.German : Language.English;
            var measure = OneOf(model.Measures, chance);
            var own = members[measure.Dataset];
            var (member, other) = (OneOf(own, chance), OneOf(own, chance));
            var form = i / 2 % Forms.Count;
            var words = new Words(
                measure.Label.In(language), OneOf(categories[measure.Dataset], chance).Label.In(language),
                model.Dataset(measure.Dataset).Label.In(language), model.Dimension(member.Dimension).Label.In(language),
                member.Stored, Slip(other.Stored, chance));
            yield return (form, Question(form, language, words), language);
        }
    }

    private static string Question(int form, Language language, Words words) => (form, language) switch
    {
        (0, Language.German) => $"Wie hoch ist die {words.Measure} nach {words.Category}?",
        (0, _) => $"What is the {words.Measure} by {words.Category}?",
        (1, Language.German) => $"{words.Measure} bei {words.Member}",
        (1, _) => $"{words.Measure} for {words.Member}",
        (2, Language.German) => $"Die fünf {words.Category} mit der höchsten {words.Measure} im Jahr 2025",
        (2, _) => $"top five {words.Category} by {words.Measure} in 2025",
        (3, Language.German) => $"Wie hat sich die {words.Measure} bei {words.Slip} pro Monat entwickelt?",
        (3, _) => $"How did the {words.Measure} for {words.Slip} develop per month?",
        (4, Language.German) =>
            $"Wie viele {words.Thing} mit {words.Owner} {words.Member} gab es im Jahr 2025 ohne {words.Slip}?",
        (4, _) => $"How many {words.Thing} with {words.Owner} {words.Member} were there in 2025 except {words.Slip}?",
        (_, Language.German) => $"Wie hoch ist die Flurbelquote der Zwackler nach {words.Category}?",
        (_, _) => $"What is the flurbel ratio of zwackers by {words.Category}?",
    };

    private static T OneOf<T>(IReadOnlyList<T> things, Random chance) => things[chance.Next(things.Count)];

    /// <summary>Two neighbouring letters swapped.</summary>
    private static string Slip(string text, Random chance)
    {
        var at = chance.Next(text.Length - 1);
        return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }

    /// <summary>What a question is made of.</summary>
    /// <param name="Measure">A measure.</param>
    /// <param name="Category">A category of the same table.</param>
    /// <param name="Thing">What the rows of the table are called.</param>
    /// <param name="Owner">The category that has the member.</param>
    /// <param name="Member">A member.</param>
    /// <param name="Slip">A member of the same table with a slip of the pen.</param>
    private sealed record Words(
        string Measure, string Category, string Thing, string Owner, string Member, string Slip);
}
