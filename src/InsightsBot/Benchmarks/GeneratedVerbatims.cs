using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Benchmarks;

/// <summary>Verbatims of words that nobody speaks: the same seed gives the same texts.</summary>
/// <remarks>
/// Words occur as often as in speech (Zipf); each text leans to one of two hundred subjects, and one word in eight is a
/// compound of two others. Every tenth word is a small German one.
/// </remarks>
/// <param name="seed">The seed.</param>
/// <param name="words">How many words there are, without compounds.</param>
public sealed class GeneratedVerbatims(int seed, int words = 60_000)
{
    private const int Subjects = 200;
    private const int Days = 730;
    private const double CompoundShare = 0.125;
    private const double SmallShare = 0.1;
    private const double SubjectShare = 0.4;

    private static readonly string[] Syllables =
    [
        "ba", "be", "bor", "da", "der", "du", "fa", "fel", "gar", "go", "hal", "hum", "ka", "ker", "la", "lin", "ma",
        "mer", "mo", "na", "nor", "pa", "pel", "ra", "ru", "sa", "sel", "ta", "tor", "tum", "wa", "wil", "za", "zu",
    ];

    private static readonly string[] Small = ["und", "die", "der", "nicht", "war", "ist", "das", "wir", "mit", "sehr"];
    private static readonly string[] Sources = ["surveys", "calls", "reviews", "mails"];
    private static readonly string[] Sentiments = ["positive", "negative", "neutral"];
    private static readonly string[] Regions = ["Nord", "Ost", "Süd", "West", "Mitte"];

    private readonly string[] _words = [.. Enumerable.Range(0, words).Select(Word)];

    /// <summary>Texts.</summary>
    /// <param name="count">How many.</param>
    public IEnumerable<VerbatimEntry> Texts(int count)
    {
        var chance = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var subject = chance.Next(Subjects);
            yield return new VerbatimEntry(string.Concat("texts/", i.ToString(Culture)), Text(subject, chance))
            {
                Day = new DateOnly(2024, 1, 1).AddDays(chance.Next(Days)),
                Source = OneOf(Sources, chance),
                Language = "de",
                Sentiment = OneOf(Sentiments, chance),
                Themes = [Theme(subject)],
                Segments = new Dictionary<string, string> { ["region"] = OneOf(Regions, chance) },
            };
        }
    }

    /// <summary>Queries of one to four words, some of them compounds, every tenth with a slip.</summary>
    /// <param name="count">How many.</param>
    public IEnumerable<string> Queries(int count)
    {
        var chance = new Random(seed + 1);
        for (var i = 0; i < count; i++)
        {
            var subject = chance.Next(Subjects);
            var some = Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Spoken(subject, chance)).ToArray();
            if (i % 10 == 0)
            {
                some[0] = some[0].Remove(some[0].Length / 2, 1);
            }

            yield return string.Join(' ', some);
        }
    }

    /// <summary>A theme of the texts.</summary>
    public static string Theme(int subject) => string.Concat("theme ", (subject % 20).ToString(Culture));

    private static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.InvariantCulture;

    private static string Word(int number)
    {
        var word = "";
        for (var rest = number + Syllables.Length; rest > 0; rest /= Syllables.Length)
        {
            word += Syllables[rest % Syllables.Length];
        }

        return word;
    }

    private string Text(int subject, Random chance)
    {
        var length = 8 + chance.Next(25);
        var some = new string[length];
        for (var i = 0; i < length; i++)
        {
            some[i] = chance.NextDouble() < SmallShare ? OneOf(Small, chance) : Spoken(subject, chance);
        }

        return string.Join(' ', some) + ".";
    }

    private string Spoken(int subject, Random chance) => chance.NextDouble() < CompoundShare
        ? OneWord(subject, chance) + "s" + OneWord(subject, chance) : OneWord(subject, chance);

    /// <summary>A word of any rank by Zipf's law, or of the subject's own.</summary>
    private string OneWord(int subject, Random chance)
    {
        var rank = (int)(Math.Pow(_words.Length, chance.NextDouble()) - 1);
        return _words[chance.NextDouble() < SubjectShare ? ((rank * Subjects) + subject) % _words.Length : rank];
    }

    private static string OneOf(string[] texts, Random chance) => texts[chance.Next(texts.Length)];
}
