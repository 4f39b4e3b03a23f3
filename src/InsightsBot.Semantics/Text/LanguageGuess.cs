namespace InsightsBot.Semantics.Text;

/// <summary>Tells German from English from other languages by their small words, letters and endings.</summary>
/// <remarks>
/// Words in quotes do not count: a German question may quote an English value. Function words weigh 1, words of the
/// CX field and endings less; a language must lead by a clear margin.
/// </remarks>
public static class LanguageGuess
{
    private const double Enough = 0.6;
    private const double EnoughForOther = 1.5;

    private static readonly string[] GermanEndings =
        ["ungen", "ung", "keit", "heit", "lich", "liche", "lichen", "schaft", "ischen", "quote", "grund", "gruende"];

    private static readonly string[] EnglishEndings = ["ness", "tions", "ings", "ests", "fully", "ably", "ity", "ied"];

    /// <summary>The language of a question.</summary>
    public static GuessedLanguage Of(string question) => Of(Tokenizer.Read(question));

    /// <summary>The language of a question in tokens.</summary>
    public static GuessedLanguage Of(IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var (german, english, other, strongest) = (0.0, 0.0, 0.0, 0.0);
        Span<double> others = stackalloc double[LanguageWords.Others.Count];
        others.Clear();
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            // The first word of a question says most; the "to" of "Month-to-Month" says nothing.
            var weight = token.JoinedToPrevious ? 0 : ReferenceEquals(token, tokens[0]) ? 1.5 : 1;
            german += weight * German(token);
            english += weight * English(token);
            other += ForeignLetters(token.Text);
            for (var i = 0; i < others.Length; i++)
            {
                others[i] += LanguageWords.Others[i].Contains(token.Folded) ? 1 : 0;
            }
        }

        foreach (var words in others)
        {
            strongest = Math.Max(strongest, words);
        }

        return Verdict(german, english, other + strongest);
    }

    private static GuessedLanguage Verdict(double german, double english, double other)
    {
        if (other >= EnoughForOther && other > german && other > english)
        {
            return GuessedLanguage.Other;
        }

        var best = Math.Max(german, english);
        return best < Enough || german == english ? GuessedLanguage.Unknown
            : german > english ? GuessedLanguage.German
            : GuessedLanguage.English;
    }

    private static double German(Token token)
    {
        var word = token.Folded;
        if (LanguageWords.German.Contains(word))
        {
            return 1;
        }

        if (LanguageWords.GermanTopics.Any(t => word.StartsWith(t, StringComparison.Ordinal)))
        {
            return 0.8;
        }

        var score = token.Text.Contains('ß', StringComparison.Ordinal) ? 1.0 : 0;
        score += "äöüÄÖÜ".Any(c => token.Text.Contains(c, StringComparison.Ordinal)) ? 0.6 : 0;
        return score + (EndsLike(word, GermanEndings) ? 0.6 : 0) + (word.Length >= 16 ? 0.3 : 0);
    }

    private static double English(Token token)
    {
        var word = token.Folded;
        if (LanguageWords.English.Contains(word))
        {
            return 1;
        }

        return LanguageWords.EnglishTopics.Contains(word) ? 0.8 : EndsLike(word, EnglishEndings) ? 0.4 : 0;
    }

    private static bool EndsLike(string word, string[] endings) =>
        word.Length >= 7 && endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static double ForeignLetters(string text)
    {
        var score = 0.0;
        foreach (var c in text)
        {
            score += c switch
            {
                'ş' or 'ğ' or 'ı' or 'İ' or 'Ş' or 'Ğ' => 1,
                'ł' or 'ę' or 'ą' or 'ż' or 'ś' or 'ć' or 'ń' or 'ź' or 'ř' or 'ů' or 'ě' or 'š' or 'č' or 'ž' => 1,
                'ç' or 'ñ' or 'ã' or 'õ' or 'å' or 'ø' or 'œ' or 'ê' or 'è' or 'ù' or 'î' or 'ô' or 'û' => 0.7,
                'é' or 'á' or 'í' or 'ó' or 'ú' or 'à' or 'ő' or 'ű' or 'ì' or 'ò' => 0.4,
                >= '\u0370' and <= '\u1FFF' and not (>= '\u1D00' and <= '\u1EFF') => 1,
                >= '\u3040' and <= '\uD7AF' => 2,
                _ => 0,
            };
        }

        return Math.Min(score, 3);
    }
}
