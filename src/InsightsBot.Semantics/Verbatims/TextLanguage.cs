using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>Tells whether a text is German, English or in another language, also a short and careless one.</summary>
/// <remarks>
/// Frequent words count most, else the letters of a word. Addresses, accounts, hashtags, numbers and emoji say nothing.
/// Of a long text the beginning is read. Questions have a reader of their own, <see cref="LanguageGuess"/>.
/// </remarks>
public static class TextLanguage
{
    /// <summary>So many characters of a text are read; more change nothing.</summary>
    private const int CharactersMax = 4_000;
    private const float WordWeight = 3.2f;
    private const float ShortWordWeight = 1.8f;
    private const float LetterWeight = 0.42f;

    /// <summary>What speaks for a word's language by letters alone counts at most so much.</summary>
    private const float LettersMax = 2.6f;

    /// <summary>German and English are what customers write here: another language must lead by this much.</summary>
    private const float OtherLead = 2.4f;

    /// <summary>German and English must differ by so much.</summary>
    private const float Lead = 0.25f;

    /// <summary>What the language of the whole text adds for one of its sentences.</summary>
    private const float NearWeight = 1.6f;

    /// <summary>The language of a text; unknown for one without words, or whose words do not tell.</summary>
    public static GuessedLanguage Of(ReadOnlySpan<char> text) => Of(text, GuessedLanguage.Unknown);

    /// <summary>The language of a sentence that stands in a text of a known language.</summary>
    public static GuessedLanguage Of(ReadOnlySpan<char> sentence, GuessedLanguage near)
    {
        Span<float> scores = stackalloc float[LanguageProfiles.Width];
        scores.Clear();
        var text = sentence.Length > CharactersMax ? sentence[..CharactersMax] : sentence;
        var (latin, foreign, foreignMarks) = (0, 0, 0f);
        var profiles = LanguageProfiles.All;
        Span<float> word = stackalloc float[LanguageProfiles.Width];
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                at = Passed(text, at);
                continue;
            }

            var end = WordEnd(text, at);
            if (!IsPartOfAddress(text, at, end))
            {
                var letters = Scripts(text[at..end], ref foreignMarks);
                (latin, foreign) = (latin + letters.Latin, foreign + letters.Foreign);
                if (letters.Foreign == 0)
                {
                    Weigh(profiles, text[at..end], word, scores);
                }
            }

            at = end;
        }

        return Verdict(scores, latin, foreign, foreignMarks, near);
    }

    private static GuessedLanguage Verdict(
        Span<float> scores, int latin, int foreign, float foreignMarks, GuessedLanguage near)
    {
        if (latin + foreign == 0)
        {
            return near;
        }

        if (foreign > latin)
        {
            return GuessedLanguage.Other;
        }

        var (german, english) = (scores[0], scores[1]);
        german += near == GuessedLanguage.German ? NearWeight : 0;
        english += near == GuessedLanguage.English ? NearWeight : 0;
        var other = float.MinValue;
        foreach (var score in scores[2..LanguageProfiles.All.Languages])
        {
            other = Math.Max(other, score);
        }

        other += foreignMarks + (near == GuessedLanguage.Other ? NearWeight : 0);
        if (other > Math.Max(german, english) + OtherLead)
        {
            return GuessedLanguage.Other;
        }

        return Math.Abs(german - english) < Lead ? near
            : german > english ? GuessedLanguage.German : GuessedLanguage.English;
    }

    private static void Weigh(
        LanguageProfiles profiles, ReadOnlySpan<char> written, Span<float> word, Span<float> scores)
    {
        var having = profiles.Having(written);
        if (having != 0)
        {
            var weight = written.Length < 3 ? ShortWordWeight : WordWeight;
            for (var language = 0; language < profiles.Languages; language++)
            {
                scores[language] += (having >> language & 1) * weight;
            }

            return;
        }

        if (written.Length < 3)
        {
            return;
        }

        word.Clear();
        profiles.AddLetters(written, word, LetterWeight);
        var best = float.MinValue;
        foreach (var figure in word[..profiles.Languages])
        {
            best = Math.Max(best, figure);
        }

        // The best language gets all, others what they are short of it.
        for (var language = 0; language < profiles.Languages; language++)
        {
            scores[language] += Math.Max(0, LettersMax + word[language] - best);
        }
    }

    /// <summary>How many letters are Latin and how many of other scripts; letters German and English lack.</summary>
    private static (int Latin, int Foreign) Scripts(ReadOnlySpan<char> word, ref float foreignMarks)
    {
        var (latin, foreign) = (0, 0);
        foreach (var c in word)
        {
            if (c < 0x250 || c is >= '\u1E00' and <= '\u1EFF')
            {
                latin++;
                foreignMarks += c < 0xC0 ? 0 : c switch
                {
                    'ä' or 'ö' or 'ü' or 'ß' or 'Ä' or 'Ö' or 'Ü' => 0,
                    'é' or 'è' or 'à' or 'ê' or 'á' or 'ó' => 0.4f,
                    _ => 1,
                };
            }
            else if (char.GetUnicodeCategory(c)
                is not (UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark))
            {
                // A sign of Chinese or Japanese says as much as some letters.
                foreign += c >= '\u2E80' ? 3 : 1;
            }
        }

        return (latin, foreign);
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetter(text[end])
            || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark
            || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where reading goes on after accounts, hashtags, numbers, placeholders and other signs.</summary>
    private static int Passed(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '[' && Placeholders.EndOf(text, at) is > 0 and var placeholder)
        {
            return placeholder;
        }

        var end = at + 1;
        if (text[at] is '@' or '#' || char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsPartOfAddress(ReadOnlySpan<char> text, int at, int end) =>
        (end + 2 < text.Length && text[end] == ':' && text[end + 1] == '/')
        || (end < text.Length && text[end] == '@')
        || (at > 0 && text[at - 1] is '/' or '@' && IsAddressBefore(text, at))
        || (at > 1 && text[at - 1] == '.' && char.IsLetterOrDigit(text[at - 2]) && IsAddressBefore(text, at));

    /// <summary>Whether the piece without spaces before a place has the signs of an address.</summary>
    private static bool IsAddressBefore(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 60 && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] == '@' || (text[i] == ':' && i + 1 < text.Length && text[i + 1] == '/')
                || (text[i] == 'w' && i >= 2 && text[i - 1] == 'w' && text[i - 2] == 'w'))
            {
                return true;
            }
        }

        return false;
    }
}
