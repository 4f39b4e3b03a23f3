namespace InsightsBot.Semantics.Understanding;

/// <summary>A piece of a question that says an atom of a member.</summary>
/// <param name="Piece">Which piece.</param>
/// <param name="Rank">By which of its keys, the surest first.</param>
/// <param name="Member">The member's number.</param>
/// <param name="Atom">Which atom of the member's name.</param>
/// <param name="Negated">Whether the contrary was said.</param>
internal readonly record struct MemberHit(int Piece, int Rank, int Member, int Atom, bool Negated)
    : IComparable<MemberHit>
{
    public int CompareTo(MemberHit other) =>
        (Piece, Rank, Member, Atom).CompareTo((other.Piece, other.Rank, other.Member, other.Atom));
}
