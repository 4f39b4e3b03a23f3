using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds members that are said with their whole text: ids, names, titles, and whatever stands in quotes.
/// </summary>
internal sealed class WholeTextMatch(NameIndex names, QuestionText text, SaidParts parts, ReaderLimits limits)
{
    private const double EverydayScore = 0.5;
    private const int CandidatesMax = 50;

    /// <summary>All members said so.</summary>
    public IEnumerable<Mention.Naming> Find() => WholeTexts().Concat(Quoted());

    /// <summary>
    /// Members written out as the data has them, over one to six words: ids, names, e-mail addresses.
    /// </summary>
    private IEnumerable<Mention.Naming> WholeTexts()
    {
        for (var first = 0; first < text.Slots.Count; first++)
        {
            for (var last = first; last < Math.Min(first + 6, text.Slots.Count); last++)
            {
                if (StartsToken(first) && EndsToken(last) && !(first == last && text.IsCommon(first)))
                {
                    var alike = names.Alike(Joined(first, last))
                        .Select(a => (Name: a, Score: ScoreOf(a.Entry, first, last))).Where(a => a.Score > 0).ToList();
                    foreach (var (name, score) in alike.Count <= NameMatch.NamesakesFew ? alike
                        : alike.OrderBy(a => parts.FarnessOf(a.Name.Entry.Dimension!)).Take(limits.NamesakesMax))
                    {
                        yield return new Mention.Naming(QuestionText.MaskOf(first, last), first, score,
                            names.Whole(name), 1, false, false, false);
                    }
                }
            }
        }
    }

    /// <summary>
    /// How surely a member is meant; 0 when it is not. Everyday words that happen to name a row ("marketing") count
    /// little, so that anything else they may say goes first.
    /// </summary>
    private double ScoreOf(NameEntry entry, int first, int last) =>
        IsSaidAsName(entry, first, last) ? WholeScore(entry, last - first + 1)
        : !NamesRow(entry.Dimension!) ? 0
        : last > first ? WholeScore(entry, last - first + 1) - 0.3
        : EverydayScore;

    private bool NamesRow(Dimension dimension) =>
        names.Model.FindDataset(dimension.Dataset)?.NamedBy.Contains(dimension.Name) == true;

    /// <summary>A short bare number is rather a number than the id that happens to be written alike.</summary>
    private static double WholeScore(NameEntry entry, int size) =>
        (entry.Text.All(char.IsAsciiDigit) ? (entry.Text.Length > 4 ? 0.95 : 0.4) : (1.03 * size) + (0.12 * (size - 1)))
        - (entry.Dimension!.Kind == DimensionKind.Identity ? 0.06 : 0);

    /// <summary>A title of one everyday word is meant only in quotation marks.</summary>
    private bool IsSaidAsName(NameEntry entry, int first, int last) =>
        !(IsSaidInPart(entry, first) || names.IsSparse(entry.Dimension!.Name)
            || entry.Dimension!.Kind == DimensionKind.Identity)
        || text.Slots[first].Token.Kind == TokenKind.Quoted
        || (first == last && entry.Text.Any(char.IsAsciiDigit))
        || ((entry.Dimension!.Kind == DimensionKind.Identity || IsSaidInPart(entry, first))
        && !text.Slots.Skip(first).Take(last - first + 1).All(s => s.Atom.IsKnown));

    /// <summary>Whether it is a part of a person's name, or a code that was not written as one.</summary>
    private bool IsSaidInPart(NameEntry entry, int first) => names.IsNamePart(entry.Dimension!.Name)
        || (MemberIndex.IsPlaceCode(entry.Dimension, entry.Text)
            && text.Slots[first].Token.Text.Any(char.IsLower));

    private bool StartsToken(int slot) => slot == 0 || text.Slots[slot].TokenIndex != text.Slots[slot - 1].TokenIndex;

    private bool EndsToken(int slot) =>
        slot == text.Slots.Count - 1 || text.Slots[slot].TokenIndex != text.Slots[slot + 1].TokenIndex;

    private string Joined(int first, int last)
    {
        var from = text.Slots[first].TokenIndex;
        var to = text.Slots[last].TokenIndex;
        var joined = new System.Text.StringBuilder();
        for (var i = from; i <= to; i++)
        {
            var token = text.Tokens[i];
            if (i > from)
            {
                _ = joined.Append(token.Punctuation is '-' or '/' or '_' or '.' ? token.Punctuation
                    : token.JoinedToPrevious ? "" : " ");
            }

            _ = joined.Append(token.Folded);
        }

        return joined.ToString();
    }

    /// <summary>A quoted text that no member is spelled like may be one in other words: "Unterwegs" for "in transit".
    /// </summary>
    private IEnumerable<Mention.Naming> Quoted()
    {
        foreach (var slot in text.Slots.Where(s => s.Token.Kind == TokenKind.Quoted))
        {
            if (names.WithText(Joined(slot.Index, slot.Index)).Any())
            {
                continue;
            }

            foreach (var entry in MembersMeaning(slot.Token.Folded).Take(5))
            {
                yield return new Mention.Naming(QuestionText.MaskOf(slot.Index, slot.Index), slot.Index, 0.9, entry, 1,
                    false, false, false);
            }
        }
    }

    /// <summary>Members whose words mean, one by one, what those of a text mean.</summary>
    private IEnumerable<NameEntry> MembersMeaning(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<Atom>[] readings =
        [
            names.Lexicon.AtomsWithPhrases(folded) ?? [],
            [.. words.SelectMany(w => names.Lexicon.AtomsOf(w, text.Language))],
            [.. words.SelectMany(names.Lexicon.PartsOf)],
        ];
        return readings.Where(said => said.Count > 0)
            .SelectMany(said => Candidates(said).Where(e => Mean(e.Text, said)))
            .DistinctBy(e => e.Part);
    }

    /// <summary>Members that share a word with what was said, or are written like another word for it.</summary>
    private IEnumerable<NameEntry> Candidates(IReadOnlyList<Atom> said)
    {
        var keys = said.SelectMany(NameKey.OfAll).Distinct().ToList();
        var declared = keys.SelectMany(names.With).Select(p => p.Entry).Where(e => e.Value is not null);
        var stored = keys.SelectMany(k => names.MembersWith(k, CandidatesMax)).Select(m => m.Entry);
        var ideas = said is [var only]
            ? only.Senses.SelectMany(s => WordsOf(s.Concept)).SelectMany(names.WithText)
            : [];
        return declared.Concat(stored).Concat(ideas);
    }

    private IEnumerable<string> WordsOf(string concept) => names.Lexicon.Find(concept) is { } found
        ? new[] { found.De, found.En }.OfType<ConceptWords>()
            .SelectMany(w => w.Nouns.Concat(w.Adjectives).Append(w.Label)).Select(Spelling.Fold).Distinct()
        : [];

    private bool Mean(string name, IReadOnlyList<Atom> said) =>
        AreAlike(names.Lexicon.AtomsOfName(name), said)
        || (names.Lexicon.AtomsWithPhrases(name) is { } phrased && AreAlike(phrased, said));

    private static bool AreAlike(IReadOnlyList<Atom> named, IReadOnlyList<Atom> said) => named.Count == said.Count
        && said.All(s => named.Any(o => s.Means(o) || (IsNo(s) && IsNo(o))));

    private static bool IsNo(Atom atom) => atom.Text is "no" or "none" or "kein" or "keine" or "keinen" or "keiner";
}
