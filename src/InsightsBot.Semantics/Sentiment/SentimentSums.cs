namespace InsightsBot.Semantics.Sentiment;

/// <summary>Adds up praise and blame and turns the sums into probabilities.</summary>
internal sealed class SentimentSums
{
    private double praise;
    private double blame;
    private double sentencePraise;
    private double sentenceBlame;
    private double? firstBalance;
    private int sentences;
    private int questions;
    private int shouts;
    private bool isIronic;

    /// <summary>Begins the next sentence.</summary>
    public void BeginSentence(SentenceRun sentence, bool mayBeIronic)
    {
        EndSentence();
        (sentencePraise, sentenceBlame) = (0, 0);
        sentences++;
        questions += sentence.IsQuestion ? 1 : 0;
        shouts += Math.Min(sentence.Shouts, 3);
        isIronic |= mayBeIronic;
    }

    /// <summary>Adds one weight.</summary>
    public void Add(double weight)
    {
        (praise, sentencePraise) = weight > 0 ? (praise + weight, sentencePraise + weight) : (praise, sentencePraise);
        (blame, sentenceBlame) = weight < 0 ? (blame - weight, sentenceBlame - weight) : (blame, sentenceBlame);
    }

    /// <summary>The score of everything that was added.</summary>
    public SentimentScore Score(IReadOnlyList<SentimentSpan> evidence)
    {
        EndSentence();
        var marks = Marks();
        var (negative, neutral, positive) = SentimentCalibration.Of(marks);
        return new(negative, neutral, positive, isIronic, evidence) { Marks = marks };
    }

    private double[] Marks() =>
    [
        Math.Log(1 + praise),
        Math.Log(1 + blame),
        Balance(praise, blame),
        Balance(sentencePraise, sentenceBlame),
        firstBalance ?? 0,
        questions > 0 ? 1 : 0,
        questions == sentences ? 1 : 0,
        shouts > 0 ? 1 : 0,
        isIronic ? 1 : 0,
        praise + blame > 0 ? 1 : 0,
        Math.Log(sentences),
    ];

    private void EndSentence() => firstBalance ??= sentences > 0 ? Balance(sentencePraise, sentenceBlame) : null;

    private static double Balance(double praise, double blame) => (praise - blame) / (praise + blame + 1);
}
