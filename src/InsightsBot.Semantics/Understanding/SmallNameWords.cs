namespace InsightsBot.Semantics.Understanding;

/// <summary>Words of names that carry little by themselves.</summary>
internal static class SmallNameWords
{
    /// <summary>Atoms that say little by themselves: they may be missing from a question.</summary>
    public static readonly HashSet<string> Weak =
    [
        "count", "number", "total", "sum", "value", "name", "identifier", "id", "code", "average", "score", "label",
        "flag", "type", "status", "title", "description", "detail", "details", "amount", "rate", "share",
        "percentage", "kind", "second", "customer", "person",
    ];

    public static readonly HashSet<string> Joining =
    [
        "of", "the", "a", "an", "in", "for", "to", "per", "and", "der", "die", "das", "des", "von", "fuer", "zu", "zum",
        "zur", "und", "im", "bei", "mit", "with", "by", "am", "auf", "on", "at", "je", "pro", "nach", "s", "too", "had",
            "made", "was", "is", "war", "ist", "hat", "from",
    ];

    /// <summary>Whether an atom may be missing from a question.</summary>
    public static bool IsWeak(Atom atom) => atom.Senses.Any(s => Weak.Contains(s.Concept)) || Weak.Contains(atom.Text);

    /// <summary>Whether an atom names too much to be a name by itself: "in time" is not "time".</summary>
    public static bool IsGeneral(Atom atom) =>
        atom.Senses.Any(s => Weak.Contains(s.Concept) || s.Concept is "time" or "day" or "date");
}
