using System.Text.RegularExpressions;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>Reads hints: "A refers to B" makes A a name of what B names.</summary>
/// <remarks>Deterministic and pure. What names no column, member or condition of the model is not guessed.</remarks>
internal sealed partial class HintReader(NameIndex names, Grammar grammar, ScaleIndex scales)
{
    /// <summary>Longer hints are cut off: nobody explains a question in more characters.</summary>
    private const int CharactersMax = 4000;

    private readonly HintColumns _columns = new(names.Model);
    private readonly HintConditions _conditions = new(names, new HintColumns(names.Model));

    /// <summary>What a hint says.</summary>
    public Hint Read(string text)
    {
        var (aliases, notUnderstood) = (new List<HintAlias>(), new List<string>());
        foreach (var statement in HintStatement.In(text.Length > CharactersMax ? text[..CharactersMax] : text))
        {
            if (AliasOf(statement) is { } alias)
            {
                aliases.Add(alias);
            }
            else
            {
                notUnderstood.Add(statement.Text);
            }
        }

        return new Hint(aliases, notUnderstood);
    }

    private HintAlias? AliasOf(HintStatement statement)
    {
        if (statement.Words.Length > 0 && _conditions.Read(statement.Text) is { } bare
            && _columns.Called(statement.Words).Count > 0 && _columns.Called(statement.Meaning).Count == 0)
        {
            // "sex = 'Male'" says a condition only; the question says what it likes.
            return Alias(HintColumns.Unquoted(statement.Meaning), bare);
        }

        if (statement.Words.Length > 0 && IsShare(statement.Words)
            && Counted().Match(statement.Meaning) is { Success: true } counted)
        {
            return _conditions.Read(counted.Groups[1].Value) is { } part
                ? new HintAlias([], [], new HintMeaning.Part(part.Choices))
                : null;
        }

        if (statement.Words.Length == 0)
        {
            return _conditions.Read(statement.Meaning) is { } said ? new HintAlias([], [], said) : null;
        }

        return Extreme().Match(statement.Meaning) is { Success: true } extreme
            ? _columns.Called(extreme.Groups[1].Value) is { Count: > 0 } measured
                && measured[0].Kind is DimensionKind.Number or DimensionKind.Time
                ? Alias(statement.Words, Each(measured), isOfColumn: true)
                : null
            : MeaningOf(statement.Meaning) is { } meaning ? Alias(statement.Words, meaning) : null;
    }

    private static HintMeaning.Columns Each(IReadOnlyList<Dimension> columns) =>
        new([.. columns.Select(d => new[] { d })]);

    private bool IsShare(string words)
    {
        var folded = Tokenizer.Read(words).Select(t => t.Folded).ToList();
        return Enumerable.Range(0, folded.Count).Any(at =>
            Both.SelectMany(l => grammar.CuesAt(l, folded, at)).Any(c => c.Cue == Cue.Share));
    }

    private HintMeaning? MeaningOf(string text) =>
        _columns.Called(text) is { Count: > 0 } called ? Each(called)
        : _conditions.Read(text) is { } condition ? condition
        : _columns.Row(text) is { Count: > 0 } row ? new HintMeaning.Columns(row)
        : null;

    /// <summary>An alias for the words that say something; null when none do.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="meaning">What they mean.</param>
    /// <param name="isOfColumn">
    /// Whether degrees and averages are left to the question: of "longest call time" only "call time" is a column.
    /// </param>
    private HintAlias? Alias(string words, HintMeaning meaning, bool isOfColumn = false)
    {
        var tokens = Tokenizer.Read(HintColumns.Unquoted(words)).ToList();
        var folded = tokens.ConvertAll(t => t.Folded);
        bool Asks(int at) => isOfColumn && (scales.Find(folded[at]) is not null
            || Both.SelectMany(l => grammar.CuesAt(l, folded, at)).Any());
        var kept = tokens.Where((t, i) => !Asks(i) && !Both.Any(l => grammar.IsFiller(l, t.Folded))
            && !Prepositions.Contains(t.Folded)).ToList();
        if (IsOtherDay(tokens, meaning) || IsContrary(folded, meaning))
        {
            return null;
        }

        var saysEnough = kept.Exists(t => !Links.Contains(t.Folded));
        kept = saysEnough ? kept : isOfColumn ? [] : tokens;
        return kept.Count == 0 ? null
            : new HintAlias(kept, [.. kept.Select(t => names.Lexicon.AtomOf(t.Folded, null))], meaning);
    }

    /// <summary>"elder" cannot mean an age of at most 65.</summary>
    private bool IsContrary(List<string> words, HintMeaning meaning) =>
        meaning is HintMeaning.Condition { Choices: [Filter.Compare compare, ..] }
        && words.Select(scales.Find).FirstOrDefault(s => s is not null) is { } scale
        && (compare.Comparator, scale.IsMore) is (Comparator.Less or Comparator.AtMost, true)
            or (Comparator.More or Comparator.AtLeast, false);

    /// <summary>"on 7 October" cannot mean the 4th of April: such a hint has a slip in it.</summary>
    private static bool IsOtherDay(List<Token> tokens, HintMeaning meaning) =>
        meaning is HintMeaning.Condition { Choices: [Filter.Within { First: { } first } within, ..] }
        && within.First == within.Last
        && Enumerable.Range(0, tokens.Count)
            .Select(at => TimePhraseReader.Read(tokens, at, AnyDay, Language.English)).OfType<TimePhrase>()
            .FirstOrDefault() is { Grain: Grain.Day, First: { } said, DayAndMonthAssumed: false } && said != first;

    private static readonly Calendar AnyDay = new(new DateOnly(2100, 12, 31), DayOfWeek.Monday, 1);

    private static readonly Language[] Both = [Language.English, Language.German];

    /// <summary>Words that a question may leave out or say in another way.</summary>
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "on", "in", "at", "the", "a", "an", "of", "is", "are", "was", "were", "to", "am", "im", "der", "die", "das",
        "den", "dem", "ein", "eine", "ist", "sind",
    };

    /// <summary>Words that say too little by themselves: of "made by" nothing else would be left.</summary>
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "by", "with", "from", "for", "via", "per", "von", "mit", "durch", "fuer", "aus",
    };

    /// <summary>"SUM(x = 'a')", "count(x = 'a'": what is counted of all.</summary>
    [GeneratedRegex(@"(?:sum|count)\s*\(\s*([^(),]+?[=<>][^(),]*?)\s*[,)]", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    /// <summary>"MAX(x)", "avg(x)": a figure of one column.</summary>
    [GeneratedRegex(@"^(?:max|min|avg|average|sum|total|count|maximum|minimum)\s*\(\s*([^(),]+?)\s*\)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Extreme();
}
