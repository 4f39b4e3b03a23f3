namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>For each stem the rows it stands in, and how much it weighs in each.</summary>
/// <remarks>
/// The weight is the part of BM25 that does not depend on the query, from 1 to 255. Source: S. Robertson, H. Zaragoza,
/// "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
/// </remarks>
internal sealed class PostingTable
{
    private const double Saturation = 1.0;
    private const double LengthShare = 0.4;

    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly byte[] _weights;

    /// <summary>Turns the words of rows into the rows of stems.</summary>
    public PostingTable(Corpus corpus, Stems stems, CancellationToken cancellation)
    {
        _starts = Starts(corpus, stems);
        _rows = new int[_starts[^1]];
        _weights = new byte[_starts[^1]];
        var next = _starts[..^1];
        var place = new int[stems.Texts.Count];
        long words = 0;
        for (var row = 0; row < corpus.Rows; row++)
        {
            words += corpus.WordsOf(row).Length;
        }

        var mean = Math.Max(1, (double)words / Math.Max(1, corpus.Rows));
        for (var row = 0; row < corpus.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var own = corpus.WordsOf(row);
            foreach (var word in own)
            {
                foreach (var (stem, units) in stems.Forms[word])
                {
                    if (place[stem] == 0 || _rows[place[stem] - 1] != row)
                    {
                        _rows[next[stem]++] = row;
                        place[stem] = next[stem];
                    }

                    ref var weight = ref _weights[place[stem] - 1];
                    weight = (byte)Math.Min(255, weight + units);
                }
            }

            Weigh(own, stems, place, row, own.Length / mean);
        }
    }

    /// <summary>How many pairs of a stem and a row there are.</summary>
    public long Count => _rows.Length;

    /// <summary>The rows of a stem, rising.</summary>
    public ReadOnlySpan<int> RowsOf(int stem) => _rows.AsSpan(_starts[stem], _starts[stem + 1] - _starts[stem]);

    /// <summary>The weights of a stem in its rows.</summary>
    public ReadOnlySpan<byte> WeightsOf(int stem) =>
        _weights.AsSpan(_starts[stem], _starts[stem + 1] - _starts[stem]);

    /// <summary>Turns units into weights, once for each stem of a row.</summary>
    private void Weigh(ReadOnlySpan<int> own, Stems stems, int[] place, int row, double lengthShare)
    {
        foreach (var word in own)
        {
            foreach (var (stem, _) in stems.Forms[word])
            {
                // A place of 0 was weighed already.
                if (place[stem] > 0 && _rows[place[stem] - 1] == row)
                {
                    ref var weight = ref _weights[place[stem] - 1];
                    var times = (double)weight / WordForm.Whole;
                    var norm = Saturation * (1 - LengthShare + (LengthShare * lengthShare));
                    weight = (byte)Math.Clamp(Math.Round(255 * times / (times + norm)), 1, 255);
                    place[stem] = 0;
                }
            }
        }
    }

    private static int[] Starts(Corpus corpus, Stems stems)
    {
        var last = new int[stems.Texts.Count];
        var starts = new int[stems.Texts.Count + 1];
        for (var row = 0; row < corpus.Rows; row++)
        {
            foreach (var word in corpus.WordsOf(row))
            {
                foreach (var (stem, _) in stems.Forms[word])
                {
                    starts[stem + 1] += last[stem] == row + 1 ? 0 : 1;
                    last[stem] = row + 1;
                }
            }
        }

        for (var stem = 0; stem < stems.Texts.Count; stem++)
        {
            starts[stem + 1] += starts[stem];
        }

        return starts;
    }
}
