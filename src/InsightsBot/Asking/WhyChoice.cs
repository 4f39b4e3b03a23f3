using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Asking;

/// <summary>Chooses between a plain question and one for an explanation.</summary>
/// <param name="why">Reads questions for explanations.</param>
/// <param name="reader">Reads plain questions.</param>
/// <param name="coverage">First and last day of the data, by time dimension.</param>
internal sealed class WhyChoice(WhyReader why, Reader reader, IReadOnlyDictionary<string, Period> coverage)
{
    /// <summary>What asks for an explanation is read as such where it is no plain question.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="plain">How it is read as a plain question.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is.</param>
    /// <param name="turns">The turns before.</param>
    public Reading Of(string question, Reading plain, Language language, Calendar calendar, Conversation turns)
    {
        if (why.ReadCard(question, language, calendar) is { } card)
        {
            return card;
        }

        if (why.ReadSure(question, language, calendar, turns) is { } sure)
        {
            return CoveredDays.Check(sure, coverage);
        }

        var read = plain is Reading.OutOfReach || turns.Why is not null || why.IsOfJourneys(question, language)
            ? why.Read(question, language, calendar, turns) : null;
        if (plain is Reading.OutOfReach && read is null or Reading.OutOfReach)
        {
            read = why.ReadMisspelt(
                question, reader.Unexplained(question, language, calendar), language, calendar, turns) ?? read;
        }

        return read is null ? plain : CoveredDays.Check(read, coverage);
    }
}
