using System.Globalization;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>A text in pieces, for looking at what stands beside what.</summary>
internal sealed class Pieces
{
    private readonly List<Piece> list;

    /// <summary>Cuts a text into pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What is found already, in its order: each is one piece.</param>
    public Pieces(string text, IReadOnlyList<Detail> found)
    {
        Text = text;
        list = new List<Piece>((text.Length / 4) + 4);
        var (at, next, gap) = (0, 0, PieceGap.Break);
        while (at < text.Length)
        {
            var c = text[at];
            while (next < found.Count && found[next].Start < at)
            {
                next++;
            }

            if (next < found.Count && found[next].Start == at)
            {
                at = Add(at, found[next++].End, PieceKind.Masked, ref gap);
            }
            else if (c == '[' && Placeholders.EndOf(text, at) is > 0 and var end)
            {
                at = Add(at, end, PieceKind.Masked, ref gap);
            }
            else if (char.IsWhiteSpace(c))
            {
                gap = c == '\n' || gap == PieceGap.Break ? PieceGap.Break : PieceGap.Space;
                at++;
            }
            else if (char.IsLetter(c))
            {
                at = Add(at, RunEnd(at), PieceKind.Word, ref gap);
            }
            else if (char.IsAsciiDigit(c))
            {
                at = Add(at, DigitsEnd(at), PieceKind.Digits, ref gap);
            }
            else
            {
                at = Add(at, at + 1, PieceKind.Sign, ref gap);
            }
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many pieces there are.</summary>
    public int Count => list.Count;

    /// <summary>A piece; one of the kind "none" outside.</summary>
    public Piece this[int at] => at >= 0 && at < list.Count ? list[at] : default;

    /// <summary>The characters of a piece.</summary>
    public ReadOnlySpan<char> Of(int at) => this[at] is { Length: > 0 } piece
        ? Text.AsSpan(piece.Start, piece.Length) : default;

    /// <summary>Whether a piece is a certain sign.</summary>
    public bool Is(int at, char sign) => this[at] is { Kind: PieceKind.Sign } piece && Text[piece.Start] == sign;

    /// <summary>Whether a piece is one of some signs.</summary>
    public bool IsAny(int at, string signs) =>
        this[at] is { Kind: PieceKind.Sign } piece && signs.Contains(Text[piece.Start]);

    /// <summary>Whether a piece is a certain word, whatever its case.</summary>
    public bool Is(int at, string word) => this[at].Kind == PieceKind.Word
        && Of(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a piece is one of some words in small letters, given between spaces.</summary>
    public bool IsOneOf(int at, string words)
    {
        if (this[at].Kind != PieceKind.Word)
        {
            return false;
        }

        var word = Of(at);
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (word.Equals(words.AsSpan()[range], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a piece has a role.</summary>
    public bool Has(int at, WordRoles role) => (this[at].Roles & role) != 0;

    /// <summary>Whether a piece follows the one before without a space.</summary>
    public bool IsJoined(int at) => this[at] is { Kind: not PieceKind.None, Gap: PieceGap.Nothing };

    /// <summary>Whether a piece is a word with a capital.</summary>
    public bool IsCapitalised(int at) => this[at] is { Kind: PieceKind.Word } piece && char.IsUpper(Text[piece.Start]);

    private int Add(int start, int end, PieceKind kind, ref PieceGap gap)
    {
        var roles = kind == PieceKind.Word ? DetailWords.Of(Text.AsSpan(start, end - start)) : WordRoles.None;
        list.Add(new Piece(start, end, kind, gap, roles));
        gap = PieceGap.Nothing;
        return end;
    }

    private int RunEnd(int at)
    {
        while (at < Text.Length && (char.IsLetter(Text[at])
            || (Text[at] > '\u007F' && char.GetUnicodeCategory(Text[at]) == UnicodeCategory.NonSpacingMark)))
        {
            at++;
        }

        return at;
    }

    private int DigitsEnd(int at)
    {
        while (at < Text.Length && char.IsAsciiDigit(Text[at]))
        {
            at++;
        }

        return at;
    }
}
