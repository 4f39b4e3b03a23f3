using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Sentiment;

/// <summary>One line of the lexicon.</summary>
/// <param name="Pattern">
/// A word or phrase. Words match by their stem; "=word" only as written; "word*" any word that begins so; "*word" any
/// compound that ends so; ".." in a phrase stands for up to three words.
/// </param>
/// <param name="Language">Its language, or null for emoji and emoticons.</param>
/// <param name="Role">What it does.</param>
/// <param name="Strength">From −3 to 3 for judgements, facts and signs; 0 for all others.</param>
public sealed record LexiconEntry(string Pattern, Language? Language, WordRole Role, double Strength);
