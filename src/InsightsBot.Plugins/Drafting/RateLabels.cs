using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>What the share of rows with a yes is called: "Kündigungsquote", "Anteil mit Glasfaser".</summary>
internal sealed class RateLabels(Glossary glossary)
{
    private static readonly string[] EventEndings =
        ["ung", "nahme", "tion", "abschluss", "kauf", "bruch", "gang", "verlust", "ausfall", "beitritt", "wechsel"];

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
                var named = new BilingualText(known.Label, rate.En!.Label);
                return (named, Synonyms(named, share, german, english));
            }

            if (IsEvent(german))
            {
                var quote = new BilingualText(
                    GermanNouns.Join(GermanNouns.Modifier(german), "Quote"), english.Label + " rate");
                return (quote, Synonyms(quote, share, german, english));
            }

            if (MemberDraft.IsPerson(concept))
            {
                var people = new BilingualText(
                    "Anteil " + (german.Plural ?? german.Label), "share of " + (english.Plural ?? english.Label));
                return (people, Synonyms(people, share, german, english));
            }

            if (only.Head.Class is not WordClass.Noun || HasAdjective(concept, only))
            {
                return (share, Synonyms(share, share, german, english));
            }
        }

        return Phrase(flag, label, share);
    }

    /// <summary>The concept of the rate itself, where the vocabulary has one: "churn rate".</summary>
    private Concept? Named(ConceptWords english) => english.Nouns.Append(english.Label)
        .Concat(english.Verbs.Select(v => v.Split('(', ' ')[0]))
        .SelectMany(w => glossary.Labelled(Spelling.Fold(w) + " rate")).FirstOrDefault(c => c.De is not null);

    /// <summary>Nouns of something that happens: "Lösung", "Annahme", but not "Ehe".</summary>
    private static bool IsEvent(ConceptWords words) =>
        EventEndings.Any(e => words.Label.EndsWith(e, StringComparison.Ordinal));

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
        var quote = label.De.Contains(' ', StringComparison.Ordinal)
            ? "Quote " + label.De
            : GermanNouns.Join(GermanNouns.Modifier(label.De), "Quote");
        var isMany = EnglishNouns.IsPlural(flag.Tokens[^1].Folded);
        var with = GermanNouns.Dative(label.De, isMany);
        return isThing
            ? (new BilingualText("Anteil mit " + with, "share with " + label.En),
                new BilingualWords([share.De, quote], [share.En, label.En + " rate"]))
            : (share, new BilingualWords([quote], [label.En + " rate"]));
    }

    private static BilingualWords Synonyms(
        BilingualText label, BilingualText share, ConceptWords german, ConceptWords english)
    {
        var modifier = GermanNouns.Modifier(german);
        var adjective = german.Adjectives.Count > 0 ? german.Adjectives[0] : german.Label;
        string[] de = [share.De, "Anteil " + adjective, GermanNouns.Join(modifier, "Quote"),
            GermanNouns.Join(modifier, "Rate")];
        string[] en = [share.En, english.Label + " rate",
            "share " + (english.Adjectives.Count > 0 ? english.Adjectives[0] : english.Label)];
        return new BilingualWords(
            [.. de.Where(w => w != label.De).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. en.Where(w => w != label.En).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
