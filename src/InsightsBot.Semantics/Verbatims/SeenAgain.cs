namespace InsightsBot.Semantics.Verbatims;

/// <summary>
/// Finds a masked name where it stands again without the words that told it: "Frau Berg … Berg meinte".
/// </summary>
internal static class SeenAgain
{
    private const int LettersMin = 3;

    /// <summary>Adds the further places of all names found.</summary>
    public static void Add(Pieces pieces, List<Detail> found)
    {
        HashSet<string>? names = null;
        foreach (var detail in found)
        {
            if (detail.Kind == PersonalKind.Name)
            {
                names ??= new HashSet<string>(StringComparer.Ordinal);
                AddWords(pieces.Text.AsSpan(detail.Start, detail.End - detail.Start), names);
            }
        }

        if (names is null || names.Count == 0)
        {
            return;
        }

        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            if (piece.Kind == PieceKind.Word && known.Contains(pieces.Of(at)))
            {
                found.Add(new Detail(piece.Start, piece.End, PersonalKind.Name));
            }
        }
    }

    /// <summary>The words of a name that are names alone: not the "Klein" of "Frau Klein", nor a "von".</summary>
    private static void AddWords(ReadOnlySpan<char> name, HashSet<string> names)
    {
        foreach (var range in name.SplitAny(' ', '-', '.', '\''))
        {
            var word = name[range];
            if (word.Length >= LettersMin && char.IsUpper(word[0]) && !DetailWords.IsFrequent(word)
                && (DetailWords.Of(word) & ~(WordRoles.Given | WordRoles.Family)) == 0)
            {
                _ = names.Add(word.ToString());
            }
        }
    }
}
