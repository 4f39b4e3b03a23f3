using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Why.Customers;

/// <summary>What could be done next for a customer, by fixed rules; a suggestion, not an order.</summary>
/// <remarks>
/// In this order, two at most: a contract that has ended; a case open for longer than a week; a promise of the last
/// four
/// weeks; a bad score without a case after it; a contract that ends within two months.
/// </remarks>
internal sealed class NextStep(CustomerCard card, IReadOnlyList<Promise> promises, DateOnly today, Language language)
{
    /// <summary>A case that is open for longer is overdue. In days.</summary>
    public const int OverdueDays = 7;

    /// <summary>A promise is recent for so long. In days.</summary>
    public const int PromiseDays = 28;

    /// <summary>A bad score calls for asking for so long. In days.</summary>
    public const int ScoreDays = 90;

    /// <summary>The end of a contract is near for so long. In days.</summary>
    public const int EndDays = 60;

    private const int StepsMax = 2;
    private readonly bool _isGerman = language == Language.German;

    /// <summary>The suggestions, the most pressing first; none where nothing calls for one.</summary>
    public IReadOnlyList<string> All() => [.. Steps().Take(StepsMax)];

    private IEnumerable<string> Steps()
    {
        foreach (var (dimension, day) in card.Ends.Where(e => e.Day <= today))
        {
            yield return _isGerman ? $"{dimension.Label.De} war am {Day(day)}: nur noch Offenes abschließen oder "
                + $"zurückgewinnen."
                : $"{dimension.Label.En} was on {Day(day)}: only settle what is open, or win back.";
        }

        if (card.Open.FirstOrDefault(c => Age(c.Day) > OverdueDays) is { } overdue)
        {
            var name = CardWords.NameOf(overdue, language);
            yield return _isGerman ? $"Anrufen: {name} ist seit {Days(overdue.Day)} Tagen offen."
                : $"Call: {name} has been open for {Days(overdue.Day)} days.";
        }

        if (promises.FirstOrDefault(p => Age(p.Contact.Day) <= PromiseDays) is { } promise)
        {
            yield return _isGerman ? $"Prüfen, ob die Zusage vom {Day(promise.Contact.Day)} eingehalten ist."
                : $"Check whether the promise of {Day(promise.Contact.Day)} was kept.";
        }

        if (card.Scores.FirstOrDefault(s => card.IsLow(s.Dimension, s.Value) && Age(s.Contact.Day) <= ScoreDays
            && !card.Contacts.Any(c => c.IsCase && c.Day >= s.Contact.Day)) is { Dimension: { } low } score)
        {
            yield return _isGerman
                ? $"Nachfragen: niedrige Bewertung ({low.Label.De}) am {Day(score.Contact.Day)}, seitdem kein Vorgang."
                : $"Ask: a low score ({low.Label.En}) on {Day(score.Contact.Day)} and no case since.";
        }

        foreach (var (dimension, day) in card.Ends.Where(e => e.Day > today && e.Day <= today.AddDays(EndDays)))
        {
            yield return _isGerman ? $"Über die Verlängerung sprechen: {dimension.Label.De} ist am {Day(day)}."
                : $"Talk about renewing: {dimension.Label.En} is on {Day(day)}.";
        }
    }

    private int Age(DateOnly day) => today.DayNumber - day.DayNumber;

    private string Days(DateOnly day) => NumberWriting.Plain(Age(day), language);

    private string Day(DateOnly day) => new Period(day, day).Describe(language);
}
