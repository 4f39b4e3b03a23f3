using System.Buffers;
using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>The scores of all rows of an index for one query, made piece by piece on two threads.</summary>
internal sealed class RowScores : IDisposable
{
    /// <summary>Rows that score so much of the best are looked at again.</summary>
    public const float NearBest = 0.35f;

    /// <summary>Rows without any of the words have to be at least so much alike in meaning.</summary>
    private const float AlikeLeast = 0.3f;

    private const int PieceRows = 1 << 14;
    private const float NotMet = -1;
    private readonly IndexFile _file;
    private readonly ulong[]? _met;
    private readonly float[] _words;
    private readonly float[] _alike;
    private readonly float[] _largest;
    private readonly float[] _joined;
    private readonly ParallelOptions _threads;
    private float _largestWords;
    private float _largestAlike = 1e-6f;

    /// <summary>No scores yet.</summary>
    /// <param name="file">The index.</param>
    /// <param name="met">The rows that meet the conditions; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    public RowScores(IndexFile file, ulong[]? met, CancellationToken cancellation)
    {
        (_file, _met) = (file, met);
        (_words, _alike, _joined) = (Rent(), Rent(), Rent());
        _largest = new float[(file.Rows + PieceRows - 1) / PieceRows];
        _threads = new ParallelOptions
        {
            MaxDegreeOfParallelism = Threads.Two.MaxDegreeOfParallelism,
            CancellationToken = cancellation,
        };
    }

    /// <summary>The largest score.</summary>
    public float Largest { get; private set; }

    /// <summary>The score of a row, from 0 to 1; 0 for what does not fit.</summary>
    public float Of(int row) => _joined[row];

    /// <summary>All rows that meet the conditions fit.</summary>
    public void Everything()
    {
        Largest = Pieces((from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                _joined[row] = RowFilter.Has(_met, row) ? 1 : 0;
            }

            return 1;
        });
    }

    /// <summary>Scores by words.</summary>
    public void AddWords(IReadOnlyList<SoughtStem> stems)
    {
        WordScores.Add(_file, stems, _words);
        _largestWords = Pieces((from, to) =>
        {
            var largest = 0f;
            for (var row = from; row < to; row++)
            {
                _words[row] = RowFilter.Has(_met, row) ? _words[row] : NotMet;
                largest = Math.Max(largest, _words[row]);
            }

            return largest;
        });
    }

    /// <summary>Scores by likeness to a vector.</summary>
    /// <param name="space">The vectors of the rows.</param>
    /// <param name="vector">The vector, of length 1.</param>
    /// <param name="leastScore">Rows whose joined score is less, of the best as 1, stay as they are.</param>
    public void Look(VectorSpace space, ReadOnlySpan<float> vector, float leastScore)
    {
        var sought = MeaningScores.Sought(vector, out var scale);
        var least = leastScore * Largest;
        _largestAlike = Math.Max(1e-6f, Pieces((from, to) =>
        {
            var largest = 0f;
            var numbers = space.Numbers;
            var scales = space.Scales;
            for (var row = from; row < to; row++)
            {
                if (_joined[row] >= least && _words[row] != NotMet)
                {
                    _alike[row] = Math.Max(0, MeaningScores.Of(numbers, scales, row, sought) * scale);
                }

                largest = Math.Max(largest, _alike[row]);
            }

            return largest;
        }));
    }

    /// <summary>Joins both scores.</summary>
    /// <param name="wordsShare">How much words count beside meaning.</param>
    public void Join(float wordsShare)
    {
        var words = _largestWords > 0 ? wordsShare / _largestWords : 0;
        var alike = (1 - wordsShare) / _largestAlike;
        Largest = Pieces((from, to) =>
        {
            var largest = 0f;
            for (var row = from; row < to; row++)
            {
                var isFit = _words[row] > 0 || (_words[row] == 0 && _alike[row] >= AlikeLeast);
                _joined[row] = isFit ? (words * _words[row]) + (alike * _alike[row]) : 0;
                largest = Math.Max(largest, _joined[row]);
            }

            return largest;
        });
    }

    /// <summary>The rows that come first: by score and then day, or by day and then score; at last by row.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="least">The least score.</param>
    /// <param name="isNewest">Whether the day comes before the score.</param>
    public IReadOnlyList<int> Best(int count, float least, bool isNewest)
    {
        var days = _file.Of<int>(Section.Days);
        var queue = new PriorityQueue<int, (float First, float Second, int Row)>();
        var worst = float.MinValue;
        for (var piece = 0; piece < _largest.Length; piece++)
        {
            if (_largest[piece] < least || (!isNewest && queue.Count == count && _largest[piece] < worst))
            {
                continue;
            }

            for (var row = piece * PieceRows; row < Math.Min(_file.Rows, (piece + 1) * PieceRows); row++)
            {
                var score = _joined[row];
                var first = isNewest ? days[row] : score;
                if (score < least || (queue.Count == count && first < worst))
                {
                    continue;
                }

                queue.Enqueue(row, (first, isNewest ? score : days[row], -row));
                if (queue.Count > count)
                {
                    _ = queue.Dequeue();
                }

                _ = queue.TryPeek(out _, out var last);
                worst = last.First;
            }
        }

        var best = new int[queue.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            best[i] = queue.Dequeue();
        }

        return best;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var numbers in (float[][])[_words, _alike, _joined])
        {
            ArrayPool<float>.Shared.Return(numbers);
        }
    }

    private float[] Rent()
    {
        var numbers = ArrayPool<float>.Shared.Rent(_file.Rows);
        numbers.AsSpan(0, _file.Rows).Clear();
        return numbers;
    }

    /// <summary>Does something with each piece, from a row to before another.</summary>
    /// <returns>The largest outcome; those of the pieces are kept.</returns>
    private float Pieces(Func<int, int, float> score)
    {
        _ = Parallel.For(0, _largest.Length, _threads, piece =>
            _largest[piece] = score(piece * PieceRows, Math.Min(_file.Rows, (piece + 1) * PieceRows)));
        return _largest.Max();
    }
}
