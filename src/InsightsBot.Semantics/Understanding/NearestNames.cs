using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The names of the model that come nearest to what was not understood.</summary>
internal sealed class NearestNames(NameIndex names, Typos typos)
{
    private const int Most = 3;

    /// <summary>
    /// So many members are looked at for one word: some may be called alike, or be declared by the model.
    /// </summary>
    private const int MembersMost = 10;

    public IReadOnlyList<BilingualText> To(IEnumerable<string> words, Language language)
    {
        var atoms = words.SelectMany(w => names.Lexicon.AtomsOf(Spelling.Fold(w), language)).ToList();
        var scores = new Dictionary<string, (double Score, NameEntry Entry)>(StringComparer.Ordinal);
        foreach (var atom in atoms)
        {
            foreach (var near in (atom.IsKnown ? [] : typos.Nearest(atom.Text)).Select(t => names.Lexicon.AtomOf(t, language)).Prepend(atom))
            {
                foreach (var (entry, score) in NamesWith(near, withMembers: near == atom))
                {
                    if (score > scores.GetValueOrDefault(entry.Part).Score)
                    {
                        scores[entry.Part] = (score, entry);
                    }
                }
            }
        }

        var found = scores.Values.OrderByDescending(s => s.Score).Select(s => LabelOf(s.Entry)).OfType<BilingualText>()
            .DistinctBy(l => l.De).Take(Most).ToList();
        return found.Count > 0 ? found : Examples();
    }

    /// <summary>Names that share a word or a meaning with an atom, and the share of each that it says.</summary>
    private IEnumerable<(NameEntry Entry, double Score)> NamesWith(Atom atom, bool withMembers)
    {
        foreach (var key in NameKey.OfAll(atom).Where(k => k.Kind != NameKeyKind.Number))
        {
            foreach (var (entry, at) in names.With(key).Where(n => withMembers || n.Entry.Value is null))
            {
                yield return (entry, entry.Weights[at] / entry.Weights.Sum());
            }

            foreach (var member in withMembers ? names.Members.With(key, MembersMost) : [])
            {
                yield return member;
            }
        }
    }

    /// <summary>What the data is mainly about, when nothing is near.</summary>
    private List<BilingualText> Examples() =>
        [.. names.Model.Measures.Take(Most).Select(m => m.Label)];

    private static BilingualText? LabelOf(NameEntry entry) =>
        entry.Value is { } value ? new BilingualText(
            $"{entry.Dimension!.Label.De}: {entry.Dimension.LabelOf(value, Language.German)}",
            $"{entry.Dimension.Label.En}: {entry.Dimension.LabelOf(value, Language.English)}")
        : entry.Measure?.Label ?? entry.Dimension?.Label ?? entry.Dataset?.Label;
}
