using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Reads names of columns and tables: words, language, phrases, abbreviations.</summary>
/// <param name="glossary">The vocabulary.</param>
/// <param name="home">The language of names that could be in both.</param>
internal sealed class NameReader(Glossary glossary, Language home)
{
    private static readonly string[] Genitives = ["es", "s"];
    private readonly Dictionary<string, NameReading> _read = new(StringComparer.Ordinal);


    /// <summary>The language most names of a source are in; English when they say nothing.</summary>
    public static Language HomeOf(Glossary glossary, IEnumerable<string> names)
    {
        var balance = names.Sum(name => BalanceOf(glossary, WordsOf(name)));
        return balance > 0 ? Language.German : Language.English;
    }

    /// <summary>The name, read.</summary>
    public NameReading Read(string name)
    {
        if (_read.TryGetValue(name, out var known))
        {
            return known;
        }

        var words = WordsOf(name);
        var balance = BalanceOf(glossary, words);
        var language = balance == 0 ? home : balance > 0 ? Language.German : Language.English;
        var shouted = words.Count > 0 && words.All(w => w.All(c => !char.IsLower(c))) && name.Length > 5;
        var shown = Expanded(words, language, shouted);
        return _read[name] = new NameReading(name, language, TokensOf(shown, language));
    }

    private List<NameToken> TokensOf(List<string> shown, Language language)
    {
        var folded = shown.ConvertAll(s => Spelling.Fold(s).Replace("-", "", StringComparison.Ordinal));
        var telling = Enumerable.Range(0, shown.Count)
            .Where(i => language == Language.German || i == shown.Count - 1 || folded[i] is not ("a" or "an" or "the"))
            .ToList();
        var bare = telling.ConvertAll(i => folded[i]);
        var tokens = new List<NameToken>();
        for (var at = 0; at < telling.Count;)
        {
            var (length, piece) = glossary.PhraseAt(bare, at);
            var count = Math.Max(1, length);
            var (first, last) = (telling[at], telling[at + count - 1]);
            var text = string.Join(' ', shown[first..(last + 1)]);
            var whole = string.Join(' ', bare.Skip(at).Take(count));
            tokens.Add(piece is null
                ? TokenOf(text, whole, language, bare.Count, at > 0 && bare[at - 1] is "des")
                : new NameToken(text, whole, language, [piece with { Folded = whole }]));
            at += count;
        }

        return language == Language.English ? [.. tokens.SelectMany(t => Parted(t))] : tokens;
    }

    /// <summary>English words written together ("completedorder") are words of their own.</summary>
    private IEnumerable<NameToken> Parted(NameToken token) =>
        token.Pieces.Count > 1 && token.Pieces.All(p => glossary.Knows(p.Folded, Language.English))
            ? token.Pieces.Select(p => new NameToken(p.Folded, p.Folded, Language.English, [p]))
            : [token];

    /// <summary>A word by itself; "Kaufhauses" after "des" is the word "Kaufhaus".</summary>
    private NameToken TokenOf(
        string shown, string folded, Language language, int words, bool isGenitive = false) =>
        (words > 1 || folded.Length > 5) && SmallWords.LanguageOf(folded) is null
            && !SmallWords.Has(folded, language) && glossary.Meant(folded, language) is { } meant
            && glossary.PiecesOf(folded, language) is [{ Concept: null }]
            ? TokenOf(meant, meant, language, 1, isGenitive) with { Misspelled = shown }
        : isGenitive && NominativeOf(folded) is { } nominative ? TokenOf(shown, nominative, language, words)
        : folded == "id" ? new NameToken(shown, folded, null, [new NamePiece(folded, null)])
        : SmallWords.Has(folded, language)
            ? new NameToken(shown, folded, SmallWords.LanguageOf(folded), [new NamePiece(folded, null)], true)
            : new NameToken(shown, folded, glossary.LanguageOf(folded), glossary.PiecesOf(folded, language));

    private string? NominativeOf(string folded) => Genitives
        .Where(e => folded.Length > e.Length + 3 && folded.EndsWith(e, StringComparison.Ordinal))
        .Select(e => folded[..^e.Length])
        .FirstOrDefault(glossary.HasForm);

    /// <summary>The words as they are shown: "e" and "mail" together, "(Y/N)" left out, abbreviations written out.
    /// </summary>
    private List<string> Expanded(List<string> words, Language language, bool shouted)
    {
        var shown = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var folded = Spelling.Fold(words[i]);
            if (folded is "e" && i + 1 < words.Count && Spelling.Fold(words[i + 1]) is "mail")
            {
                shown.Add(language == Language.German ? "E-Mail" : "email");
                i++;
            }
            else if (folded is "long" && i > 0 && Spelling.Fold(words[i - 1]) is "lat" or "latitude")
            {
                shown.Add("longitude");
            }
            else if (i > 0 && i == words.Count - 1 && Abbreviations.IsNumberMark(folded))
            {
                shown.Add(language == Language.German ? "Nummer" : "number");
            }
            else
            {
                var full = glossary.Labelled(folded).Count > 0 ? null : Abbreviations.Expand(folded, language);
                shown.AddRange(full is not null ? full.Split(' ') : [Shown(words[i], shouted)]);
            }
        }

        return shown;
    }

    private static string Shown(string word, bool shouted)
    {
        var isAcronym = !shouted && word.Length is > 1 and <= 5 && word.All(char.IsUpper);
        return isAcronym || word.Equals("id", StringComparison.OrdinalIgnoreCase)
            ? word.ToUpperInvariant()
            : Spelling.Lower(word);
    }

    private static List<string> WordsOf(string name)
    {
        var words = NameWords.Of(name).ToList();
        if (words is [var lonely] && lonely.ToLowerInvariant() is "first" or "middle" or "last")
        {
            // "First" beside "last" is a name.
            words.Add("name");
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            // "(Y/N)" says how a flag is written, not what it is.
            if (words.Count > 2 && words[i].Length == 1 && words[i + 1].Length == 1
                && (char.ToLowerInvariant(words[i][0]), char.ToLowerInvariant(words[i + 1][0])) is ('y' or 'j', 'n'))
            {
                words.RemoveRange(i, 2);
            }
        }

        return words.Count > 0 ? words : [name];
    }

    private static int BalanceOf(Glossary glossary, List<string> words)
    {
        var balance = 0;
        var all = words.Select(Spelling.Fold).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            // "Last" alone is German as well; "last name" is not.
            if (glossary.PhraseLanguageAt(all, at) is (var length and > 1, { } phrased))
            {
                balance += phrased == Language.German ? length : -length;
                at += length - 1;
                continue;
            }

            var (word, folded) = (words[at], all[at]);
            var language = SmallWords.LanguageOf(folded)
                ?? (word.Any(c => "äöüßÄÖÜ".Contains(c, StringComparison.Ordinal)) ? Language.German : (Language?)null)
                ?? glossary.LanguageOf(folded)
                ?? (IsGermanCompound(glossary, folded) ? Language.German : (Language?)null);
            balance += language switch
            {
                Language.German => 1,
                Language.English => -1,
                null => 0,
            };
        }

        return balance;
    }

    private static bool IsGermanCompound(Glossary glossary, string folded) =>
        glossary.PiecesOf(folded, Language.German) is { Count: > 1 } pieces
        && pieces.Any(p => p.Concept is not null && glossary.LanguageOf(p.Folded) == Language.German);
}
