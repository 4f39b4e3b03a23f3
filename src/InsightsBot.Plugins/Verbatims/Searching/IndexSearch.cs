using System.Buffers;
using InsightsBot.Plugins.Verbatims.Files;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Finds rows of an index: by words and by meaning, within the conditions.</summary>
internal static class IndexSearch
{
    /// <summary>How much the words count beside the meaning.</summary>
    private const float WordsShare = 0.5f;

    /// <summary>Rows without any of the words have to be at least so much alike in meaning.</summary>
    private const float AlikeLeast = 0.3f;

    /// <summary>What fits half as well as the best is taken when the newest are wanted.</summary>
    private const float NewestLeast = 0.5f;

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

        var met = RowFilter.Of(file, query);
        var scores = ArrayPool<float>.Shared.Rent(file.Rows);
        try
        {
            if (string.IsNullOrWhiteSpace(query.Words))
            {
                Everything(met, scores.AsSpan(0, file.Rows));
            }
            else
            {
                Score(file, query, stems, met, scores, cancellation);
            }

            return Top(file, query, scores.AsSpan(0, file.Rows));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private static void Everything(ulong[]? met, Span<float> scores)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = RowFilter.Has(met, row) ? 1 : 0;
        }
    }

    /// <summary>Writes the scores of all rows; 0 for what does not fit.</summary>
    private static void Score(
        IndexFile file, VerbatimQuery query, IReadOnlyList<SoughtStem> stems, ulong[]? met, float[] scores,
        CancellationToken cancellation)
    {
        var all = scores.AsSpan(0, file.Rows);
        all.Clear();
        if (query.Way != SearchWay.Meaning)
        {
            WordScores.Add(file, stems, all);
            Bound(met, all);
        }

        if (query.Way == SearchWay.Words || MeaningScores.Vector(file, stems) is not { } vector)
        {
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        var alike = ArrayPool<float>.Shared.Rent(file.Rows);
        try
        {
            MeaningScores.Write(file, vector, met, alike, cancellation);
            Join(all, alike.AsSpan(0, file.Rows), query.Way == SearchWay.Both ? WordsShare : 0);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(alike);
        }
    }

    /// <summary>Brings scores to 0–1, and to 0 where the conditions are not met.</summary>
    private static void Bound(ulong[]? met, Span<float> scores)
    {
        var best = 0f;
        for (var row = 0; row < scores.Length; row++)
        {
            if (scores[row] > 0)
            {
                scores[row] = RowFilter.Has(met, row) ? scores[row] : 0;
                best = Math.Max(best, scores[row]);
            }
        }

        for (var row = 0; best > 0 && row < scores.Length; row++)
        {
            scores[row] /= best;
        }
    }

    private static void Join(Span<float> scores, ReadOnlySpan<float> alike, float wordsShare)
    {
        var best = 1e-6f;
        foreach (var one in alike)
        {
            best = Math.Max(best, one);
        }

        for (var row = 0; row < scores.Length; row++)
        {
            var isFit = scores[row] > 0 || alike[row] >= AlikeLeast;
            var meaning = Math.Max(0, alike[row]) / best;
            scores[row] = isFit ? (wordsShare * scores[row]) + ((1 - wordsShare) * meaning) : 0;
        }
    }

    private static Found[] Top(IndexFile file, VerbatimQuery query, ReadOnlySpan<float> scores)
    {
        var days = file.Of<int>(Section.Days);
        var isNewest = query.Order == HitOrder.Newest || string.IsNullOrWhiteSpace(query.Words);
        var least = 0f;
        foreach (var score in scores)
        {
            least = isNewest ? Math.Max(least, NewestLeast * score) : 0;
        }

        var top = Math.Clamp(query.Top, 1, TopMax);
        var queue = new PriorityQueue<int, (float First, float Second, int Row)>(top + 1);
        var worst = float.MinValue;
        for (var row = 0; row < scores.Length; row++)
        {
            var score = scores[row];
            if (score <= 0 || score < least)
            {
                continue;
            }

            var first = isNewest ? days[row] : score;
            if (queue.Count < top || first >= worst)
            {
                queue.Enqueue(row, (first, isNewest ? score : days[row], -row));
                if (queue.Count > top)
                {
                    _ = queue.Dequeue();
                }

                _ = queue.TryPeek(out _, out var last);
                worst = last.First;
            }
        }

        var stored = file.Of<long>(Section.StoredRows);
        var found = new Found[queue.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            var row = queue.Dequeue();
            found[i] = new Found(stored[row], scores[row]);
        }

        return found;
    }
}
