using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>Finds themes by what questions call them: labels and synonyms, also at the end of compounds.</summary>
internal sealed class ThemeWords
{
    private const int CompoundTailMin = 5;
    private readonly PhraseTable<Found> _names = new();
    private readonly List<(string Word, Found Theme)> _tails = [];

    /// <summary>The themes of a model with verbatims; those of the second level are tried first.</summary>
    public ThemeWords(SemanticModel model)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { VerbatimNames.MainTheme, VerbatimNames.Theme })
        {
            var dimension = model.Dimension(name);
            foreach (var member in dimension.Members)
            {
                var found = new Found(dimension, member);
                foreach (var said in new[] { member.Label.De, member.Label.En }.Concat(member.Synonyms.All))
                {
                    Add(said, found, known);
                }

                // "Rechnung und Abrechnung" is called by each of its words, too.
                foreach (var part in member.Label.De.Split(" und ").Concat(member.Label.En.Split(" and ")))
                {
                    Add(part, found, known);
                }
            }
        }
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

        if (best is not null)
        {
            return best;
        }

        var word = words[at];
        foreach (var (tail, theme) in _tails)
        {
            if (word.Length > tail.Length + 2 && word.EndsWith(tail, StringComparison.Ordinal))
            {
                return (theme, 1);
            }
        }

        return null;
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

        if (folded.Length >= CompoundTailMin && !folded.Contains(' ', StringComparison.Ordinal))
        {
            _tails.Add((folded, theme));
        }
    }

    /// <summary>A theme: the dimension of its level, and its member.</summary>
    internal sealed record Found(Dimension Dimension, Member Member);
}
