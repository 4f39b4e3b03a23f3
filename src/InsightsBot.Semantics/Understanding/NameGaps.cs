namespace InsightsBot.Semantics.Understanding;

/// <summary>What stands between the words of a name that was not said in one piece.</summary>
internal static class NameGaps
{
    private static readonly HashSet<string> Clauses = new(StringComparer.Ordinal)
    {
        "which", "who", "whose", "that", "deren", "dessen", "welche", "welcher", "welches", "most", "least", "meisten",
        "wenigsten",
    };

    private static readonly HashSet<string> Conjunctions =
        new(StringComparer.Ordinal) { "and", "und", "or", "oder", "sowie" };

    private static readonly HashSet<string> Genitives =
        new(StringComparer.Ordinal) { "of", "von", "der", "des", "for", "aller" };

    private static readonly HashSet<string> Splits =
        new(StringComparer.Ordinal) { "by", "per", "each", "every", "je", "pro", "nach", "jede", "jeder", "jedem",
            "jeden" };

    /// <summary>Whether what is measured is parted from what it is split by: "complaints per topic".</summary>
    public static bool CrossSplit(QuestionText text, IEnumerable<Piece> pieces)
    {
        var places = pieces.OrderBy(p => p.First).ToList();
        return places.Zip(places.Skip(1)).Any(p => text.Words.Skip(p.First.Last + 1)
            .Take(p.Second.First - p.First.Last - 1).Any(Splits.Contains));
    }

    /// <summary>
    /// Whether the words belong to different parts of the sentence: "phone number and e-mail address" is no "number of
    /// addresses", while "type and status of a complaint" has its type.
    /// </summary>
    public static bool CrossJoint(QuestionText text, IEnumerable<Piece> pieces)
    {
        var places = pieces.OrderBy(p => p.First).ToList();
        for (var i = 1; i < places.Count; i++)
        {
            var from = places[i - 1].Last + 1;
            if (places[i].First == from && text.Slots[from].Token.Punctuation is ',' or ';' or '.' or '?' or '!' or ':'
                && text.Slots[from].TokenIndex != text.Slots[from - 1].TokenIndex)
            {
                return true;
            }

            var between = text.Words.Skip(from).Take(places[i].First - from).ToList();
            if (between.Exists(Clauses.Contains)
                || (between.Exists(Conjunctions.Contains) && !between.Exists(Genitives.Contains)))
            {
                return true;
            }
        }

        return false;
    }
}
