using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>What the share of rows with a yes is called: "Kündigungsquote", "Anteil mit Glasfaser".</summary>
internal sealed class RateLabels(Glossary glossary)
{
    /// <summary>The label of the rate of a flag, and other words for it.</summary>
    /// <param name="flag">The flag's name without "label", "flag" and the like.</param>
    /// <param name="label">The flag's label.</param>
    public (BilingualText Label, BilingualWords Synonyms) Of(NameReading flag, BilingualText label)
    {
        var share = new BilingualText("Anteil " + label.De, "share " + label.En);
        if (flag.Tokens is [{ Concept: { De: { } german, En: { } english } concept } only])
        {
            if (Named(english) is { De: { } known } rate)
            {
                return (new BilingualText(known.Label, rate.En!.Label), Synonyms(share, german, english));
            }

            if (concept.De.Verbs.Count > 0 || english.Verbs.Count > 0)
            {
                var quote = new BilingualText(
                    GermanNouns.Join(GermanNouns.Modifier(german), "Quote"), english.Label + " rate");
                return (quote, Synonyms(share, german, english));
            }

            if (MemberDraft.IsPerson(concept))
            {
                var people = new BilingualText(
                    "Anteil " + (german.Plural ?? german.Label), "share of " + (english.Plural ?? english.Label));
                return (people, Synonyms(share, german, english));
            }

            if (only.Head.Class is not WordClass.Noun || HasAdjective(concept, only))
            {
                return (share, Synonyms(share, german, english));
            }
        }

        return Phrase(flag, label, share);
    }

    /// <summary>The concept of the rate itself, where the vocabulary has one: "churn rate".</summary>
    private Concept? Named(ConceptWords english) => english.Nouns.Append(english.Label)
        .Concat(english.Verbs.Select(v => v.Split('(', ' ')[0]))
        .SelectMany(w => glossary.Labelled(Spelling.Fold(w) + " rate")).FirstOrDefault(c => c.De is not null);

    private static bool HasAdjective(Concept concept, NameToken token) =>
        concept.En?.Adjectives.Any(a => Spelling.Fold(a) == token.Folded) == true
        || concept.De?.Adjectives.Any(a => Spelling.Fold(a) == token.Folded) == true;

    /// <summary>Things one has ("phone service") and sentences ("under 30").</summary>
    private static (BilingualText Label, BilingualWords Synonyms) Phrase(
        NameReading flag, BilingualText label, BilingualText share)
    {
        var isThing = flag.Tokens.Count > 0 && !flag.Tokens[0].IsSmall
            && flag.Tokens.All(t => !t.IsSmall)
            && flag.Tokens[^1].Head.Class == WordClass.Noun
            && !flag.Tokens[^1].Folded.EndsWith("ed", StringComparison.Ordinal);
        return isThing
            ? (new BilingualText("Anteil mit " + label.De, "share with " + label.En),
                new BilingualWords([share.De, label.De + "-Quote"], [share.En, label.En + " rate"]))
            : (share, new BilingualWords([label.De + "-Quote"], [label.En + " rate"]));
    }

    private static BilingualWords Synonyms(BilingualText share, ConceptWords german, ConceptWords english)
    {
        var modifier = GermanNouns.Modifier(german);
        var adjective = german.Adjectives.Count > 0 ? german.Adjectives[0] : german.Label;
        string[] de = [share.De, "Anteil " + adjective, GermanNouns.Join(modifier, "Quote"),
            GermanNouns.Join(modifier, "Rate")];
        string[] en = [share.En, english.Label + " rate",
            "share " + (english.Adjectives.Count > 0 ? english.Adjectives[0] : english.Label)];
        return new BilingualWords(
            [.. de.Distinct(StringComparer.OrdinalIgnoreCase)], [.. en.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
