namespace InsightsBot.Semantics.Understanding;

/// <summary>Which members have an atom, in one array for all atoms.</summary>
/// <remarks>
/// The members of an atom stand in two parts. First those that cannot be named without one of their rare atoms, of
/// which this is one: "Hamburg" for "Stadtwerke Hamburg GmbH". Then the rest: "GmbH". Who looks for names that are
/// said nearly whole needs only the first part, however many members share a word, and misses none.
/// </remarks>
internal sealed class MemberPostings
{
    /// <summary>
    /// Lists up to this length are looked through; longer ones have those first of which most is said.
    /// </summary>
    private const int LookedThrough = 200;

    private const double Tolerance = 1e-9;
    private readonly MemberTable _members;
    private readonly int[] _postings;
    private readonly int[] _starts;
    private readonly int[] _rareEnds;

    /// <summary>The postings of a table that gets no more members.</summary>
    /// <param name="members">The table.</param>
    /// <param name="recallMin">The least share of a name that must be said.</param>
    public MemberPostings(MemberTable members, double recallMin)
    {
        _members = members;
        var atoms = members.Words.Count;
        _postings = new int[members.AllAtoms.Length];
        _starts = new int[atoms + 1];
        foreach (var atom in members.AllAtoms)
        {
            _starts[atom + 1]++;
        }

        var frequency = _starts.AsSpan(1).ToArray();
        for (var atom = 0; atom < atoms; atom++)
        {
            _starts[atom + 1] += _starts[atom];
        }

        _rareEnds = _starts[..atoms];
        var rare = RareAtoms(frequency, recallMin);
        Fill(rare);
        SortLong();
    }

    /// <summary>Whether a member has the atom.</summary>
    public bool Has(int atom) => _starts[atom + 1] > _starts[atom];

    /// <summary>Whether a member has an atom written like a folded text.</summary>
    public bool HasAny(ReadOnlySpan<char> folded)
    {
        var words = _members.Words;
        var atom = words.First(folded);
        while (atom >= 0 && !Has(atom))
        {
            atom = words.Next(atom);
        }

        return atom >= 0;
    }

    /// <summary>The members of which an atom is one of the rare ones.</summary>
    public ReadOnlySpan<int> Rare(int atom) => _postings.AsSpan(_starts[atom].._rareEnds[atom]);

    /// <summary>The members of whose names an atom says most, with the share that it says; the best first.</summary>
    public IEnumerable<(int Member, double Share)> Foremost(int atom, int most)
    {
        var found = new List<(double Share, int Member)>();
        foreach (var part in PartsOf(atom))
        {
            var list = _postings.AsSpan(part);
            foreach (var member in list[..Math.Min(list.Length, LookedThrough)])
            {
                found.Add((-ShareOf(member, atom), member));
            }
        }

        found.Sort();
        return found.Distinct().Take(most).Select(f => (f.Member, -f.Share));
    }

    private double ShareOf(int member, int atom)
    {
        var atoms = _members.AtomsOf(member);
        return _members.WeightOf(atom, atoms.Length) / WeightOf(atoms);
    }

    private Range[] PartsOf(int atom) => [_starts[atom].._rareEnds[atom], _rareEnds[atom].._starts[atom + 1]];

    private double WeightOf(ReadOnlySpan<int> atoms)
    {
        var sum = 0.0;
        foreach (var atom in atoms)
        {
            sum += _members.WeightOf(atom, atoms.Length);
        }

        return sum;
    }

    /// <summary>
    /// For each member the places of its rarest atoms, as bits: so many that the others together say too little.
    /// </summary>
    private ushort[] RareAtoms(int[] frequency, double recallMin)
    {
        var rare = new ushort[_members.Count];
        Span<int> order = stackalloc int[NameEntry.AtomsMax];
        for (var member = 0; member < rare.Length; member++)
        {
            var atoms = _members.AtomsOf(member);
            var places = order[..atoms.Length];
            Order(places, atoms, frequency);
            var whole = WeightOf(atoms);
            var others = whole;
            for (var i = 0; i < places.Length && others > (recallMin * whole) - Tolerance; i++)
            {
                rare[member] |= (ushort)(1 << places[i]);
                others -= _members.WeightOf(atoms[places[i]], atoms.Length);
            }
        }

        return rare;
    }

    /// <summary>Orders the places of atoms by how rare the atoms are.</summary>
    private static void Order(Span<int> places, ReadOnlySpan<int> atoms, int[] frequency)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var at = i;
            for (; at > 0 && frequency[atoms[places[at - 1]]] > frequency[atoms[i]]; at--)
            {
                places[at] = places[at - 1];
            }

            places[at] = i;
        }
    }

    private void Fill(ushort[] rare)
    {
        foreach (var isRare in new[] { true, false })
        {
            var ends = isRare ? _rareEnds : _rareEnds.AsSpan().ToArray();
            for (var member = 0; member < rare.Length; member++)
            {
                var atoms = _members.AtomsOf(member);
                for (var place = 0; place < atoms.Length; place++)
                {
                    if ((rare[member] >> place & 1) == 1 == isRare)
                    {
                        _postings[ends[atoms[place]]++] = member;
                    }
                }
            }
        }
    }

    private void SortLong()
    {
        for (var atom = 0; atom < _rareEnds.Length; atom++)
        {
            foreach (var part in PartsOf(atom))
            {
                var list = _postings.AsSpan(part);
                if (list.Length > LookedThrough)
                {
                    var keys = new (double, int)[list.Length];
                    for (var i = 0; i < keys.Length; i++)
                    {
                        keys[i] = (-ShareOf(list[i], atom), list[i]);
                    }

                    keys.AsSpan().Sort(list);
                }
            }
        }
    }
}
