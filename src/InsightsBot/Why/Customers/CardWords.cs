using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Why.Customers;

/// <summary>Words a customer's card.</summary>
internal sealed class CardWords(CustomerCard card, Language language)
{
    /// <summary>So many contacts stand in the text; the table has more.</summary>
    public const int ContactsMax = 8;

    /// <summary>So many promises stand in the text.</summary>
    public const int PromisesMax = 3;

    private const int OpenMax = 5;
    private const int ScoresMax = 4;
    private readonly bool _isGerman = language == Language.German;

    /// <summary>"Vorgangsnummer V000815".</summary>
    public static string NameOf(Contact contact, Language language) =>
        contact is { Key: { } key, Id: { } id } ? $"{key.Label.In(language)} {id}" : contact.Dataset.Label.In(language);

    /// <summary>What the customer is.</summary>
    public IEnumerable<string> Who(string entity)
    {
        yield return $"{entity} {card.Id} [{card.Citation}]";
        yield return string.Join(" · ", card.Traits.Select(t => $"{t.Label}: {t.Value}"));
        if (card.Amounts.Count > 0)
        {
            yield return (_isGerman ? "Wert: " : "Value: ") + string.Join(" · ", card.Amounts.Select(a =>
                $"{a.Measure.Label.In(language)} {FigureFormat.Write(a.Value, a.Measure.Unit, language)} "
                    + $"[{a.Citation}]"));
        }
    }

    /// <summary>The last scores, and the mood of the last texts.</summary>
    public IEnumerable<string> Mood(IReadOnlyList<(Contact Contact, SentimentLabel Label)> moods)
    {
        var parts = card.Scores.Take(ScoresMax).Select(s => $"{s.Dimension.Label.In(language)} "
                + $"{NumberWriting.Plain(s.Value, language)} ({Day(s.Contact.Day)}) [{s.Contact.Citation}]")
            .Concat(moods.Take(1).Select(m => (_isGerman ? "letzter Text " : "last text ") + Word(m.Label)
                + $" ({Day(m.Contact.Day)})")).ToList();
        if (parts.Count > 0)
        {
            yield return (_isGerman ? "Stimmung: " : "Mood: ") + string.Join(" · ", parts);
        }
    }

    /// <summary>What is not done yet.</summary>
    public string Open(DateOnly today)
    {
        var head = _isGerman ? "Offen: " : "Open: ";
        return card.Open.Count == 0 ? head + (_isGerman ? "nichts." : "nothing.")
            : head + string.Join("; ", card.Open.Take(OpenMax).Select(c => $"{NameOf(c, language)} "
                + $"({string.Join(", ", c.Said)}), " + (_isGerman ? "seit " : "since ") + Day(c.Day)
                + $" ({Age(c, today)}) [{c.Citation}]"));
    }

    /// <summary>What happened last.</summary>
    public IEnumerable<string> Contacts()
    {
        var (shown, all) = (NumberWriting.Plain(Math.Min(ContactsMax, card.Contacts.Count), language),
            NumberWriting.Plain(card.Total, language));
        yield return (card.Contacts.Count, _isGerman) switch
        {
            (0, true) => "Kontakte: keine in diesen Daten.",
            (0, false) => "Contacts: none in this data.",
            (_, true) => $"Letzte Kontakte ({shown} von {all}):",
            _ => $"Last contacts ({shown} of {all}):",
        };
        foreach (var contact in card.Contacts.Take(ContactsMax))
        {
            var scores = contact.Scores.Select(s =>
                $"{s.Dimension.Label.In(language)} {NumberWriting.Plain(s.Value, language)}");
            yield return $"- {Day(contact.Day)} {NameOf(contact, language)}: "
                + $"{string.Join(", ", contact.Said.Concat(scores))} [{contact.Citation}]";
        }
    }

    /// <summary>What was promised, word for word.</summary>
    public IEnumerable<string> Promises(IReadOnlyList<(Promise Promise, int Citation)> promises)
    {
        if (promises.Count > 0)
        {
            yield return _isGerman ? "Zusagen:" : "Promises:";
        }

        foreach (var (promise, citation) in promises)
        {
            yield return $"- {Day(promise.Contact.Day)}: " + (_isGerman ? $"„{promise.Sentence}“"
                : $"“{promise.Sentence}”")
                + $" [{citation}]";
        }
    }

