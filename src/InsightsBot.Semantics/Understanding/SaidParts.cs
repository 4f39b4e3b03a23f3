using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// What parts of the model a question names in full: of many members called alike, those that belong there are meant.
/// </summary>
internal sealed class SaidParts
{
    private const double Full = 0.99;
    private readonly SemanticModel _model;
    private readonly HashSet<string> _dimensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _things = new(StringComparer.Ordinal);

    /// <summary>The parts whose names are said in full.</summary>
    /// <param name="model">The model.</param>
    /// <param name="said">Names, each with an atom that is said.</param>
    public SaidParts(SemanticModel model, IEnumerable<(NameEntry Entry, int Atom)> said)
    {
        _model = model;
        foreach (var name in said.Where(s => s.Entry.Value is null).Distinct().GroupBy(s => s.Entry, s => s.Atom))
        {
            var entry = name.Key;
            if (name.Sum(a => entry.Weights[a]) >= Full * entry.Weights.Sum())
            {
                _ = _dimensions.Add(entry.Dimension?.Name ?? "");
                _ = _things.Add(ThingOf(entry));
            }
        }
    }

    /// <summary>
    /// How far a dimension is from what is said: 0 when it is named itself, 1 when something of the same thing is,
    /// else 2.
    /// </summary>
    public int FarnessOf(Dimension dimension) =>
        _dimensions.Contains(dimension.Name) ? 0
        : _things.Contains(_model.EntityOf(dimension.Dataset).Name) ? 1
        : 2;

    private string ThingOf(NameEntry entry) =>
        _model.EntityOf((entry.Dimension?.Dataset ?? entry.Measure?.Dataset ?? entry.Dataset?.Name)!).Name;
}
