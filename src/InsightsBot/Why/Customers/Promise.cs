using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Why.Customers;

/// <summary>A sentence that promises a customer something.</summary>
/// <param name="Contact">Where it stands.</param>
/// <param name="Start">Where it begins in the masked text.</param>
/// <param name="Sentence">The sentence, word for word.</param>
internal sealed record Promise(Contact Contact, int Start, string Sentence)
{
    private const int LengthMax = 200;

    /// <summary>The promises in the notes of cases, in their order; what customers write promises nothing.</summary>
    public static IEnumerable<Promise> In(IEnumerable<Contact> contacts, CardPhrases phrases) =>
        contacts.Where(c => c is { IsCase: true, Text.IsEmpty: false }).SelectMany(c => c.Text!.Sentences
            .Select(s => (s.Span, Said: s.Span.In(c.Text.Text)))
            .Where(s => s.Said.Length <= LengthMax && phrases.IsPromise(s.Said))
            .Select(s => new Promise(c, s.Span.Start, s.Said)));
}
