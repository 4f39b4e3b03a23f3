using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>The words that name the rows of a table: those of the table's name, or those of its key.</summary>
internal sealed class EntityWords
{
    private const int EndingMax = 3;
    private readonly NameReader _reader;
    private readonly NameSigns _signs;
    private readonly Glossary _glossary;
    private readonly HashSet<string> _prefixes;

    public EntityWords(NameReader reader, NameSigns signs, Glossary glossary, IReadOnlyList<TableProfile> tables)
    {
        _reader = reader;
        _signs = signs;
        _glossary = glossary;
        _prefixes = PrefixesOf(tables.Select(t => FirstWord(t.Name)).ToList(), glossary);
    }

    /// <summary>The table's name without a prefix that many tables share.</summary>
    public string BareName(TableProfile table)
    {
        var words = PartNames.Snake(table.Name);
        var end = words.IndexOf('_', StringComparison.Ordinal);
        return end > 0 && _prefixes.Contains(words[..end]) ? words[(end + 1)..] : table.Name;
    }

    /// <summary>The words of the table's name that say something: no "table", "list", "data" beside other words.
    /// </summary>
    public NameReading OfTable(TableProfile table)
    {
        var name = _reader.Read(BareName(table));
        var telling = name.Tokens.Where(t => !_signs.Filler.HasExactly(t)).ToList();
        return telling.Any(t => !t.IsSmall) ? name.With(telling) : name;
    }

    /// <summary>How many words the table's name has without a shared prefix.</summary>
    public int WordsOf(TableProfile table) => _reader.Read(BareName(table)).Tokens.Count;

    /// <summary>The words of the table's key that name its rows: "Customer" of "Customer ID"; null when none do.
    /// </summary>
    public NameReading? OfKey(TableProfile table) =>
        table.PrimaryKey is [var key] ? OfKey(key) : null;

    /// <summary>The words of a key column that name what it identifies; null when none do.</summary>
    public NameReading? OfKey(string column)
    {
        var name = _reader.Read(column);
        var telling = name.Tokens
            .Where(t => !_signs.Key.Has(t) && !_signs.Number.HasExactly(t) && !_signs.Code.HasExactly(t)).ToList();
        return telling.Any(t => !t.IsSmall) && telling.Count < name.Tokens.Count
            ? name.With([.. telling.SkipLast(1), WithoutJoint(telling[^1])])
            : null;
    }

    /// <summary>The word alone of the first part of a compound: "Auftrag" of "Auftrags-ID".</summary>
    private NameToken WithoutJoint(NameToken token) =>
        token.Concept is { De: { } words } concept && ConceptForms.IsModifier(concept, token.Folded)
        && !ConceptForms.IsNoun(concept, token.Folded, Language.German)
        && !ConceptForms.IsNoun(concept, token.Folded, Language.English)
            ? token with
            {
                Text = words.Label,
                Folded = Spelling.Fold(words.Label),
                Pieces = [token.Head with { Folded = Spelling.Fold(words.Label) }],
            }
            : token.Language != Language.English && token.Folded.EndsWith('s') && token.Pieces.Count == 1
                && !_glossary.HasForm(token.Folded) && _glossary.HasForm(token.Folded[..^1])
                ? token with
                {
                    Text = token.Text[..^1],
                    Folded = token.Folded[..^1],
                    Pieces = [token.Head with { Folded = token.Folded[..^1] }],
                }
                : token;

    /// <summary>Whether the table's name and its key name the same things.</summary>
    public bool NamesItsRows(TableProfile table) =>
        OfKey(table) is { } key && AreAlike(OfTable(table), key);

    /// <summary>Whether two names speak of the same thing: their last words mean the same.</summary>
    public static bool AreAlike(NameReading one, NameReading other)
    {
        if (one.Head is not { } first || other.Head is not { } second)
        {
            return false;
        }

        return EnglishNouns.Singular(first.Folded) == EnglishNouns.Singular(second.Folded)
            || (first.Head.Concept is { } concept && concept == second.Head.Concept)
            || (first.Folded.Length > 3 && second.Folded.Length <= first.Folded.Length + EndingMax
                && second.Folded.StartsWith(first.Folded[..^1], StringComparison.Ordinal));
    }

    private static HashSet<string> PrefixesOf(List<string> firsts, Glossary glossary)
    {
        var shared = firsts.Where(f => f.Length > 0).GroupBy(f => f, StringComparer.Ordinal)
            .Where(g => (g.Count() == firsts.Count && g.Count() > 1)
                || (g.Count() > 2 && glossary.LanguageOf(g.Key) is null && g.Key.Length <= 5)
                || g.Key is "dim" or "fact" or "tbl" or "vw" or "stg");
        return new HashSet<string>(shared.Select(g => g.Key), StringComparer.Ordinal);
    }

    private static string FirstWord(string table)
    {
        var words = PartNames.Snake(table);
        var end = words.IndexOf('_', StringComparison.Ordinal);
        return end > 0 ? words[..end] : "";
    }
}
