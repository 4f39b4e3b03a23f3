using InsightsBot.Semantics.Sentiment;
using Xunit.Abstractions;

namespace InsightsBot.Plugins.Tests.Voices;

/// <summary>Labels that people gave, against the shipped lexicon; each on the half nothing was developed on.</summary>
/// <remarks>Pass by name where the public texts are not beside the repository.</remarks>
public sealed class SentimentFiguresTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void German_restaurant_reviews_of_one_or_two_and_four_or_five_stars(bool withTitle)
    {
        var pairs = Held("german_restaurant_reviews/reviews.csv", "review_id").Where(r => r["rating"] != "3.0")
            .Select(r => (IsPositive(r["rating"][0] > '3'),
                Of(withTitle ? r["title"] + "\n" + r["text"] : r["text"]).Side));
        Check(new($"restaurants, {(withTitle ? "title and text" : "text alone")}, 2 labels", [.. pairs]), 0.93);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void German_restaurant_reviews_when_neutral_counts_as_wrong(bool withTitle)
    {
        var pairs = Held("german_restaurant_reviews/reviews.csv", "review_id").Where(r => r["rating"] != "3.0")
            .Select(r => (IsPositive(r["rating"][0] > '3'),
                Of(withTitle ? r["title"] + "\n" + r["text"] : r["text"]).Label));
        Check(new($"restaurants, {(withTitle ? "title and text" : "text alone")}, 3 labels", [.. pairs]), 0.92);
    }

    [Fact]
    public void English_tweets_to_airlines_of_three_labels()
    {
        var pairs = Held("airline_tweets/tweets.csv", "tweet_id").DistinctBy(r => r["tweet_id"])
            .Select(r => (Label(r["airline_sentiment"]), Of(r["text"]).Label));
        Check(new("airline tweets, 3 labels", [.. pairs]), 0.68);
    }

    [Fact]
    public void German_posts_about_a_railway_of_three_labels()
    {
        var pairs = Held("germeval2017_bahn/dev_documents.csv", "doc_id")
            .Concat(Held("germeval2017_bahn/test_dia_documents.csv", "doc_id"))
            .Select(r => (Label(r["sentiment"]), Of(r["text"]).Label));
        Check(new("railway posts, 3 labels", [.. pairs]), 0.45);
    }

    [Fact]
    public void German_hotel_sentences_of_one_polarity()
    {
        var given = VoicesFile.Rows("german_hotel_absa/opinions.csv").GroupBy(o => o["doc_id"])
            .Where(g => g.Select(o => o["polarity"]).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First()["polarity"]);
        var pairs = Held("german_hotel_absa/sentences.csv", "doc_id").Where(r => given.ContainsKey(r["doc_id"]))
            .Select(r => (Label(given[r["doc_id"]]), Of(r["text"]))).ToList();
        Check(new("hotel sentences, 3 labels", [.. pairs.Select(p => (p.Item1, p.Item2.Label))]), 0.72);
        Check(new("hotel sentences, 2 labels", [.. pairs.Where(p => p.Item1 != SentimentLabel.Neutral)
            .Select(p => (p.Item1, p.Item2.Side))]), 0.85);
    }

    [Fact]
    public void English_patients_feedback_of_two_labels()
    {
        var pairs = Held("nhs_fft_feedback/comments.csv", "comment_id")
            .Where(r => r["sentiment"] is "1" or "2" or "4" or "5")
            .Select(r => (IsPositive(r["sentiment"] is "1" or "2"), Of(r["comment"]).Side));
        Check(new("patients' feedback, 2 labels", [.. pairs]), 0.8);
    }

    [Fact]
    public void Labels_that_are_said_to_be_sure_are_right_more_often()
    {
        var all = Held("airline_tweets/tweets.csv", "tweet_id").DistinctBy(r => r["tweet_id"])
            .Select(r => (Given: Label(r["airline_sentiment"]), Score: Of(r["text"]))).ToList();
        if (all.Count == 0)
        {
            return;
        }

        var sure = all.Where(p => p.Score.IsSure).ToList();
        var figures = new LabelFigures("airline tweets, sure ones", [.. sure.Select(p => (p.Given, p.Score.Label))]);
        output.WriteLine($"{figures}, {(double)sure.Count / all.Count:F3} of all");
        Assert.True(figures.Accuracy > all.Count(p => p.Given == p.Score.Label) / (double)all.Count);
    }

    private static SentimentScore Of(string text) => Shipped.Sentiment.Of(text);

    private static IEnumerable<Dictionary<string, string>> Held(string file, string id) =>
        VoicesFile.Rows(file).Where(r => VoicesFile.IsHeldBack(r[id]));

    private static SentimentLabel IsPositive(bool isPositive) =>
        isPositive ? SentimentLabel.Positive : SentimentLabel.Negative;

    private static SentimentLabel Label(string given) => given switch
    {
        "positive" or "positiv" => SentimentLabel.Positive,
        "negative" or "negativ" => SentimentLabel.Negative,
        _ => SentimentLabel.Neutral,
    };

    private void Check(LabelFigures figures, double accuracyMin)
    {
        if (figures.Pairs.Count == 0)
        {
            return;
        }

        output.WriteLine(figures.ToString());
        Assert.True(figures.Accuracy >= accuracyMin, figures.ToString());
    }
}
