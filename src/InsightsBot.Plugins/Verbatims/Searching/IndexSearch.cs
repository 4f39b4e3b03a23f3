using InsightsBot.Plugins.Verbatims.Files;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Finds rows of an index: by words and by meaning, within the conditions.</summary>
internal static class IndexSearch
{
    /// <summary>How much the words count beside the meaning.</summary>
    private const float WordsShare = 0.5f;

    /// <summary>So many rows that fit best say what else is meant.</summary>
    private const int FeedbackRows = 10;

    private const double FeedbackWeight = 1;
    private const int TopMax = 10_000;

    /// <summary>Finds rows.</summary>
    /// <param name="file">The index.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="stems">The stems of its words.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IReadOnlyList<Found> Run(
        IndexFile file, VerbatimQuery query, IReadOnlyList<SoughtStem> stems, CancellationToken cancellation)
    {
        if (file.Rows == 0)
        {
            return [];
        }

        using var scores = new RowScores(file, RowFilter.Of(file, query), cancellation);
        if (string.IsNullOrWhiteSpace(query.Words))
        {
            scores.Everything();
        }
        else
        {
            Score(file, query, stems, scores);
        }

        return Top(file, query, scores);
    }

    private static void Score(
        IndexFile file, VerbatimQuery query, IReadOnlyList<SoughtStem> stems, RowScores scores)
    {
        scores.AddWords(query.Way == SearchWay.Meaning ? [] : stems);
        var space = VectorSpace.For(file, query.Vector);
        if (query.Way == SearchWay.Words || space.Vector(query.Vector, stems) is not { } vector)
        {
            scores.Join(1);
            return;
        }

        var share = query.Way == SearchWay.Both ? WordsShare : 0;
        scores.Look(space, vector, leastScore: 0);
        scores.Join(share);
        var best = scores.Best(FeedbackRows, float.Epsilon, isNewest: false);
        if (best.Count > 0)
        {
            Feedback.Add(space, vector, [.. best.Order()], FeedbackWeight);
            scores.Look(space, vector, leastScore: RowScores.NearBest);
            scores.Join(share);
        }
    }

    private static Found[] Top(IndexFile file, VerbatimQuery query, RowScores scores)
    {
        const float newestLeast = 0.5f;
        var top = Math.Clamp(query.Top, 1, TopMax);
        var isNewest = query.Order == HitOrder.Newest || string.IsNullOrWhiteSpace(query.Words);
        var best = scores.Best(top, isNewest ? newestLeast * scores.Largest : float.Epsilon, isNewest);
        var stored = file.Of<long>(Section.StoredRows);
        var found = new Found[best.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = new Found(stored[best[i]], scores.Of(best[i]));
        }

        return found;
    }
}
