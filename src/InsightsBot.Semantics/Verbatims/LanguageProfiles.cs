using System.Collections.Frozen;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>What languages look like: which have a word, and how usual three letters in a row are in each.</summary>
/// <remarks>Made once from <see cref="LanguageLists"/>. The languages are German, English, then the others.</remarks>
internal sealed class LanguageProfiles
{
    /// <summary>Languages told apart, rounded up to a power of two: so many figures stand side by side.</summary>
    public const int Width = 16;

    /// <summary>Letters told apart, with 0 for the edge of a word.</summary>
    private const int Letters = 32;

    /// <summary>So many steps make a factor of e.</summary>
    private const float Steps = 14;

    private static readonly Lazy<LanguageProfiles> Lazily = new(() => new LanguageProfiles());

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly sbyte[] threes = new sbyte[Letters * Letters * Letters * Width];

    private LanguageProfiles()
    {
        string[] lists = [LanguageLists.German, LanguageLists.English, .. OtherLanguageLists.All];
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        Languages = lists.Length;
        for (var language = 0; language < lists.Length; language++)
        {
            var counts = new int[Letters * Letters * Letters];
            foreach (var word in Words(lists[language], language))
            {
                languages[word] = languages.GetValueOrDefault(word) | (1 << language);
                Count(word, counts);
            }

            Weigh(counts, language);
        }

        words = languages.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The profiles; the first call makes them.</summary>
    public static LanguageProfiles All => Lazily.Value;

    /// <summary>How many languages are told apart.</summary>
    public int Languages { get; }

    /// <summary>The languages that have a word among their frequent ones, one bit each; 0 for none.</summary>
    public int Having(ReadOnlySpan<char> word) => words.TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>Adds how usual the letters of a word are in each language: 0 is usual in all alike.</summary>
    public void AddLetters(ReadOnlySpan<char> word, Span<float> scores, float weight)
    {
        var (first, second) = (0, 0);
        for (var i = 0; i <= word.Length; i++)
        {
            var third = i < word.Length ? Letter(word[i]) : 0;
            if (i > 0)
            {
                var at = ((((first * Letters) + second) * Letters) + third) * Width;
                var figures = threes.AsSpan(at, Width);
                for (var language = 0; language < figures.Length; language++)
                {
                    scores[language] += figures[language] * weight / Steps;
                }
            }

            (first, second) = (second, third);
        }
    }

    private static IEnumerable<string> Words(string list, int language)
    {
        foreach (var word in list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            yield return word;
            if (language == 0 && word.Any(c => c > 'z'))
            {
                yield return Spelling.Fold(word);
            }
        }
    }

    private static void Count(string word, int[] counts)
    {
        var (first, second) = (0, 0);
        for (var i = 0; i <= word.Length; i++)
        {
            var third = i < word.Length ? Letter(word[i]) : 0;
            if (i > 0)
            {
                counts[(((first * Letters) + second) * Letters) + third]++;
            }

            (first, second) = (second, third);
        }
    }

    private void Weigh(int[] counts, int language)
    {
        // What was never seen counts like a tenth of a time: lists are short, so it says little.
        var total = counts.Sum() + (0.3 * 3000);
        for (var three = 0; three < counts.Length; three++)
        {
            var share = (counts[three] + 0.3) / total;
            threes[(three * Width) + language] = (sbyte)Math.Clamp(Steps * Math.Log(share * 2000), -127, 127);
        }
    }

    private static int Letter(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower switch
        {
            >= 'a' and <= 'z' => lower - 'a' + 1,
            'ä' => 27,
            'ö' => 28,
            'ü' => 29,
            'ß' => 30,
            '\'' or '’' => 0,
            _ => 31,
        };
    }
}
