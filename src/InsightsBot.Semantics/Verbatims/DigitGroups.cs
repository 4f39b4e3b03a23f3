namespace InsightsBot.Semantics.Verbatims;

/// <summary>Digits in groups as people write long numbers: "0171 / 234 56-78", "4111 1111 1111 1111".</summary>
internal ref struct DigitGroups
{
    /// <summary>So many groups are read.</summary>
    public const int GroupsMax = 14;

    private readonly Span<int> pieces;

    private DigitGroups(Span<int> room) => pieces = room;

    /// <summary>How many groups there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many digits all groups have.</summary>
    public int Digits { get; private set; }

    /// <summary>Whether only full stops stand between groups, as in dates.</summary>
    public bool HasDots { get; private set; }

    /// <summary>Whether a slash stands between groups.</summary>
    public bool HasSlash { get; private set; }

    /// <summary>The piece of a group.</summary>
    public readonly int this[int group] => pieces[group];

    /// <summary>The piece after the last group.</summary>
    public readonly int End => pieces[Count - 1] + 1;

    /// <summary>Reads the groups from a piece of digits on.</summary>
    /// <param name="text">The pieces.</param>
    /// <param name="at">The first group.</param>
    /// <param name="signs">What may stand between groups, besides a space.</param>
    /// <param name="room">Where the groups are kept: <see cref="GroupsMax"/> places.</param>
    public static DigitGroups Read(Pieces text, int at, string signs, Span<int> room)
    {
        var groups = new DigitGroups(room);
        while (true)
        {
            groups.pieces[groups.Count++] = at;
            groups.Digits += text[at].Length;
            var next = at + 1;
            var between = 0;
            while (between < 3 && text.IsAny(next, signs) && text[next].Gap != PieceGap.Break)
            {
                groups.HasDots |= text.Is(next, '.');
                groups.HasSlash |= text.Is(next, '/');
                next++;
                between++;
            }

            if (groups.Count == GroupsMax || text[next].Kind != PieceKind.Digits || text[next].Gap == PieceGap.Break
                || (between == 0 && text[next].Gap == PieceGap.Nothing))
            {
                return groups;
            }

            at = next;
        }
    }
}
