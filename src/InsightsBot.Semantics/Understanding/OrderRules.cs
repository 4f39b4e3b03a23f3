using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What comes first, and how many rows are wanted.</summary>
internal static class OrderRules
{
    /// <summary>How many rows "the top …" has when no number is said. In rows.</summary>
    private const int TopDefault = 10;

    /// <summary>More rows than this are no ranking anybody reads. In rows.</summary>
    private const int TopMax = 1000;

    private static readonly string[] PluralVerbs =
        ["haben", "sind", "have", "are", "werden", "were", "waren", "hatten", "had", "erzielen", "bekommen", "show"];

    public static void Apply(Sentence sentence, QueryParts parts)
    {
        Direction(sentence, parts);
        var number = sentence.Items.OfType<Mention.Counting>()
            .FirstOrDefault(n => sentence.IsOpen(n) && !n.IsOrdinal && !n.IsPercent && n.Value == Math.Floor(n.Value)
            && !IsArticle(sentence, n)
                && !sentence.Follows(n, Cue.Than)
                && sentence.Near(n, 1) is not Mention.Timing { Phrase.Kind: TimePhraseKind.Period });
        if (number is not null
            && (parts.Groups.Count > 0 || parts.Grain is not null || parts.Listed is not null || parts.IsRanking))
        {
            sentence.Use(number);
            SetLimit(parts, number.Value);
        }
        else if (parts.IsRanking && parts.Limit is null && !sentence.Has(Cue.All, Cue.Ranked)
            && (parts.Groups.Count > 0 || parts.Grain is not null))
        {
            parts.Limit = WantsOne(sentence, parts) ? 1 : TopDefault;
            if (parts.Limit == TopDefault && sentence.Has(Cue.Top))
            {
                parts.Assumptions.Add(new BilingualText(
                    $"„Top“ ohne Zahl: die ersten {TopDefault}.", $"“Top” without a number: the first {TopDefault}."));
            }
        }

        foreach (var article in sentence.Items.OfType<Mention.Counting>()
            .Where(n => IsArticle(sentence, n) || n is { IsOrdinal: true, Value: 1 }).ToList())
        {
            sentence.Use(article);
        }
    }

    private static bool IsArticle(Sentence sentence, Mention.Counting number) =>
        number.Value is 1 && sentence.WordsOf(number).ToLowerInvariant() is var word
            && word.StartsWith("ein", StringComparison.Ordinal);

    private static void SetLimit(QueryParts parts, double number)
    {
        if (number is < 1 or > TopMax)
        {
            parts.Problem = SlottedText.Of(
                $"Eine Liste kann {"1"} bis {NumberWriting.Plain(TopMax, Language.German)} Zeilen haben; gefragt " +
                    $"waren {NumberWriting.Plain(number, Language.German)}.",
                $"A list can have {"1"} to {NumberWriting.Plain(TopMax, Language.English)} rows; " +
                    $"{NumberWriting.Plain(number, Language.English)} were asked for.");
            return;
        }

        parts.Limit = (int)number;
        parts.IsRanking = true;
        parts.Descending ??= true;
    }

    private static void Direction(Sentence sentence, QueryParts parts)
    {
        var lessIsBetter = parts.Measures.Count > 0 && parts.ShareIsBad();
        foreach (var asking in sentence.Items.OfType<Mention.Asking>().Where(sentence.IsOpen).ToList())
        {
            bool? descending = asking.Cue switch
            {
                Cue.Most or Cue.Top => true,
                Cue.Least or Cue.Bottom => false,
                Cue.Best => !lessIsBetter,
                Cue.Worst => lessIsBetter,
                _ => null,
            };
            if (descending is not null && !IsAmount(sentence, asking))
            {
                sentence.Use(asking);
                parts.Descending ??= descending;
                parts.IsRanking = true;
            }
        }
    }

    private static bool ShareIsBad(this QueryParts parts) =>
        parts.Measures[0].Direction == Model.Direction.LessIsBetter;

    /// <summary>"die meisten Kunden sind …" without anything to rank is a majority, not a ranking.</summary>
    private static bool IsAmount(Sentence sentence, Mention.Asking asking) =>
        asking.Cue == Cue.Most && sentence.Items.Count == 1;

    /// <summary>"Welcher Vertrag hat …" wants one; "welche Verträge haben …" wants some.</summary>
    private static bool WantsOne(Sentence sentence, QueryParts parts)
    {
        if (sentence.Has(Cue.Top, Cue.Bottom) || parts.Measures.Count == 0)
        {
            return false;
        }

        if (sentence.Has(Cue.Show, Cue.List) && IsSingular(sentence, parts))
        {
            return true;
        }

        var asks = sentence.Has(Cue.Which, Cue.Who, Cue.Where)
            || sentence.Text.Words.Any(w => w is "what" or "was" or "wann" or "when");
        return asks && !(sentence.HasWord(PluralVerbs) && SubjectIsPlural(sentence));
    }

    /// <summary>"Give the state with the most customers", "nenne den Vertrag mit …": one is wanted.</summary>
    private static bool IsSingular(Sentence sentence, QueryParts parts)
    {
        if (parts.Groups.Count == 0 || sentence.Names.FirstOrDefault(n => n.Entry.Value is null
            && n.Entry.Dimension == parts.Groups[0].Dimension) is not { First: > 0 } name)
        {
            return false;
        }

        var article = sentence.Text.Words[name.First - 1];
        var word = sentence.Text.Words[name.Last];
        return sentence.Language == Language.English
            ? article is "the" && (!word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal)
                || word.EndsWith("us", StringComparison.Ordinal))
            : article is "den" or "das" or "dem" or "des"
                || (article is "die" or "der" && parts.Groups[0].Dimension.Label.De is var label
                    && Spelling.Fold(label).EndsWith(Spelling.Fold(sentence.WordsOf(name)), StringComparison.Ordinal)
                    && !Spelling.Fold(label).EndsWith('n'));
    }

    private static bool SubjectIsPlural(Sentence sentence)
    {
        var which = sentence.Find(Cue.Which);
        if (which is null || sentence.Near(which, 1) is not Mention.Naming subject)
        {
            return false;
        }

        var word = sentence.WordsOf(subject);
        return sentence.Language == Language.English
            ? word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            : Spelling.Fold(sentence.WordsOf(which)) is "welche" or "welchen" or "in welchen";
    }
}
