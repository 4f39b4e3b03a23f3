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
            var name = measure.Label.In(language);
            var category = OneOf(categories[measure.Dataset], chance).Label.In(language);
            var member = OneOf(members[measure.Dataset], chance).Stored;
            var form = i / 2 % Forms.Count;
            yield return (form, Question(form, language, name, category, member, chance), language);
        }
    }

    private static string Question(
        int form, Language language, string measure, string category, string member, Random chance)
    {
        var slip = Slip(member, chance);
        return (form, language) switch
        {
            (0, Language.German) => $"Wie hoch ist die {measure} nach {category}?",
            (0, _) => $"What is the {measure} by {category}?",
            (1, Language.German) => $"{measure} bei {member}",
            (1, _) => $"{measure} for {member}",
            (2, Language.German) => $"Die fünf {category} mit der höchsten {measure} im Jahr 2025",
            (2, _) => $"top five {category} by {measure} in 2025",
            (3, Language.German) => $"Wie hat sich die {measure} bei {slip} pro Monat entwickelt?",
            (3, _) => $"How did the {measure} for {slip} develop per month?",
            (4, Language.German) => $"Wie viele Vorgänge mit {category} {member} gab es im Jahr 2025 ohne {slip}?",
            (4, _) => $"How many cases with {category} {member} were there in 2025 except {slip}?",
            (_, Language.German) => $"Wie hoch ist die Flurbelquote der Zwackler nach {category}?",
            (_, _) => $"What is the flurbel ratio of zwackers by {category}?",
        };
    }

    private static T OneOf<T>(IReadOnlyList<T> things, Random chance) => things[chance.Next(things.Count)];

    /// <summary>Two neighbouring letters swapped.</summary>
    private static string Slip(string text, Random chance)
    {
        var at = chance.Next(text.Length - 1);
        return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }
}
