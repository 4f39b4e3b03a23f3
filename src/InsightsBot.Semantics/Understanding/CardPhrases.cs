using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What a customer's card looks for in texts, members and names of columns.</summary>
public sealed class CardPhrases
{
    private readonly Dictionary<string, IReadOnlyList<string>> _phrases;

    /// <summary>Phrases by what they are.</summary>
    /// <param name="words">By snake_case name; of both languages, since texts may be in either.</param>
    public CardPhrases(IReadOnlyDictionary<string, BilingualWords> words) => _phrases = words.ToDictionary(
        w => w.Key,
        w => (IReadOnlyList<string>)[.. w.Value.De.Concat(w.Value.En).Select(p => Plain(p).Trim()).Distinct()],
        StringComparer.Ordinal);

    /// <summary>Whether a text promises something.</summary>
    public bool IsPromise(string sentence) => Contains("promise", sentence);

    /// <summary>Whether a member says that something is not done yet.</summary>
    public bool IsOpen(string member) => Is("open", member);

    /// <summary>Whether a column says how far something is.</summary>
    public bool IsStatus(string name) => Contains("status", name);

    /// <summary>Whether a column says when something ends.</summary>
    public bool IsEnding(string name) => Contains("ending", name);

    /// <summary>Whether a column may hold what tells who somebody is.</summary>
    public bool IsPrivate(string name) => Contains("private", name);

    private bool Is(string kind, string text) =>
        _phrases.TryGetValue(kind, out var phrases) && phrases.Contains(Plain(text).Trim());

    private bool Contains(string kind, string text)
    {
        var plain = Plain(text);
        return _phrases.TryGetValue(kind, out var phrases)
            && phrases.Any(p => plain.Contains($" {p} ", StringComparison.Ordinal));
    }

    /// <summary>Folded words, one blank between and around them.</summary>
    private static string Plain(string text) =>
        $" {string.Join(' ', Tokenizer.Read(text.Replace('_', ' ')).Select(t => t.Folded))} ";
}
