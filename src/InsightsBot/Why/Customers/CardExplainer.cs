using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Voices;

namespace InsightsBot.Why.Customers;

/// <summary>Says who a customer is, what happened, what is open and what could be done next.</summary>
internal sealed class CardExplainer(CardPhrases phrases, VoicesDesk? voices) : IExplainer
{
    /// <inheritdoc/>
    public bool Explains(Reading.Clear reading) => reading.Why is WhyWish.Card;

    /// <inheritdoc/>
    public bool KeepsFigure(Reading.Clear reading) => false;

    /// <inheritdoc/>
    public Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence)
    {
        var wish = (WhyWish.Card)reading.Why!;
        var today = explained.Calendar.Today;
        var language = evidence.Language;
        var search = new CardSearch(evidence, wish, phrases, today);
        var blank = level with { Citations = [], Table = AnswerTable.Empty, Chart = null, Warnings = [],
            Suggestions = [] };
        if (search.Stored() is not { } id || search.Of(id) is not { } card)
        {
            return blank with
            {
                Text = Unknown(search, wish, evidence), Interpretation = Title(wish.Id, language), Sureness = 0.5,
            };
        }

        var promises = Promise.In(card.Contacts, phrases).ToList();
        var moods = voices is null ? [] : card.Contacts.Where(c => c.Text is { IsEmpty: false }).Take(1)
            .Select(c => (Contact: c, Label: voices.MoodOf(c.Text!))).ToList<(Contact, SentimentLabel)>();
        var quoted = promises.Take(CardWords.PromisesMax).Select(p => (Promise: p, Citation: evidence.Quote(
            $"{CardWords.NameOf(p.Contact, language)}, {p.Contact.Day:yyyy-MM-dd}", p.Contact.Id ?? "",
            p.Contact.Dataset.Name, p.Contact.Day, p.Sentence, p.Start, p.Contact.Text!.Text))).ToList();
        var words = new CardWords(card, language);
        var steps = new NextStep(card, promises, today, language).All();
        var entity = wish.Identity.Label.In(language);
        var text = string.Join('\n', words.Who(entity).Concat(words.Mood(moods)).Append(words.Open(today))
            .Concat(words.Contacts()).Concat(words.Promises(quoted)).Append(words.Next(steps)));
        return blank with
        {
            Text = CheckedText.Of(text, words.Plain(), language, words.Facts(quoted, today, evidence.Citations.Count)),
            Interpretation = Title(id, language),
            Table = words.Table(),
            Citations = evidence.Citations,
            Warnings = card.Total <= card.Contacts.Count ? [] :
            [
                language == Language.German
                    ? $"Gelesen sind die neuesten {NumberWriting.Plain(CardSearch.RowsMax, language)} Zeilen je Art."
                    : $"The newest {NumberWriting.Plain(CardSearch.RowsMax, language)} rows of each kind were read.",
            ],
        };
    }

    private static string Title(string id, Language language) =>
        (language == Language.German ? "Kundenkarte: " : "Customer card: ") + id;

    private static string Unknown(CardSearch search, WhyWish.Card wish, Evidence evidence)
    {
        var isGerman = evidence.Language == Language.German;
        var name = wish.Identity.Label.In(evidence.Language);
        if (search.Other() is { } other)
        {
            return isGerman ? $"{wish.Id} ist keine {name}, sondern steht in den Daten als {other.Label.De}."
                : $"{wish.Id} is no {name}; in this data it is a {other.Label.En}.";
        }

        var shape = search.Shape() is { } form
            ? isGerman ? $" So sehen sie aus: {form}." : $" They look like this: {form}." : "";
        return isGerman ? $"{name} {wish.Id} gibt es in diesen Daten nicht.{shape}"
            : $"There is no {name} {wish.Id} in this data.{shape}";
    }
}
