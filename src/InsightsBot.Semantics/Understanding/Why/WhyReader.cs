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
    private readonly JourneyForm _journeys;
    private readonly EffectForm _effects;
    private readonly IReadOnlyList<IWhyForm> _sure;
    private readonly IReadOnlyList<IWhyForm> _forms;
    private readonly CardForm _cards;

    /// <summary>A reader over a model.</summary>
    /// <param name="model">What can be asked about.</param>
    /// <param name="grammar">How people ask.</param>
    /// <param name="read">Reads the rest of a question.</param>
    /// <param name="members">The members of the data, for steps of journeys and names of initiatives.</param>
    public WhyReader(
        SemanticModel model, Grammar grammar, Func<string, Language, Calendar, Conversation, Reading> read,
        IReadOnlyList<DimensionValue>? members = null)
    {
        (_phrases, _read, _cards) = (grammar.Why, read, new CardForm(model));
        _journeys = new JourneyForm(model, new StepNames(model, members ?? []));
        _effects = new EffectForm(model, new InitiativeNames(model, members ?? []));
        _sure = [_effects, new LinkForm(model)];
        _forms = [.. _sure, new UnusualForm(model), new ChangeForm(model), new DriversForm(model), _journeys];
    }

    /// <summary>What a question for one customer as a whole means; null for any other question.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is.</param>
    public Reading.Clear? ReadCard(string question, Language language, Calendar calendar) =>
        question.Length > new ReaderLimits().QuestionCharactersMax ? null
            : _cards.Read(new WhyQuestion(question, language, calendar, Conversation.New, _phrases,
                (words, conversation) => _read(words, language, calendar, conversation)));

    /// <summary>Whether a question is about journeys by words that mean nothing else in this model.</summary>
    public bool IsOfJourneys(string question, Language language) =>
        question.Length <= new ReaderLimits().QuestionCharactersMax && _journeys.IsMeant(new WhyQuestion(
            question, language, new Calendar(DateOnly.MinValue), Conversation.New, _phrases,
            (_, _) => new Reading.OutOfReach(Refusals.Unclear, [], [])));

    /// <summary>
    /// What a question means that names both what it wants and what it is about, so that it is no plain question even
    /// where it could be read as one; null for any other. What a point is worth is never a plain question.
    /// </summary>
    public Reading? ReadSure(string question, Language language, Calendar calendar, Conversation turns) =>
        question.Length <= new ReaderLimits().QuestionCharactersMax && Asked(question, language, calendar,
            turns) is var asked
            ? _sure.Select(f => f.Read(asked)).FirstOrDefault(r => r is Reading.Clear
                || (r is not null && asked.Has(WhyRole.Worth) && asked.Has(WhyRole.Point))) : null;

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

        var asked = Asked(question, language, calendar, turns);
        return _forms.Select(f => f.Read(asked)).FirstOrDefault(r => r is not null)
            ?? (turns.Why is { } before
                ? _forms.Select(f => f.ReadOn(asked, before)).FirstOrDefault(r => r is not null)
                : null)
            ?? _effects.Unknown(asked);
    }

    /// <summary>
    /// What a question means whose words of asking were misspelt, each slip said as an assumption; null where it asks
    /// for no explanation even so.
    /// </summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="unexplained">Its words that nothing explains, as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is.</param>
    /// <param name="turns">The turns before.</param>
    public Reading.Clear? ReadMisspelt(
        string question, IReadOnlyList<string> unexplained, Language language, Calendar calendar, Conversation turns) =>
        unexplained.Count > 0 && new WhySlips(_phrases).Mended(question, language, unexplained) is var (mended, slips)
            && (ReadSure(mended, language, calendar, turns) ?? Read(mended, language, calendar, turns))
                is Reading.Clear { Why: not null } clear
            ? clear with { Assumptions = [.. slips, .. clear.Assumptions] } : null;

    private WhyQuestion Asked(string question, Language language, Calendar calendar, Conversation turns) =>
        new(question, language, calendar, turns, _phrases,
            (words, conversation) => _read(words, language, calendar, conversation));
}
