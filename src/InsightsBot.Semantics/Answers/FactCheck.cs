using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Answers;

/// <summary>Checks that an answer says no number and no quote that its sources do not give.</summary>
/// <remarks>
/// A number is supported when a fact, rounded to the decimals that were printed, is that number. Per cent need a share;
/// a sign needs that sign, but "fell by 12" may speak of -12. Number words are checked like digits; articles and
/// ordinals are not numbers, "1." at the start of a line is an item of a list.
/// </remarks>
public static partial class FactCheck
{
    /// <summary>Quotes and brackets; in a name they say nothing.</summary>
    private static readonly SearchValues<char> NamePunctuation = SearchValues.Create("\"„“”»«[]");

    /// <summary>The passages that nothing supports, from left to right; none when the answer may be given.</summary>
    /// <param name="answer">The text of the answer.</param>
    /// <param name="language">Its language, which decides how its numbers are read.</param>
    /// <param name="facts">What it may say.</param>
    public static IReadOnlyList<Unsupported> Check(string answer, Language language, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(facts);
        var text = answer.ToCharArray();
        var names = facts.Texts()
            .Where(t => t.Any(char.IsLetterOrDigit) && answer.Contains(t, StringComparison.Ordinal))
            .Distinct().OrderByDescending(t => t.Length).ToList();
        var numbers = facts.Numbers().Where(n => double.IsFinite(n.Value)).ToList();
        RemoveNames(text, names, language);
        List<Unsupported> found =
        [
            .. Quotes(answer, text, facts.Verbatims, names),
            .. Citations(text, facts.Citations),
        ];
        RemoveItems(text, facts.Rows.Count);
        found.AddRange(Numbers(text, language, numbers));
        found.AddRange(NumberWords(text, language, numbers));
        return [.. found.OrderBy(u => u.Start)];
    }

    private static List<Unsupported> Quotes(
        string answer, char[] text, IReadOnlyList<string> verbatims, List<string> names)
    {
        var found = new List<Unsupported>();
        foreach (Match quote in Quoted().Matches(new string(text)))
        {
            var inner = quote.Groups.Values.Skip(1).First(g => g.Success);
            var said = answer.Substring(inner.Index, inner.Length);
            if (names.Contains(said) || verbatims.Any(v => v.Contains(said, StringComparison.Ordinal)))
            {
                Blank(text, quote.Index, quote.Length);
            }
            else
            {
                found.Add(new Unsupported(
                    answer.Substring(quote.Index, quote.Length), quote.Index, UnsupportedKind.Quote));
            }
        }

        return found;
    }

