using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Time;

/// <summary>The tokens of a question with the calendar that gives their times a meaning.</summary>
internal sealed record TimeScan(IReadOnlyList<Token> Tokens, Calendar Calendar, Language? Language)
{
    /// <summary>The day that "today" is.</summary>
    public DateOnly Today => Calendar.Today;

    /// <summary>The folded token at a place; empty outside the question and for quotes.</summary>
    public string Word(int at) =>
        at >= 0 && at < Tokens.Count && Tokens[at].Kind != TokenKind.Quoted ? Tokens[at].Folded : "";

    /// <summary>The mark before the token at a place.</summary>
    public char Punctuation(int at) => at >= 0 && at < Tokens.Count ? Tokens[at].Punctuation : '\0';

    /// <summary>The words at a place are these, one by one.</summary>
    public bool Is(int at, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(at + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place after the prepositions and articles at a place; at most four.</summary>
    public int AfterPrepositions(int at)
    {
        var next = at;
        while (next < at + 4 && TimeWords.Prepositions.Contains(Word(next)))
        {
            next++;
        }

        return next;
    }

    /// <summary>The whole number of one token, in digits only ("3", "3.", "3rd"); null when it is none.</summary>
    public int? Digits(int at)
    {
        if (at < 0 || at >= Tokens.Count || Tokens[at].Kind != TokenKind.Number)
        {
            return null;
        }

        var digits = Tokens[at].Text.TrimEnd('.', 's', 't', 'n', 'd', 'r', 'h');
        return digits.Length is > 0 and <= 4 && digits.All(char.IsAsciiDigit)
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A place from 1 to 53 in digits or as an ordinal word, with the place of the token after it.</summary>
    public (int Value, int Next)? Ordinal(int at)
    {
        if (Digits(at) is { } digits)
        {
            return (digits, at + 1);
        }

        return at < Tokens.Count && Numerals.TryRead(Tokens, at, Language, out var numeral)
            && numeral.Kind == NumeralKind.Ordinal && numeral.Value <= 53
            ? ((int)numeral.Value, at + numeral.TokensUsed)
            : null;
    }

    /// <summary>A bare year of four digits which is not clearly a count.</summary>
    public int? BareYear(int at)
    {
        if (Digits(at) is not (>= 1900 and <= 2100 and var year) || Tokens[at].Text.Length != 4)
        {
            return null;
        }

        var isAmountRange = Digits(at + 2) is not null && TimeWords.AfterAmounts.Contains(Word(at + 3))
            && Word(at + 1) is "und" or "and" or "bis" or "to";
        return isAmountRange || TimeWords.BeforeCounts.Contains(Word(at - 1))
            || TimeWords.AfterAmounts.Contains(Word(at + 1))
            ? null
            : year;
    }

    /// <summary>
    /// A year said after a month or quarter: "2024", "'24", "des Jahres 2024", "of last year", "letzten Jahres".
    /// </summary>
    public (int Year, int Next)? YearAfter(int at)
    {
        var next = at;
        while (next < at + 3 && Word(next) is "of" or "in" or "im" or "von" or "vom" or "des" or "dem" or "the"
            or "year" or "jahr" or "jahres" or "jahrs" or "der")
        {
            next++;
        }

        if (Digits(next) is { } digits && Punctuation(next) is not ('?' or '!' or ';' or ':'))
        {
            if (digits is >= 1900 and <= 2100 && Tokens[next].Text.Length == 4)
            {
                return TimeWords.AfterAmounts.Contains(Word(next + 1)) ? null : (digits, next + 1);
            }

            return Punctuation(next) == '\'' && digits < 100 ? (2000 + digits, next + 1) : null;
        }

        return YearsBack(next);
    }

    private (int Year, int Next)? YearsBack(int at)
    {
        if (Word(at) is "vorjahres" or "vorjahrs" or "vorjahr")
        {
            return (Today.Year - 1, at + 1);
        }

        int? back = TimeWords.Last.Contains(Word(at)) ? 1
            : TimeWords.BeforeLast.Contains(Word(at)) ? 2
            : TimeWords.This.Contains(Word(at)) ? 0
            : null;
        return back is { } years && TimeWords.Singular.TryGetValue(Word(at + 1), out var grain) && grain == Grain.Year
            ? (Today.Year - years, at + 2)
            : null;
    }
}
