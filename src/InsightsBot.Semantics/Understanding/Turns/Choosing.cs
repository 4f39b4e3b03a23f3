using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>Reads which of the offered choices is meant: by number, by place, by its words.</summary>
internal sealed class Choosing(Grammar grammar)
{
    /// <summary>The choice that is meant; null when none was offered or meant.</summary>
    public Choice? Of(string question, IReadOnlyList<Choice> offered)
    {
        if (offered.Count == 0)
        {
            return null;
        }

        var said = Spelling.Fold(question).Trim(' ', '.', '!', '?');
        return offered.FirstOrDefault(c => Spelling.Fold(c.Label.De) == said || Spelling.Fold(c.Label.En) == said)
            ?? (int.TryParse(said, out var number) && number >= 1 && number <= offered.Count
                ? offered[number - 1]
                : ByWords(question, offered));
    }

    /// <summary>"the second one", or words that only one of the choices has.</summary>
    private Choice? ByWords(string question, IReadOnlyList<Choice> offered)
    {
        if (grammar.Turns.ChoiceIn(question) is > 0 and var place)
        {
            return place <= offered.Count ? offered[place - 1] : null;
        }

        var said = grammar.Turns.Of(question) is { Rest: { Length: > 0 } rest } turn && turn.Has(Move.Correction)
            ? rest : question;
        var words = Tokenizer.Read(said).Select(t => t.Folded)
            .Where(w => !grammar.IsFiller(Language.German, w) && !grammar.IsFiller(Language.English, w)).ToList();
        var fitting = offered.Where(c => words.Count > 0
            && (Has(c.Label.De, words) || Has(c.Label.En, words))).Take(2).ToList();
        return fitting is [var only] ? only : null;
    }

    private static bool Has(string label, List<string> words) =>
        Tokenizer.Read(label).Select(t => t.Folded).ToHashSet() is var own && words.TrueForAll(own.Contains);
}
