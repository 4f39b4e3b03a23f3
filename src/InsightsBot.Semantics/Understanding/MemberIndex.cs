using System.Buffers;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The members that the data has, found by the words of a question or by their whole text.</summary>
internal sealed class MemberIndex
{
    /// <summary>A longer text is no name. In characters.</summary>
    private const int NameMax = 80;

    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,-");

    /// <summary>Categories whose members hardly repeat, such as titles: only their whole text names one.</summary>
    private readonly HashSet<string> _sparse;

    /// <summary>Columns that name a row only together, such as first and last name.</summary>
    private readonly HashSet<string> _nameParts;
    private readonly MemberTable _members;
    private readonly MemberPostings _postings;

    /// <summary>An index over members.</summary>
    /// <param name="model">The model whose dimensions have them.</param>
    /// <param name="lexicon">The language.</param>
    /// <param name="values">The members.</param>
    /// <param name="isDeclared">Whether the model itself calls a member by a folded text.</param>
    public MemberIndex(SemanticModel model, Lexicon lexicon, IReadOnlyList<DimensionValue> values,
        Func<Dimension, string, string, bool> isDeclared)
    {
        _sparse = SparseMembers.Of(values, model);
        var spoken = SpokenMembers.Of(values, model, lexicon);
        _nameParts = [.. model.Datasets.Where(d => d.NamedBy.Count > 1).SelectMany(d => d.NamedBy)];
        _members = new MemberTable(lexicon, values.Count);
        HashSet<string?> bounds = [.. model.Datasets.Select(d => d.Initiatives).OfType<InitiativeColumns>().SelectMany(
            i => new[] { i.ScopeDimension, i.TargetDimension, i.TargetMember })];
        foreach (var value in values)
        {
            // What bounds initiatives are names of the model, and members that their own dimension names.
            if (!bounds.Contains(value.Dimension) && model.FindDimension(value.Dimension) is { } dimension
                && IsNamed(dimension, value.Stored)
                && MemberTable.Folded(value.Stored) is { Length: > 0 } folded
                && !isDeclared(dimension, value.Stored, folded))
            {
                _members.Add(dimension, value.Stored, folded,
                    isWhole: (IsWhole(dimension, value.Stored) && !spoken.Contains(dimension.Name))
                        || IsSparse(dimension.Name) || IsNamePart(dimension.Name));
            }
        }

        _members.Complete();
        _postings = new MemberPostings(_members, NameMatch.RecallMinOfMember);
    }

    /// <summary>All words of the members, folded: as they are written, and the parts of compounds.</summary>
    public IEnumerable<string> Words => _members.Words.Wholes
        .Concat(Enumerable.Range(0, _members.Words.Count).Where(_postings.Has).Select(_members.Words.TextOf));

    /// <summary>Whether members of a dimension have names at all, and one so long.</summary>
    public static bool IsNamed(Dimension dimension, string name) => name.Length <= NameMax
        && dimension.Kind is not (DimensionKind.Number or DimensionKind.Time or DimensionKind.Flag
        or DimensionKind.Verbatim);

    /// <summary>
    /// What tells rows apart is found by its whole text only: ids and most names have no parts that mean something.
    /// </summary>
    public static bool IsWhole(Dimension dimension, string stored) =>
        dimension.Kind is DimensionKind.Identity || IsPlaceCode(dimension, stored)
        || !stored.AsSpan().ContainsAnyExcept(Numeric);

    /// <summary>"ID" of a state is no word that somebody says, least of all one that means the same.</summary>
    public static bool IsPlaceCode(Dimension dimension, string stored) => dimension.Kind is DimensionKind.Place
        && stored is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <summary>
    /// Whether a dimension names rows only together with others: nobody called Long or Ring is meant by a word that
    /// means the same.
    /// </summary>
    public bool IsNamePart(string dimension) => _nameParts.Contains(dimension);

    /// <summary>Whether a dimension's members hardly repeat, such as titles.</summary>
    public bool IsSparse(string dimension) => _sparse.Contains(dimension);

    /// <summary>The places of members that the pieces of a question say, by piece and by member.</summary>
    /// <param name="text">The question.</param>
    /// <param name="parts">What it names of the model.</param>
    /// <param name="limits">How much is looked at.</param>
    public IReadOnlyList<MemberHit> HitsOf(QuestionText text, SaidParts parts, ReaderLimits limits) =>
        new MemberSearch(_members, _postings, limits).Find(text, parts);

    /// <summary>A member by its number, as a name.</summary>
    public NameEntry EntryOf(int member) => _members.EntryOf(member);

    /// <summary>
    /// Members with a key, without their atoms, and the share of each name that it says: those of which it says most.
    /// </summary>
    public IEnumerable<(NameEntry Entry, double Share)> With(NameKey key, int most) => _members.Words.With(key)
        .SelectMany(w => _postings.Foremost(w.Atom, most))
        .OrderByDescending(f => f.Share).ThenBy(f => f.Member).Take(most)
        .Select(f => (_members.PlainEntryOf(f.Member), f.Share));

    /// <summary>Members written exactly like a folded text, without their atoms, each with its number.</summary>
    public IEnumerable<(NameEntry Entry, int Member)> WithText(string folded) =>
        _members.WithText(folded).Select(m => (_members.PlainEntryOf(m), m));

    /// <summary>Whether a word stands in a name.</summary>
    public bool HasWord(ReadOnlySpan<char> folded) => _postings.HasAny(folded);
}
