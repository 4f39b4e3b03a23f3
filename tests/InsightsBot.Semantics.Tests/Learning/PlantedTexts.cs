using InsightsBot.Semantics.Learning;

namespace InsightsBot.Semantics.Tests.Learning;

/// <summary>Texts of made-up words in which some words tell the label.</summary>
internal static class PlantedTexts
{
    private const int NoiseWords = 400;
    private const int WordsTelling = 8;
    private static readonly string[] Labels = ["delivery", "price", "staff"];

    /// <summary>Texts with one label.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Where the draw begins.</param>
    /// <param name="shareWrong">The share (0–1) of texts whose words tell another label than they bear.</param>
    public static List<LabelledText> One(int count, int seed, double shareWrong = 0)
    {
        var random = new Random(seed);
        var texts = new List<LabelledText>();
        for (var at = 0; at < count; at++)
        {
            var told = random.Next(Labels.Length);
            var isWrong = random.NextDouble() < shareWrong;
            var label = isWrong ? (told + 1 + random.Next(Labels.Length - 1)) % Labels.Length : told;
            texts.Add(new LabelledText(Words(random, [told]), [Labels[label]]));
        }

        return texts;
    }

    /// <summary>Texts with none, one or several labels.</summary>
    public static List<LabelledText> Several(int count, int seed)
    {
        var random = new Random(seed);
        var texts = new List<LabelledText>();
        for (var at = 0; at < count; at++)
        {
            var told = Enumerable.Range(0, Labels.Length).Where(_ => random.Next(2) == 0).ToArray();
            texts.Add(new LabelledText(Words(random, told), [.. told.Select(t => Labels[t])]));
        }

        return texts;
    }

    /// <summary>Texts with words that speak for two labels; the more for one of them, the surer it is.</summary>
    public static List<LabelledText> Unsure(int count, int seed)
    {
        var random = new Random(seed);
        var texts = new List<LabelledText>();
        for (var at = 0; at < count; at++)
        {
            int[] told = [.. Enumerable.Range(0, 4).Select(_ => random.Next(2))];
            var odds = told.Sum(t => t == 0 ? 0.8 : -0.8);
            var label = random.NextDouble() < 1 / (1 + Math.Exp(-odds)) ? 0 : 1;
            texts.Add(new LabelledText(Words(random, told), [Labels[label]]));
        }

        return texts;
    }

    private static string Words(Random random, int[] told)
    {
        var words = Enumerable.Range(0, random.Next(5, 15)).Select(_ => $"w{random.Next(NoiseWords):x}q")
            .Concat(told.SelectMany(label => Enumerable.Range(0, 2).Select(_ =>
                $"{Labels[label][..2]}{(char)('a' + random.Next(WordsTelling))}zz")))
            .ToArray();
        random.Shuffle(words);
        return string.Join(' ', words);
    }
}
