namespace InsightsBot.Semantics.Text;

/// <summary>Reads one number from the tokens of a question.</summary>
internal readonly struct NumeralScan(IReadOnlyList<Token> tokens, Language? language)
{
    /// <summary>The longest number that begins at a token; null when none does.</summary>
    public Numeral? Read(int at)
    {
        var token = tokens[at];
        if (token.Kind is TokenKind.Quoted or TokenKind.Symbol)
        {
            return null;
        }

        if (Fraction(at) is { } fraction)
        {
            return fraction;
        }

        if (Multiple(at) is { } multiple)
        {
            return multiple;
        }

        var numeral = token.Kind == TokenKind.Number ? Digits(at) : InWords(at);
        return numeral is { Kind: NumeralKind.Cardinal } cardinal ? WithPercent(at, cardinal) : numeral;
    }

    private string Word(int at) => at < tokens.Count && tokens[at].Kind is TokenKind.Word or TokenKind.Symbol
        ? tokens[at].Folded
        : "";

    private Numeral? Digits(int at)
    {
        if (!NumberText.TryParse(tokens[at].Text, language, out var value, out var isOrdinal))
        {
            return null;
        }

        return isOrdinal
            ? new Numeral(value, 1, NumeralKind.Ordinal)
            : Scaled(at, new Numeral(value, 1, NumeralKind.Cardinal));
    }

    private Numeral? InWords(int at)
    {
        var word = Word(at);
        if (IsArticle(word))
        {
            var next = at + 1;
            var half = Word(next) is "halbe" or "halbes" or "halben" or "halbem" ? 0.5 : 1;
            next += half < 1 ? 1 : 0;
            return Scale(Word(next)) is { } scale ? new Numeral(half * scale, next + 1 - at, NumeralKind.Cardinal)
                : half < 1 || word is "a" or "an" && language != Language.English ? null
                : new Numeral(1, 1, NumeralKind.Cardinal, IsWeak: true);
        }

        if (language != Language.English || word is not ("elf" or "null"))
        {
            if (GermanNumbers.Cardinal(word) is { } german)
            {
                return Scaled(at, new Numeral(german, 1, NumeralKind.Cardinal));
            }

            if (GermanNumbers.Ordinal(word) is { } place)
            {
                return new Numeral(place, 1, NumeralKind.Ordinal);
            }
        }

        return English(at) ?? (word is "tausend" or "hundert" or "dutzend" or "thousand" or "hundred" or "dozen"
            ? new Numeral(Scale(word) ?? 1, 1, NumeralKind.Cardinal)
            : null);
    }

    // "two hundred and fifty thousand", "twenty-first"
    private Numeral? English(int at)
    {
        if (EnglishNumbers.Ordinal(Word(at)) is { } first)
        {
            return new Numeral(first, 1, NumeralKind.Ordinal);
        }

        if (EnglishNumbers.Small(Word(at)) is not { } small)
        {
            return null;
        }

        var (total, current, next, smallest) = (0.0, (double)small, at + 1, double.MaxValue);
        while (next < tokens.Count)
        {
            var skip = Word(next) == "and" && (current % 100 == 0 || current == 0) && next > at + 1 ? 1 : 0;
            if (EnglishNumbers.Small(Word(next + skip)) is { } more
                && (EnglishNumbers.MayFollow(current, more) || (current == 0 && total > 0)))
            {
                current += more;
                next += 1 + skip;
            }
            else if (skip == 0 && EnglishNumbers.Ordinal(Word(next)) is < 10 and var last && current % 100 >= 20
                && current % 10 == 0)
            {
                return new Numeral(total + current + last, next + 1 - at, NumeralKind.Ordinal);
            }
            else if (skip == 0 && current > 0 && Scale(Word(next)) is { } scale && scale < smallest
                && (scale != 100 || current < 100))
            {
                (total, current, smallest) = scale == 100
                    ? (total, current * 100, smallest)
                    : (total + (current * scale), 0, scale);
                next++;
            }
            else
            {
                break;
            }
        }

        return new Numeral(total + current, next - at, NumeralKind.Cardinal, Word(at) == "one" && next == at + 1);
    }

    private Numeral Scaled(int at, Numeral numeral) =>
        Scale(Word(at + 1)) is { } scale && !tokens[at].Text.EndsWith('.')
            ? numeral with { Value = numeral.Value * scale, TokensUsed = 2 }
            : numeral;

    private Numeral WithPercent(int at, Numeral numeral)
    {
        var next = at + numeral.TokensUsed;
        return Word(next) switch
        {
            "%" or "prozent" or "percent" or "pct" =>
                new Numeral(numeral.Value / 100, numeral.TokensUsed + 1, NumeralKind.Share),
            "per" when Word(next + 1) == "cent" =>
                new Numeral(numeral.Value / 100, numeral.TokensUsed + 2, NumeralKind.Share),
            "‰" or "promille" => new Numeral(numeral.Value / 1000, numeral.TokensUsed + 1, NumeralKind.Share),
            _ => numeral,
        };
    }

    // "die Hälfte", "zwei Drittel", "two thirds", "a third of", "half of"
    private Numeral? Fraction(int at)
    {
        var word = Word(at);
        if (word == "half" && IsArticle(Word(at + 1)) && Scale(Word(at + 2)) is { } scale)
        {
            return new Numeral(0.5 * scale, 3, NumeralKind.Cardinal);
        }

        if ((GermanNumbers.Fraction(word) ?? EnglishNumbers.Fraction(word)) is { } share)
        {
            return new Numeral(share, 1, NumeralKind.Share);
        }

        var count = IsArticle(word) || word == "one" ? 1 : GermanNumbers.Cardinal(word) ?? EnglishNumbers.Small(word);
        if (tokens[at].Kind == TokenKind.Number && NumberText.TryParse(word, language, out var digits, out _))
        {
            count = digits;
        }

        var part = Word(at + 1) switch
        {
            "third" when count == 1 && Word(at + 2) == "of" => 1.0 / 3,
            "quarter" when count == 1 && Word(at + 2) == "of" => 0.25,
            var next => GermanNumbers.Fraction(next) ?? EnglishNumbers.Fraction(next),
        };
        return part is { } of && count is > 0 and < 100 ? new Numeral(count.Value * of, 2, NumeralKind.Share) : null;
    }

    // "doppelt", "dreimal", "3-mal", "3x", "twice", "three times"
    private Numeral? Multiple(int at)
    {
        var word = Word(at);
        if ((word is "twice" or "double" ? 2 : word == "thrice" ? 3 : GermanNumbers.Multiple(word)) is { } times)
        {
            return new Numeral(times, 1, NumeralKind.Multiple, IsWeak: times == 1);
        }

        var isTimes = Word(at + 1) is "mal" or "x" && (tokens[at + 1].JoinedToPrevious || Word(at + 1) == "mal")
            || Word(at + 1) == "times";
        var count = tokens[at].Kind == TokenKind.Number
            ? NumberText.TryParse(tokens[at].Text, language, out var digits, out var isOrdinal) && !isOrdinal
                ? digits
                : null
            : GermanNumbers.Cardinal(word) ?? EnglishNumbers.Small(word);
        return isTimes && count is { } value ? new Numeral(value, 2, NumeralKind.Multiple) : null;
    }

    private static bool IsArticle(string word) =>
        word is "ein" or "eine" or "einen" or "einem" or "einer" or "eines" or "a" or "an";

    private double? Scale(string word) => word switch
    {
        "hundert" or "hundred" => 100,
        "tausend" or "tsd" or "thousand" => 1e3,
        "million" or "millionen" or "millions" or "mio" or "mill" or "mn" => 1e6,
        "milliarde" or "milliarden" or "mrd" or "bn" => 1e9,
        "billionen" => 1e12,
        "billion" => language == Language.German ? 1e12 : 1e9,
        "dutzend" or "dozen" => 12,
        _ => null,
    };
}
