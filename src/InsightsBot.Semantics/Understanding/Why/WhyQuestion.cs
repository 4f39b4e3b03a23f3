using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>A question that may ask for an explanation, with the roles of its phrases.</summary>
internal sealed class WhyQuestion
{
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Func<string, Conversation, Reading> _read;
    private readonly List<(WhyRole Role, int First, int Length)> _found = [];

    /// <summary>A question whose phrases are looked up.</summary>
    /// <param name="text">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is.</param>
    /// <param name="turns">The turns before.</param>
    /// <param name="phrases">The phrases and their roles.</param>
    /// <param name="read">Reads words as a question of their own, or as a turn of a conversation.</param>
    public WhyQuestion(
        string text, Language language, Calendar calendar, Conversation turns, RolePhrases<WhyRole> phrases,
        Func<string, Conversation, Reading> read)
    {
        (_text, Language, Calendar, Turns, _read) = (text, language, calendar, turns, read);
        _tokens = Tokenizer.Read(text);
        Words = [.. _tokens.Select(t => t.Folded)];
        for (var at = 0; at < Words.Count;)
        {
            var (roles, length) = phrases.At(language, Words, at);
            _found.AddRange(roles.Select(role => (role, at, length)));
            at += Math.Max(length, 1);
        }
    }

    /// <summary>The question as typed.</summary>
    public string Text => _text;

    /// <summary>The language it is read in.</summary>
    public Language Language { get; }

    /// <summary>The day that "today" is.</summary>
    public Calendar Calendar { get; }

    /// <summary>The turns before.</summary>
    public Conversation Turns { get; }

    /// <summary>The folded words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The tokens, one for each word.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>Whether a phrase plays a role.</summary>
    public bool Has(WhyRole role) => _found.Exists(f => f.Role == role);

    /// <summary>How many phrases play a role.</summary>
    public int CountOf(WhyRole role) => _found.Count(f => f.Role == role);

    /// <summary>Where the first phrase of a role stands; null where none plays it.</summary>
    public (int First, int Length)? At(WhyRole role) =>
        _found.Exists(f => f.Role == role) ? _found.Where(f => f.Role == role).Select(f => (f.First, f.Length)).First()
            : null;

    /// <summary>The phrases found, with their roles.</summary>
    public IReadOnlyList<(WhyRole Role, int First, int Length)> Found => _found;

    /// <summary>Some of the words, as typed.</summary>
    public string Typed(IEnumerable<int> words) =>
        string.Join(' ', words.Select(i => _text[_tokens[i].Start.._tokens[i].End]));

    /// <summary>The words that play none of some roles, as typed.</summary>
    public string Without(params IReadOnlyList<WhyRole> roles) => Left(UsedBy(roles));

    /// <summary>The words that play none of some roles and do not stand in a run of words.</summary>
    public string Without(IReadOnlyList<WhyRole> roles, int runFirst, int runLength)
    {
        var isUsed = UsedBy(roles);
        Array.Fill(isUsed, true, runFirst, runLength);
        return Left(isUsed);
    }

    /// <summary>The runs of words that play none of some roles, as typed.</summary>
    public IReadOnlyList<string> Runs(params IReadOnlyList<WhyRole> roles)
    {
        var (isUsed, runs, run) = (UsedBy(roles), new List<string>(), new List<string>());
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (!isUsed[i])
            {
                run.Add(Typed(i));
            }
            else if (run.Count > 0)
            {
                runs.Add(string.Join(' ', run));
                run.Clear();
            }
        }

        return run.Count > 0 ? [.. runs, string.Join(' ', run)] : runs;
    }

    /// <summary>
    /// The text as typed that plays none of some roles; null where there is none, or where it stands in several places.
    /// </summary>
    public string? StretchWithout(params IReadOnlyList<WhyRole> roles)
    {
        var used = _found.Where(f => roles.Contains(f.Role)).SelectMany(f => Enumerable.Range(f.First,
            f.Length)).ToHashSet();
        var left = Enumerable.Range(0, _tokens.Count).Where(i => !used.Contains(i)).ToList();
        return left.Count == 0 || left[^1] - left[0] != left.Count - 1 ? null
            : _text[_tokens[left[0]].Start.._tokens[left[^1]].End];
    }

    /// <summary>How words by themselves are read.</summary>
    public Reading Read(string words) => _read(words, Conversation.New);

    /// <summary>
    /// The question as a turn that goes on ("und in Hessen?"): what it makes of the last query; null where it says
    /// everything itself, or asks for another figure.
    /// </summary>
    public Reading.Clear? ReadsOnly() =>
        Turns.Last is { } last && _read(_text, Turns) is Reading.Clear { Query.Groups.Count: 0 } next
            && next.Query.Measures.Select(m => m.Name).SequenceEqual(last.Measures.Select(m => m.Name))
            && (Words is ["und" or "and", ..]
                || _read(_text, Conversation.New) is not Reading.Clear alone || alone.Query.Key != next.Query.Key)
            ? next : null;

    private bool[] UsedBy(IReadOnlyList<WhyRole> roles)
    {
        var isUsed = new bool[_tokens.Count];
        foreach (var (_, first, length) in _found.Where(f => roles.Contains(f.Role)))
        {
            Array.Fill(isUsed, true, first, length);
        }

        return isUsed;
    }

    private string Left(bool[] isUsed) =>
        string.Join(' ', Enumerable.Range(0, _tokens.Count).Where(i => !isUsed[i]).Select(Typed));

    private string Typed(int token) => _text[_tokens[token].Start.._tokens[token].End];
}
