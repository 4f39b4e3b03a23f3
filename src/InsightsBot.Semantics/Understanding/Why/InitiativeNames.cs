using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>Finds initiatives in questions by the names that model and data give them.</summary>
/// <remarks>
/// Names are compared as people hear them: without spaces and hyphens, over inflected ends and typing slips
/// ("Rückruf-Service", "Treuboni").
/// </remarks>
internal sealed class InitiativeNames
{
    private const int WordsMax = 5;
    private const int PartMin = 6;
    private static readonly string[] Ends = ["", "s", "es", "n", "en", "e"];
    private readonly List<(Dataset Dataset, Dimension Dimension, string Stored, string Name)> _names = [];

    /// <summary>The names in a model and its data.</summary>
    public InitiativeNames(SemanticModel model, IReadOnlyList<DimensionValue> members)
    {
        foreach (var dataset in model.Datasets)
        {
            if (dataset.Initiatives is { } columns && model.FindDimension(columns.Name) is { } dimension)
            {
                Datasets.Add(dataset);
                var stored = members.Where(m => m.Dimension == dimension.Name).Select(m => m.Stored).ToList();
                Add(dataset, dimension, stored.Select(s => (s, s)));
                Add(dataset, dimension, dimension.Members.Where(m => stored.Contains(m.Stored)).SelectMany(m =>
                    new[] { m.Label.De, m.Label.En }.Concat(m.Synonyms.De).Concat(m.Synonyms.En)
                        .Select(name => (m.Stored, name))));
                AddParts(dataset, dimension);
            }
        }
    }

    /// <summary>The datasets whose rows are initiatives.</summary>
    public List<Dataset> Datasets { get; } = [];

    /// <summary>What all initiatives are called, in the order of the data.</summary>
    public IEnumerable<BilingualText> Labels => _names.DistinctBy(n => n.Stored).Select(n => new BilingualText(
        n.Dimension.LabelOf(n.Stored, Language.German), n.Dimension.LabelOf(n.Stored, Language.English)));

    /// <summary>The initiative that words name, and where; the longest name with the fewest slips.</summary>
    public (Dataset Dataset, string Stored, int First, int Length)? In(IReadOnlyList<string> words)
    {
        (Dataset Dataset, string Stored, int First, int Length)? best = null;
        var bestScore = int.MinValue;
        for (var at = 0; at < words.Count; at++)
        {
            var said = "";
            for (var length = 1; length <= WordsMax && at + length <= words.Count; length++)
            {
                said += Joined(words[at + length - 1]);
                foreach (var (dataset, _, stored, name) in _names)
                {
                    if (Slips(said, name) is { } slips && (2 * name.Length) - (4 * slips) > bestScore)
                    {
                        bestScore = (2 * name.Length) - (4 * slips);
                        best = (dataset, stored, at, length);
                    }
                }
            }
        }

        return best;
    }

    private void Add(Dataset dataset, Dimension dimension, IEnumerable<(string Stored, string Name)> names)
    {
        foreach (var (stored, name) in names)
        {
            var joined = Joined(Spelling.Fold(name));
            if (joined.Length > 2 && !_names.Exists(n => n.Stored == stored && n.Name == joined))
            {
                _names.Add((dataset, dimension, stored, joined));
            }
        }
    }

    /// <summary>A long word that stands in the names of one initiative only names it, too.</summary>
    private void AddParts(Dataset dataset, Dimension dimension)
    {
        var parts = _names.Where(n => n.Dataset == dataset).Select(n => n.Stored).Distinct()
            .SelectMany(stored => stored.Split(' ', '-').Select(p => (Stored: stored, Part: p)))
            .Where(p => p.Part.Length >= PartMin && p.Part != p.Stored)
            .GroupBy(p => Spelling.Fold(p.Part)).Where(g => g.Select(p => p.Stored).Distinct().Count() == 1);
        Add(dataset, dimension, parts.Where(g => !IsPartOfOther(g.Key, g.First().Stored)).Select(g =>
            (g.First().Stored, g.Key))
            .ToList());
    }

    private bool IsPartOfOther(string part, string stored) =>
        _names.Exists(n => n.Stored != stored && n.Name.Contains(part, StringComparison.Ordinal));

    private static int? Slips(string said, string name)
    {
        var allowed = name.Length < 5 ? 0 : EditDistance.Allowed(name.Length);
        var slips = Ends
            .Where(e => e.Length == 0 || (said.EndsWith(e, StringComparison.Ordinal) && said.Length > e.Length + 2))
            .Min(e => EditDistance.Within(said.AsSpan(0, said.Length - e.Length), name, allowed));
        return said.Length > 0 && said[0] == name[0] && slips <= allowed ? slips : null;
    }

    private static string Joined(string folded) =>
        string.Concat(folded.Where(c => char.IsLetterOrDigit(c)));
}
