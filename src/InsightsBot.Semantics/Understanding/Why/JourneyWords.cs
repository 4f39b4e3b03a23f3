namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>The words of a question about journeys: cues, steps in their order, and the rest.</summary>
internal sealed class JourneyWords
{
    private static readonly WhyRole[] Cues =
    [
        WhyRole.Path, WhyRole.Variants, WhyRole.DropOff, WhyRole.Stuck, WhyRole.Loop, WhyRole.ChannelSwitch,
        WhyRole.Lasts, WhyRole.StepWord,
    ];

    private static readonly WhyRole[] Introductions =
        [WhyRole.StepFrom, WhyRole.StepVia, WhyRole.StepTo, WhyRole.StepBefore];

    private readonly WhyQuestion _question;
    private readonly bool[] _isUsed;
    private readonly bool[] _isOwner;

    /// <summary>The words of a question about the journeys of one kind.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The names of steps.</param>
    /// <param name="activity">The dimension of the steps.</param>
    /// <param name="owners">What those are called whose journeys they are, folded.</param>
    public JourneyWords(
        WhyQuestion question, StepNames names, string activity, IReadOnlyCollection<string> owners)
    {
        _question = question;
        var count = question.Words.Count;
        (_isUsed, _isOwner) = (new bool[count], new bool[count]);
        var isSwitch = question.Has(WhyRole.SwitchVerb) && question.Has(WhyRole.ChannelWord);
        foreach (var (_, first, length) in question.Found.Where(f => Cues.Contains(f.Role)
            || (isSwitch && f.Role is WhyRole.SwitchVerb or WhyRole.ChannelWord)))
        {
            Array.Fill(_isUsed, true, first, length);
        }

        var steps = new List<IReadOnlyList<string>>();
        for (var at = 0; at < count; at++)
        {
            if (_isUsed[at])
            {
                continue;
            }

            var free = question.Words.Skip(at).TakeWhile((_, i) => !_isUsed[at + i]).ToList();
            var (members, length) = names.Find(activity, free);
            if (length > 0)
            {
                steps.Add(members);
                Use(at, length);
                at += length - 1;
            }
            else
            {
                _isOwner[at] = owners.Contains(question.Words[at]);
            }
        }

        Steps = steps;
    }

    /// <summary>The steps that are named, in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Steps { get; }

    /// <summary>Whether those whose journeys they are were named.</summary>
    public bool NamesOwner => _isOwner.Any(o => o);

    /// <summary>Whether a step ends the way: "vor einer Kündigung".</summary>
    public bool EndsBeforeStep { get; private set; }

    /// <summary>What stands after "before" where it is no step: the words as typed, and their places.</summary>
    public (string Words, IReadOnlyList<int> Places)? AfterBefore()
    {
        var at = _question.Found.Where(f => f.Role == WhyRole.StepBefore && !_isUsed[f.First]).ToList();
        if (at.Count == 0)
        {
            return null;
        }

        var places = Enumerable.Range(at[0].First + at[0].Length, _question.Words.Count - at[0].First - at[0].Length)
            .SkipWhile(IsPassed).ToList();
        return places.Count == 0 ? null : (_question.Typed(places), [at[0].First, .. places]);
    }

    /// <summary>What is left of the question.</summary>
    /// <param name="withOwner">Whether those whose journeys they are stay in it.</param>
    /// <param name="without">Places of words that were read already.</param>
    public string Rest(bool withOwner, IReadOnlyList<int>? without = null)
    {
        var kept = new List<int>();
        for (var at = _isUsed.Length - 1; at >= 0; at--)
        {
            if (!_isUsed[at] && without?.Contains(at) != true && (withOwner || !_isOwner[at])
                && (!IsPassed(at) || (Is(at, WhyRole.Joining) && kept.Count > 0 && kept[^1] == at + 1)))
            {
                kept.Add(at);
            }
        }

        kept.Reverse();
        return kept.All(k => _isOwner[k] || IsPassed(k)) ? "" : _question.Typed(kept);
    }

    /// <summary>A step takes the word before it with it: "von", "bis zur", "vor einer".</summary>
    private void Use(int first, int length)
    {
        Array.Fill(_isUsed, true, first, length);
        var at = first - 1;
        while (at >= 0 && !_isUsed[at] && IsPassed(at) && !IsIntroduction(at))
        {
            at--;
        }

        var before = _question.Found
            .Where(f => Introductions.Contains(f.Role) && f.First + f.Length == at + 1).ToList();
        if (before.Count > 0)
        {
            Array.Fill(_isUsed, true, before[0].First, first - before[0].First);
            EndsBeforeStep |= before.Exists(b => b.Role == WhyRole.StepBefore);
        }
    }

    private bool IsPassed(int at) => Is(at, WhyRole.Passed, WhyRole.JourneyPassed, WhyRole.Joining);

    private bool IsIntroduction(int at) => Is(at, Introductions);

    private bool Is(int at, params IReadOnlyList<WhyRole> roles) => _question.Found.Any(f => roles.Contains(f.Role)
        && f.First <= at && at < f.First + f.Length);
}
