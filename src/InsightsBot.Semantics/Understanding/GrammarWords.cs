using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The words of models/grammar.yaml: how people ask, whatever they ask about.</summary>
/// <param name="Cues">Phrases by snake_case cue name; a trailing * stands for any ending.</param>
/// <param name="Fillers">Words that change nothing about what is asked.</param>
/// <param name="Generic">Nouns so general that they may stand beside a name without being part of it.</param>
/// <param name="Occasions">What an answer may be wanted for: a meeting, a report. Also ends of compounds.</param>
/// <param name="SmallTalk">Sentences that want nothing from the data.</param>
public sealed record GrammarWords(
    IReadOnlyDictionary<string, BilingualWords> Cues, BilingualWords Fillers, BilingualWords Generic,
        BilingualWords Occasions, BilingualWords SmallTalk)
{
    /// <summary>What people say about the answer before, by snake_case name of what it does.</summary>
    public IReadOnlyDictionary<string, BilingualWords> Turns { get; init; } =
        new Dictionary<string, BilingualWords>();

    /// <summary>What makes a question one about the texts of customers, by snake_case name of what it does.</summary>
    public IReadOnlyDictionary<string, BilingualWords> Voices { get; init; } =
        new Dictionary<string, BilingualWords>();

    /// <summary>What makes a question ask for an explanation, by snake_case name of what it does.</summary>
    public IReadOnlyDictionary<string, BilingualWords> Why { get; init; } =
        new Dictionary<string, BilingualWords>();

    /// <summary>What a customer's card looks for in texts and columns, by snake_case name of what it is.</summary>
    public IReadOnlyDictionary<string, BilingualWords> Cards { get; init; } =
        new Dictionary<string, BilingualWords>();
}
