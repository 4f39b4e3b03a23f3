using System.Buffers;
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

    /// <summary>By so much where no word and no letter of another language was met.</summary>
    private const float OtherLeadByLetters = 6;

    /// <summary>What an umlaut in a word says against English.</summary>
    private const float UmlautWeight = 1.6f;

    /// <summary>What a capital within a sentence says for German.</summary>
    private const float CapitalWeight = 0.5f;

    /// <summary>German and English must differ by so much.</summary>
    private const float Lead = 0.25f;

    /// <summary>What the language of the whole text adds for one of its sentences.</summary>
    private const float NearWeight = 1.6f;

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüßÄÖÜ");

    /// <summary>The language of a text; unknown for one without words, or whose words do not tell.</summary>
    public static GuessedLanguage Of(ReadOnlySpan<char> text) => Of(text, GuessedLanguage.Unknown);

    /// <summary>The language of a sentence that stands in a text of a known language.</summary>
    public static GuessedLanguage Of(ReadOnlySpan<char> sentence, GuessedLanguage near)
    {
        Span<float> scores = stackalloc float[LanguageProfiles.Width];
        scores.Clear();
        var text = sentence.Length > CharactersMax ? sentence[..CharactersMax] : sentence;
        var (latin, foreign, foreignMarks, hasOther) = (0, 0, 0f, false);
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

            var end = AddressEnd(text, at);
            if (end == 0)
            {
                end = WordEnd(text, at);
                var letters = Scripts(text[at..end], ref foreignMarks);
                (latin, foreign) = (latin + letters.Latin, foreign + letters.Foreign);
                if (letters.Foreign == 0)
                {
                    hasOther |= Weigh(profiles, text[at..end], word, scores);
                    scores[0] += IsCapitalWithin(text, at) ? CapitalWeight : 0;
                }
            }

            at = end;
        }

        return latin + foreign == 0 ? near
            : foreign > latin ? GuessedLanguage.Other
            : Verdict(scores, foreignMarks, hasOther || foreignMarks >= 1, near);
    }

    private static GuessedLanguage Verdict(
        Span<float> scores, float foreignMarks, bool hasOther, GuessedLanguage near)
    {

        var (german, english) = (scores[0], scores[1]);
        german += near == GuessedLanguage.German ? NearWeight : 0;
        english += near == GuessedLanguage.English ? NearWeight : 0;
        var other = float.MinValue;
        foreach (var score in scores[2..LanguageProfiles.All.Languages])
        {
            other = Math.Max(other, score);
        }

        other += foreignMarks + (near == GuessedLanguage.Other ? NearWeight : 0);
        if (other > Math.Max(german, english) + (hasOther ? OtherLead : OtherLeadByLetters))
        {
            return GuessedLanguage.Other;
        }

        return Math.Abs(german - english) < Lead ? near
            : german > english ? GuessedLanguage.German : GuessedLanguage.English;
    }

    /// <returns>Whether the word is one of another language alone.</returns>
    private static bool Weigh(
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

            return (having & 3) == 0;
        }

        if (written.Length < 3)
        {
            return false;
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

        scores[1] -= written.ContainsAny(Umlauts) ? UmlautWeight : 0;
        return false;
    }

    /// <summary>Whether a word with one capital follows a word in small letters: in German most nouns do.</summary>
    private static bool IsCapitalWithin(ReadOnlySpan<char> text, int at) => at > 1 && char.IsUpper(text[at])
        && text[at - 1] == ' ' && char.IsLower(text[at - 2]) && at + 1 < text.Length && char.IsLower(text[at + 1]);

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

    /// <summary>Where an address of the web or of e-mail that begins here ends; 0 where none begins.</summary>
    private static int AddressEnd(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '<' or '"'))
        {
            return 0;
        }

        var (end, isAddress) = (at, false);
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            isAddress |= (text[end] == '@' && end > at)
                || (text[end] == ':' && end + 1 < text.Length && text[end + 1] == '/')
                || (end == at + 3 && text[at..end].Equals("www", StringComparison.OrdinalIgnoreCase));
            end++;
        }

        return isAddress ? end : 0;
    }
}
