using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding;

/// <summary>One name a part of the model goes by, as atoms, with what it names.</summary>
internal sealed class NameEntry(string text, IReadOnlyList<Atom> atoms)
{
    /// <summary>What has more atoms is a sentence, not a name.</summary>
    public const int AtomsMax = 12;

    /// <summary>The name as written.</summary>
    public string Text => text;

    /// <summary>The atoms of the name.</summary>
    public IReadOnlyList<Atom> Atoms => atoms;

    /// <summary>How much each atom says: rare ones more than such as "number" or "total".</summary>
    public double[] Weights { get; } = [.. atoms.Select(a => WeightOf(SmallNameWords.IsWeak(a), atoms.Count))];

    /// <summary>
    /// Whether it has words such as "in", so that it is met only word by word in its own order: "in time".
    /// </summary>
    public bool IsPhrase { get; private set; }

    /// <summary>Whether it says "in" or "on", so that its words mean less without it: "resolved in time".</summary>
    public bool HasPreposition { get; private set; }

    /// <summary>The dataset whose rows are named, or null.</summary>
    public Dataset? Dataset { get; init; }

    /// <summary>The measure that is named, or null.</summary>
    public Measure? Measure { get; set; }

    /// <summary>The dimension that is named, or whose member is; or null.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>Columns that the name means together with its own: "full name" is the first and the last.</summary>
    public IReadOnlyList<Dimension> Together { get; init; } = [];

    /// <summary>The member as stored, when a member is named; else null.</summary>
    public string? Value { get; init; }

    /// <summary>What the entry names, whatever it is called: equal for all names of one part.</summary>
    public string Part =>
        Value is not null ? $"v:{Dimension!.Name}={Value}"
        : Dataset is not null ? $"s:{Dataset.Name}"
        : Dimension is not null ? $"d:{Dimension.Name}"
        : $"m:{Measure!.Name}";

    /// <summary>Notes the small words of a name that is met by its own words.</summary>
    public NameEntry WithSmallWords()
    {
        HasPreposition = NameWords.Of(text).Any(w => w.ToLowerInvariant() is "in" or "on" or "at");
        IsPhrase = atoms.Any(a => SmallNameWords.Joining.Contains(a.Text));
        return this;
    }

    /// <summary>How much an atom says in a name of some atoms.</summary>
    public static double WeightOf(bool isWeak, int atoms) => isWeak && atoms > 1 ? 0.25 : 1;
}
