using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>Finds the steps of journeys by their names.</summary>
internal sealed class StepNames
{
    /// <summary>A plural or a case ends a word with at most so many letters more.</summary>
    private const int EndingMax = 2;

    private const int StemMin = 4;

    private readonly Dictionary<string, List<(string Name, string Stored)>> _names;

    /// <summary>The names of the steps of every journey of a model.</summary>
    public StepNames(SemanticModel model, IReadOnlyList<DimensionValue> members) => _names = model.Datasets
        .SelectMany(d => d.Journeys).Select(j => j.Activity).Distinct()
        .ToDictionary(a => a, a => NamesOf(model.Dimension(a), members), StringComparer.Ordinal);

    /// <summary>The members that some words name, and how many of the words do; none where they name no step.</summary>
    /// <param name="activity">The dimension of the steps.</param>
    /// <param name="words">Folded words.</param>
    public (IReadOnlyList<string> Members, int Words) Find(string activity, IReadOnlyList<string> words)
    {
        var names = _names[activity];
        for (var length = words.Count; length > 0; length--)
        {
            var said = string.Join(' ', words.Take(length));
            var found = names.Where(n => n.Name == said).Select(n => n.Stored).Distinct().ToList();
            found = found.Count > 0 ? found
                : [.. names.Where(n => IsForm(said, n.Name)).Select(n => n.Stored).Distinct()];
            if (found.Count > 0)
            {
                return (found, length);
            }
        }

        return ([], 0);
    }

    private static bool IsForm(string said, string name) =>
        name.Length >= StemMin && said.Length > name.Length && said.Length - name.Length <= EndingMax
        && said.StartsWith(name, StringComparison.Ordinal);

    private static List<(string Name, string Stored)> NamesOf(
        Dimension activity, IReadOnlyList<DimensionValue> members) =>
    [
        .. members.Where(m => m.Dimension == activity.Name).Select(m => (Folded(m.Stored), m.Stored)),
        .. activity.Members.SelectMany(m => m.Synonyms.All.Append(m.Stored).Append(m.Label.De).Append(m.Label.En)
            .Select(n => (Folded(n), m.Stored))),
    ];

    private static string Folded(string name) => string.Join(' ', Tokenizer.Read(name).Select(t => t.Folded));
}
