using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>Reads questions for explanations: what drives a figure, what a change is made of.</summary>
/// <remarks>
/// What makes such a question is taken out of it, and the rest ("der NPS in Bayern im Q3") is read like any other
/// question. Pure and deterministic, like the reader.
/// </remarks>
public sealed class WhyReader
{
    private readonly RolePhrases<WhyRole> _phrases;
    private readonly Func<string, Language, Calendar, Conversation, Reading> _read;
    private readonly IReadOnlyList<IWhyForm> _forms;
    private readonly CardForm _cards;

    /// <summary>A reader over a model.</summary>
    /// <param name="model">What can be asked about.</param>
    /// <param name="grammar">How people ask.</param>
    /// <param name="read">Reads the rest of a question.</param>
    public WhyReader(
        SemanticModel model, Grammar grammar, Func<string, Language, Calendar, Conversation, Reading> read)
    {
        (_phrases, _read, _cards) = (grammar.Why, read, new CardForm(model));
        _forms = [new UnusualForm(model), new ChangeForm(model), new DriversForm(model)];
    }

    /// <summary>What a question for one customer as a whole means; null for any other question.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is.</param>
    public Reading.Clear? ReadCard(string question, Language language, Calendar calendar) =>
        question.Length > new ReaderLimits().QuestionCharactersMax ? null
            : _cards.Read(new WhyQuestion(question, language, calendar, Conversation.New, _phrases,
                (words, conversation) => _read(words, language, calendar, conversation)));

    /// <summary>What a question for an explanation means; null for any other question.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is.</param>
    /// <param name="turns">The turns before.</param>
    public Reading? Read(string question, Language language, Calendar calendar, Conversation turns)
    {
        if (question.Length > new ReaderLimits().QuestionCharactersMax)
        {
            return null;
        }

        var asked = new WhyQuestion(question, language, calendar, turns, _phrases,
            (words, conversation) => _read(words, language, calendar, conversation));
        return _forms.Select(f => f.Read(asked)).FirstOrDefault(r => r is not null)
            ?? (turns.Why is { } before
                ? _forms.Select(f => f.ReadOn(asked, before)).FirstOrDefault(r => r is not null)
                : null);
    }
}