    /// <summary>What could be done next.</summary>
    public string Next(IReadOnlyList<string> steps) => (steps.Count, _isGerman) switch
    {
        (0, true) => "Nächster Schritt (Vorschlag): keiner; nichts drängt.",
        (0, false) => "Next step (suggestion): none; nothing is pressing.",
        (_, true) => "Nächster Schritt (Vorschlag): " + string.Join(" ", steps),
        _ => "Next step (suggestion): " + string.Join(" ", steps),
    };

    /// <summary>Everything the text may say.</summary>
    public Facts Facts(IReadOnlyList<(Promise Promise, int Citation)> promises, DateOnly today, int citations) => new()
    {
        Figures =
        [
            .. card.Amounts.Select(a => new Figure(a.Value, a.Measure.Unit, null, a.Measure.Label)),
        ],
        Limits =
        [
            card.Total, Math.Min(ContactsMax, card.Contacts.Count),
            .. card.Contacts.SelectMany(c => c.Scores).Select(s => s.Value),
            .. card.Contacts.Where(c => c.IsOpen).Select(c => (double)(today.DayNumber - c.Day.DayNumber)),
        ],
        Names =
        [
            card.Id, .. card.Traits.Select(t => t.Value), .. card.Traits.Select(t => t.Label),
            .. card.Contacts.SelectMany(c => c.Said), .. card.Contacts.Select(c => NameOf(c, language)),
            .. card.Contacts.Select(c => c.Id).OfType<string>(), .. card.Contacts.Select(c => Day(c.Day)).Distinct(),
            .. card.Ends.Select(e => Day(e.Day)), .. card.Amounts.Select(a => a.Measure.Label.In(language)),
            .. card.Contacts.SelectMany(c => c.Scores).Select(s => s.Dimension.Label.In(language)).Distinct(),
        ],
        Verbatims = [.. promises.Select(p => p.Promise.Contact.Text!.Text)],
        Citations = citations,
    };

    /// <summary>What is said when the text may not be.</summary>
    public string Plain() => _isGerman ? "Was über den Kunden bekannt ist, steht in der Tabelle."
        : "What is known of the customer is in the table.";

    /// <summary>Every contact that was read, newest first.</summary>
    public AnswerTable Table()
    {
        AnswerColumn Column(string name, string german, string english) =>
            new(name, _isGerman ? german : english, "text", null);
        return new AnswerTable(
            [
                Column("date", "Datum", "date"), Column("kind", "Art", "kind"), Column("id", "Nummer", "number"),
                Column("about", "Worum es ging", "about"), Column("scores", "Bewertung", "scores"),
                Column("open", "offen", "open"), Column("text", "Text (maskiert)", "text (masked)"),
            ],
            [
                .. card.Contacts.Select(c => (IReadOnlyList<object?>)
                [
                    $"{c.Day:yyyy-MM-dd}", c.Dataset.Label.In(language), c.Id, string.Join(", ", c.Said),
                    string.Join(", ", c.Scores.Select(s =>
                        $"{s.Dimension.Label.In(language)} {NumberWriting.Plain(s.Value, language)}")),
                    c.IsOpen ? (_isGerman ? "ja" : "yes") : _isGerman ? "nein" : "no", c.Text?.Text,
                ]),
            ]);
    }

    private string Age(Contact contact, DateOnly today)
    {
        var days = today.DayNumber - contact.Day.DayNumber;
        return NumberWriting.Plain(days, language)
            + (_isGerman ? days == 1 ? " Tag" : " Tage" : days == 1 ? " day" : " days");
    }

    private string Word(SentimentLabel label) => (label, _isGerman) switch
    {
        (SentimentLabel.Positive, true) => "positiv",
        (SentimentLabel.Negative, true) => "negativ",
        (_, true) => "neutral",
        (SentimentLabel.Positive, _) => "positive",
        (SentimentLabel.Negative, _) => "negative",
        _ => "neutral",
    };

    private string Day(DateOnly day) => new Period(day, day).Describe(language);
}
