using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <content>What else a question could mean.</content>
public sealed partial class Hub
{
    private const int OthersMax = 4;

    /// <summary>The other ways that a question could be meant, in words; each can be answered.</summary>
    /// <param name="request">The question.</param>
    /// <param name="turns">The turns before it.</param>
    /// <param name="taken">The key of the query it was taken for; null where there was none.</param>
    /// <returns>Two to four choices; where there is one other, what was taken stands beside it. Else none.</returns>
    public IReadOnlyList<Choice> Others(AskRequest request, Conversation turns, string? taken)
    {
        if (LanguageOf(request, turns) is not { } language)
        {
            return [];
        }

        var words = new Interpretation(Model, Coverage);
        var calendar = CalendarOn(request.AsOf, out _);
        var found = _reader
            .Others(request.Question, language, calendar, turns, _reader.Understand(request.Hint))
            .Where(q => CoveredDays.Check(new Reading.Clear(q, [], 0), Coverage) is Reading.Clear clear
                && Allowed(clear) is Reading.Clear && _compiler.Compile(q, language) is Compilation.Done)
            .Select(q => new Choice(new BilingualText(
                words.Of(q, Language.German), words.Of(q, Language.English)), q))
            .DistinctBy(c => c.Label.De).ToList();
        var others = found.Where(c => c.Query.Key != taken).Take(OthersMax).ToList();
        if (others.Count == 1 && found.Find(c => c.Query.Key == taken) is { } own)
        {
            others.Add(own);
        }

        return others.Count > 1 ? others : [];
    }

    /// <summary>The question back which of some ways is meant; the next turn chooses.</summary>
    internal (Answer Answer, Conversation Turns) AskBack(
        AskRequest request, Conversation turns, BilingualText question, IReadOnlyList<Choice> choices)
    {
        var language = LanguageOf(request, turns) ?? Language.German;
        var reading = new Reading.Ambiguous(question, choices);
        var calendar = CalendarOn(request.AsOf, out var anchored);
        var explained = new Explanation(request.Question, language, calendar, anchored, reading, null);
        return (_composer.Compose(explained, null), turns.After(reading, language));
    }

    /// <summary>A refusal in a sentence of its own.</summary>
    internal Answer Refuse(AskRequest request, Conversation turns, BilingualText reason)
    {
        var language = LanguageOf(request, turns) ?? Language.German;
        var calendar = CalendarOn(request.AsOf, out var anchored);
        return _composer.Compose(new Explanation(
            request.Question, language, calendar, anchored, new Reading.OutOfReach(reason, [], []), null), null);
    }

    /// <summary>Whether a turn is the very words of a choice that was offered: then it is nothing else.</summary>
    private static bool IsChoice(AskRequest request, Conversation turns) => turns.Offered.Any(c =>
        Spelling.Fold(c.Label.De) == Spelling.Fold(request.Question)
        || Spelling.Fold(c.Label.En) == Spelling.Fold(request.Question));
}
