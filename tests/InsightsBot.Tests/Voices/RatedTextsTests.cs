using System.Globalization;
using System.Text;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Voices;

namespace InsightsBot.Tests.Voices;

/// <summary>Columns that rate texts: which are taken, which way round, and what is learned from them.</summary>
public sealed class RatedTextsTests : IDisposable
{
    private const int Texts = 600;
    private readonly TemporaryFolder _folder = new();
    private int _sources;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Stars_are_taken_and_learned_from_where_words_alone_say_too_little()
    {
        var path = Read("stars", (mood, _) => $"{(mood > 0 ? 5 : mood < 0 ? 1 : 3)}");
        Assert.Contains("Stars", Notes(path), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("positive", Judged(path, 2));
        Assert.Equal("negative", Judged(path, 3));
    }

    [Fact]
    public void A_scale_on_which_one_is_best_is_turned_round()
    {
        var path = Read("school_mark", (mood, _) => $"{(mood > 0 ? 1 : mood < 0 ? 5 : 3)}");
        Assert.Contains("school mark", Notes(path), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("positive", Judged(path, 2));
        Assert.Equal("negative", Judged(path, 3));
    }

    [Fact]
    public void Labels_in_words_are_taken()
    {
        var path = Read("label", (mood, _) => mood > 0 ? "positiv" : mood < 0 ? "negativ" : "neutral");
        Assert.NotEqual("", Notes(path));
        Assert.Equal("positive", Judged(path, 2));
        Assert.Equal("negative", Judged(path, 3));
    }

    [Fact]
    public void A_number_that_has_nothing_to_do_with_the_texts_is_not_taken() =>
        Assert.Equal("", Notes(Read("rooms", (_, i) => $"{1 + (i * 7919 % 97 % 5)}")));

    [Fact]
    public void A_number_that_is_always_the_same_is_not_taken() =>
        Assert.Equal("", Notes(Read("stars", (_, _) => "4")));

    [Theory]
    [InlineData(0, 10, true, "0 6 7 8 9 10", "negative negative neutral neutral positive positive")]
    [InlineData(1, 5, true, "1 2 3 4 5", "negative negative neutral positive positive")]
    [InlineData(1, 5, false, "1 2 3 4 5", "positive positive neutral negative negative")]
    [InlineData(1, 6, false, "1 2 5 6", "positive positive negative negative")]
    [InlineData(0, 1, true, "0 1", "negative positive")]
    public void Values_of_a_scale_say_a_sentiment(
        double low, double high, bool moreIsBetter, string values, string said)
    {
        var rating = new Rating(null!, new RatingScale(low, high, moreIsBetter), 1);
        Assert.Equal(said, string.Join(' ', values.Split(' ').Select(rating.SentimentOf)));
    }

    [Theory]
    [InlineData("Positiv", "positive")]
    [InlineData(" neg. ", "negative")]
    [InlineData("NEUTRAL", "neutral")]
    [InlineData("gut", null)]
    [InlineData("", null)]
    public void Words_of_a_label_say_a_sentiment(string word, string? said) => Assert.Equal(said, Rating.Named(word));

    /// <summary>Texts, half of which no lexicon knows; the same made-up words go with the same mood.</summary>
    private string Read(string column, Func<int, int, string> rate)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, $"source{_sources++}")).FullName;
        var text = new StringBuilder($"review_id,{column},review_text\n");
        for (var i = 1; i <= Texts; i++)
        {
            var mood = (i % 5) switch { 0 => 0, 1 or 2 => 1, _ => -1 };
            var words = (i % 5) switch
            {
                0 => "Wir waren am Dienstag in der Filiale",
                1 => "Das war wunderbar und hervorragend",
                2 => "Das war voll flonkig und einfach brimelig",
                3 => "Das war total gruzzig und echt schlompig",
                _ => "Das war schrecklich und furchtbar",
            };
            _ = text.Append(CultureInfo.InvariantCulture,
                $"{i},{rate(mood, i)},\"{words} in {ReviewShop.Review(i % 350 + 1).Text[^14..^1]} und Weg "
                + $"{Word(i)}.\"\n");
        }

        File.WriteAllText(Path.Combine(folder, "reviews.csv"), text.ToString());
        return new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"))
            .ReadTexts(folder, null, null, CancellationToken.None)!;
    }

    private static string Word(int i) =>
        string.Concat("bdfgklmnpr"[i % 10], "aeiou"[i / 10 % 5], "bdfgklmnpr"[i / 50 % 10], "aeiou"[i / 500 % 5]);

    private static string Notes(string path) =>
        string.Join('\n', VoicesFile.Notes(path).Where(n => n.Key.EndsWith("English", StringComparison.Ordinal))
            .Select(n => n.Value));

    /// <summary>How most texts of one of the five kinds were judged.</summary>
    private static string? Judged(string path, int kind) => new StoredVerbatims(path).All()
        .Where(t => int.Parse(t.RecordId, null) % 5 == kind).GroupBy(t => t.Sentiment).MaxBy(g => g.Count())!.Key;
}