    private static List<Unsupported> Citations(char[] text, int citations)
    {
        var found = new List<Unsupported>();
        foreach (Match marker in Marker().Matches(new string(text)))
        {
            var n = int.Parse(marker.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (n < 1 || n > citations)
            {
                found.Add(new Unsupported(marker.Value, marker.Index, UnsupportedKind.Citation));
            }

            Blank(text, marker.Index, marker.Length);
        }

        return found;
    }

    // Names go first: what looks like a number, a quote or a citation in one is part of the name.
    private static void RemoveNames(char[] text, List<string> names, Language language)
    {
        foreach (var name in names.Where(n => n.AsSpan().ContainsAny(NamePunctuation) || n.Any(char.IsNumber)
            || HasNumberWord(n, language)))
        {
            for (var at = text.AsSpan().IndexOf(name); at >= 0;)
            {
                if (StandsAlone(text, at, name.Length))
                {
                    Blank(text, at, name.Length);
                }

                var next = text.AsSpan(at + 1).IndexOf(name);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }
    }

    private static bool HasNumberWord(string name, Language language)
    {
        var tokens = Tokenizer.Read(name);
        return Enumerable.Range(0, tokens.Count).Any(at => Numerals.TryRead(tokens, at, language, out _));
    }

    // The "5" of a name is not the 5 of "57", "1,5" or "5 %", nor is the "one" of a name that of "someone".
    private static bool StandsAlone(char[] text, int at, int length)
    {
        var end = at + length;
        if ((at > 0 && char.IsLetter(text[at]) && char.IsLetter(text[at - 1]))
            || (end < text.Length && char.IsLetter(text[end - 1]) && char.IsLetter(text[end])))
        {
            return false;
        }

        var before = new string(text, Math.Max(0, at - 2), Math.Min(2, at));
        var after = new string(text, at + length, Math.Min(3, text.Length - at - length));
        return !InsideNumberBefore().IsMatch(before) && !InsideNumberAfter().IsMatch(after);
    }

    private static void RemoveItems(char[] text, int rows)
    {
        foreach (Match item in Item().Matches(new string(text)))
        {
            var place = item.Groups[1].Success ? item.Groups[1] : item.Groups[2];
            if (int.TryParse(place.ValueSpan, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= rows)
            {
                Blank(text, item.Index, item.Length);
            }
        }
    }

    private static List<Unsupported> Numbers(char[] text, Language language, List<(double Value, Unit Unit)> numbers)
    {
        var found = new List<Unsupported>();
        foreach (Match match in Written().Matches(new string(text)))
        {
            var isInWord = match.Index > 0 && char.IsLetter(text[match.Index - 1]);
            if (isInWord || PrintedNumber.Read(match, language) is not { } printed
                || !numbers.Any(n => printed.IsRoundingOf(n.Value, n.Unit)))
            {
                found.Add(new Unsupported(match.Value.TrimEnd(), match.Index, UnsupportedKind.Number));
            }

            Blank(text, match.Index, match.Length);
        }

        return found;
    }

    private static List<Unsupported> NumberWords(
        char[] text, Language language, List<(double Value, Unit Unit)> numbers)
    {
        var found = new List<Unsupported>();
        var tokens = Tokenizer.Read(new string(text));
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Numerals.TryRead(tokens, at, language, out var numeral))
            {
                continue;
            }

            var isNumber = !numeral.IsWeak && numeral.Kind != NumeralKind.Ordinal;
            if (isNumber && !numbers.Any(n => IsSame(numeral, n.Value, n.Unit)))
            {
                found.Add(new Unsupported(tokens[at].Text, tokens[at].Start, UnsupportedKind.Number));
            }

            at += numeral.TokensUsed - 1;
        }

        return found;
    }

    private static bool IsSame(Numeral numeral, double fact, Unit unit) =>
        (numeral.Kind == NumeralKind.Share) == (unit == Unit.Share) && Math.Abs(fact - numeral.Value) < 1e-9;

    private static void Blank(char[] text, int start, int length) => text.AsSpan(start, length).Fill(';');

    [GeneratedRegex("„([^“”„]*)[“”]|“([^”]*)”|\"([^\"]*)\"|»([^«]*)«|«([^»]*)»")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\[([0-9]{1,6})\]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"(?m)^[ \t]*([0-9]{1,4})[.)](?=\s)|(?<![0-9.,])([0-9]{1,4})(?:st|nd|rd|th)\b")]
    private static partial Regex Item();

    [GeneratedRegex(@"(?:(?<![\p{L}\p{N}])[+\-−][€$]?)?\p{Nd}+(?:[.,]\p{Nd}+)*"
        + @"(?:[\s-]?(?:%|Prozentpunkte|Prozent|percentage\spoints|percent|per\scent)|"
        + @"\s?(?:Mio|Mrd|Tsd|Millionen|Million|Milliarden?|million|billion|thousand|Tausend|tausend)\b)?|"
        + @"[\p{No}\p{Nl}]")]
    private static partial Regex Written();

    [GeneratedRegex(@"(?:\p{Nd}|\p{Nd}[.,]|[+\-−])$")]
    private static partial Regex InsideNumberBefore();

    [GeneratedRegex(@"^(?:\p{Nd}|[.,]\p{Nd}|\s?%|\s?‰)")]
    private static partial Regex InsideNumberAfter();
}
