using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>Finds themes by what questions call them: labels and synonyms, each part of a label by itself.</summary>
internal sealed class ThemeWords
{
    private const int SingularMin = 3;
    private readonly PhraseTable<Found> _names = new();

    /// <summary>The themes of a model with verbatims.</summary>
    /// <remarks>
    /// A word that several themes are called by means the narrowest of them, unless a theme of the first level bears it
    /// as its name: "Hotline" is not all of "Erreichbarkeit".
    /// </remarks>
    public ThemeWords(SemanticModel model)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var main = Of(model.Dimension(VerbatimNames.MainTheme));
        var broad = main.Select(t => t.Member.Stored).ToHashSet(StringComparer.Ordinal);
        var narrow = Of(model.Dimension(VerbatimNames.Theme)).Where(t => !broad.Contains(t.Member.Stored)).ToList();
        Add(main, Labels, known);
        Add(narrow, Labels, known);
        Add(narrow, Synonyms, known);
        Add(main, Synonyms, known);
    }

    /// <summary>The longest theme name that begins at a word; null where none does.</summary>
    public (Found Theme, int Length)? At(IReadOnlyList<string> words, int at)
    {
        (Found Theme, int Length)? best = null;
        foreach (var (theme, length) in _names.At(words, at))
        {
            if (best is null || length > best.Value.Length)
            {
                best = (theme, length);
            }
        }

        return best;
    }

    private static List<Found> Of(Dimension level) => [.. level.Members.Select(m => new Found(level, m))];

    /// <summary>The names of a theme; "Rechnung und Abrechnung" is called by each of its words, too.</summary>
    private static IEnumerable<string> Labels(Member theme) => new[] { theme.Label.De, theme.Label.En }
        .Concat(theme.Label.De.Split(" und ")).Concat(theme.Label.En.Split(" and "));

    /// <summary>What else a theme is called; "bills" in the singular, too.</summary>
    private static IEnumerable<string> Synonyms(Member theme) => theme.Synonyms.All.Concat(theme.Synonyms.En
        .Where(w => w.Length > SingularMin && w.EndsWith('s') && !w.EndsWith("ss", StringComparison.Ordinal))
        .Select(w => w[..^1]));

    private void Add(IReadOnlyList<Found> themes, Func<Member, IEnumerable<string>> names, HashSet<string> known)
    {
        foreach (var theme in themes)
        {
            foreach (var name in names(theme.Member))
            {
                Add(name, theme, known);
            }
        }
    }

    private void Add(string said, Found theme, HashSet<string> known)
    {
        var folded = string.Join(' ', Tokenizer.Read(said).Select(t => t.Folded));
        if (folded.Length == 0 || !known.Add(folded))
        {
            return;
        }

        _names.Add(folded, theme);
        string[] endings = folded.Contains(' ', StringComparison.Ordinal) ? [] : ["en", "n", "s", "es", "e"];
        foreach (var ending in endings)
        {
            if (known.Add(folded + ending))
            {
                _names.Add(folded + ending, theme);
            }
        }
    }

    /// <summary>A theme: the dimension of its level, and its member.</summary>
    internal sealed record Found(Dimension Dimension, Member Member);
}
