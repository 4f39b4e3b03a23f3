using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Finds members whose name the vocabulary knows in the other language.</summary>
internal sealed class MemberDraft(Glossary glossary)
{
    private const int MembersMax = 60;
    private const double KnownShareMin = 0.3;

    private static readonly Dictionary<string, BilingualText> Genders = new(StringComparer.Ordinal)
    {
        ["m"] = new("männlich", "male"), ["f"] = new("weiblich", "female"), ["w"] = new("weiblich", "female"),
        ["d"] = new("divers", "diverse"), ["x"] = new("divers", "diverse"),
    };

    private static readonly string[] GermanDays =
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    private static readonly string[] EnglishDays =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] GermanMonths =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December"];

    /// <summary>The members of a category that are called differently in one of the languages.</summary>
    public IReadOnlyList<Member> Of(ColumnSketch sketch)
    {
        if (sketch.Name.Head is { Head.Concept: { } concept } && IsPerson(concept))
        {
            return [];
        }

        var isGender = sketch.Name.Head?.Folded is "gender" or "sex" or "geschlecht";
        var stored = sketch.Column.Members.Take(MembersMax)
            .Select(m => m.Value).Where(v => v.Trim().Length > 0).ToList();
        var reader = new NameReader(glossary, NameReader.HomeOf(glossary, stored));
        var members = stored.Select(v => MemberOf(v, isGender, reader)).OfType<Member>().ToList();

        // Where the vocabulary knows but a few of the words, it knows them by chance: they are names.
        return members.Count >= KnownShareMin * stored.Count ? members : [];
    }

    /// <summary>Whether a concept is a kind of person: the vocabulary lists a feminine plural.</summary>
    public static bool IsPerson(Concept concept) =>
        concept.De?.Nouns.Any(n => n.EndsWith("innen", StringComparison.Ordinal)) == true;

    private Member? MemberOf(string stored, bool isGender, NameReader reader)
    {
        var trimmed = stored.Trim();
        if (isGender && Genders.TryGetValue(trimmed.ToLowerInvariant(), out var gender))
        {
            return new Member(stored, gender, BilingualWords.None);
        }

        if (trimmed.Length is < 3 or > 40 || trimmed.Any(c => !char.IsLetter(c) && c is not (' ' or '-' or '_')))
        {
            return null;
        }

        return (OfCalendar(trimmed, GermanDays, EnglishDays) ?? OfCalendar(trimmed, GermanMonths, EnglishMonths)
            ?? OfVocabulary(trimmed, reader)) is { } label
            ? new Member(stored, label, BilingualWords.None)
            : null;
    }

    private static BilingualText? OfCalendar(string value, string[] german, string[] english)
    {
        var at = Array.FindIndex(english, e => e.Equals(value, StringComparison.OrdinalIgnoreCase));
        at = at >= 0 ? at : Array.FindIndex(german, g => g.Equals(value, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && german[at] != english[at] ? new BilingualText(german[at], english[at]) : null;
    }

    private BilingualText? OfVocabulary(string value, NameReader reader)
    {
        var read = reader.Read(value);
        var content = read.Content.ToList();
        if (content.Count is 0 or > 2
            || (content.Count > 1 && NameWords.Of(value).Count > 3)
            || read.Tokens.Count > content.Count
            || !content.TrueForAll(t => t.IsKnown && t.Pieces.Count <= 2 && IsSpelledSo(t))
            || (content.Count == 1 && content[0].Head.IsUnsure)
            || (content.Count > 1 && !content.TrueForAll(IsPlainNoun)))
        {
            return null;
        }

        var label = read.Language switch
        {
            Language.English => new BilingualText(GermanLabel.Of(read), value),
            Language.German => new BilingualText(value, EnglishLabel.Of(read)),
        };
        return Spelling.Fold(label.De) == Spelling.Fold(label.En) ? null : label;
    }

    private static bool IsPlainNoun(NameToken token) =>
        token.Head is { Class: WordClass.Noun, Negated: false, Concept: { De: { } german } concept }
        && !ConceptForms.IsAdjective(concept, token.Head.Folded, Language.English)
        && !german.Adjectives.Contains(Spelling.Lower(german.Label));

    /// <summary>Stems find more than is meant where a member is a name, so only words as the vocabulary spells them
    /// count.</summary>
    private bool IsSpelledSo(NameToken token) =>
        token.Folded.Contains(' ', StringComparison.Ordinal) || token.Pieces.All(p => glossary.HasForm(p.Folded));
}
