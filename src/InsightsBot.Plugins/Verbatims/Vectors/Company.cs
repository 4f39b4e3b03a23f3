using InsightsBot.Plugins.Verbatims.Words;

namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Which stems stand near which, and how much more often than by chance.</summary>
internal sealed class Company
{
    private const int StemsMax = 20_000;
    private const int TextsMax = 60_000;
    private const int Many = 30_000;
    private const double TogetherLeastOfMany = 2;
    private const int Window = 8;
    private readonly CellTable _pairs = new();
    private readonly int _size;
    private readonly double _togetherLeast;

    /// <summary>Counts over the texts of a corpus, or over every so many-th of a large one.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="stems">Their stems.</param>
    /// <param name="learned">The number of each stem that is learned; -1 for others.</param>
    /// <param name="size">How many are learned.</param>
    /// <param name="cancellation">Ends it.</param>
    public Company(Corpus corpus, Stems stems, int[] learned, int size, CancellationToken cancellation)
    {
        _size = size;
        _togetherLeast = corpus.Rows < Many ? 0 : TogetherLeastOfMany;
        var step = Math.Max(1, corpus.Rows / TextsMax);
        for (var row = 0; row < corpus.Rows; row += step)
        {
            cancellation.ThrowIfCancellationRequested();
            Count(corpus.WordsOf(row), stems, learned);
        }
    }

    /// <summary>The stems that occur often enough to be learned, the most frequent ones of a large corpus.</summary>
    public static int[] Chosen(Corpus corpus, Stems stems, PostingTable postings)
    {
        var least = corpus.Rows < 300 ? 1 : corpus.Rows < Many ? 2 : 4;
        return
        [
            .. Enumerable.Range(0, stems.Texts.Count).Where(s => postings.RowsOf(s).Length >= least)
                .OrderByDescending(s => postings.RowsOf(s).Length).ThenBy(s => s).Take(StemsMax),
        ];
    }

    /// <summary>The logarithms of how often pairs stand together against chance; only those above 0.</summary>
    public SymmetricMatrix Matrix()
    {
        var (starts, columns, sums) = _pairs.Sorted(_size);
        var (single, all) = Single(starts, columns, sums);
        var ends = new int[_size + 1];
        for (var row = 0; row < _size; row++)
        {
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                sums[i] = Information(sums[i], single[row], single[columns[i]], all);
                ends[row + 1] += sums[i] > 0 ? 1 : 0;
                ends[columns[i] + 1] += sums[i] > 0 ? 1 : 0;
            }
        }

        for (var row = 0; row < _size; row++)
        {
            ends[row + 1] += ends[row];
        }

        var (next, mirrored, cells) = (ends[..^1], new int[ends[^1]], new float[ends[^1]]);
        for (var row = 0; row < _size; row++)
        {
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                if (sums[i] > 0)
                {
                    (mirrored[next[row]], cells[next[row]++]) = (columns[i], sums[i]);
                    (mirrored[next[columns[i]]], cells[next[columns[i]]++]) = (row, sums[i]);
                }
            }
        }

        return new SymmetricMatrix(ends, mirrored, cells);
    }

    private (double[] Single, double All) Single(int[] starts, int[] columns, float[] sums)
    {
        var (single, all) = (new double[_size], 0.0);
        for (var row = 0; row < _size; row++)
        {
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                single[row] += sums[i];
                single[columns[i]] += sums[i];
                all += 2 * sums[i];
            }
        }

        return (single, all);
    }

    private float Information(double together, double one, double other, double all)
    {
        var least = Math.Min(one, other);
        var discount = together / (together + 1) * (least / (least + 1));
        return together < _togetherLeast ? 0
            : (float)Math.Max(0, Math.Log(together * all / (one * other)) * discount);
    }

    private void Count(ReadOnlySpan<int> words, Stems stems, int[] learned)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var forms = stems.Forms[words[at]];
            for (var a = 0; a < forms.Length; a++)
            {
                var first = learned[forms[a].Stem];
                for (var b = a + 1; first >= 0 && b < forms.Length; b++)
                {
                    Add(first, learned[forms[b].Stem], 1);
                }

                for (var next = at + 1; first >= 0 && next < Math.Min(words.Length, at + Window + 1); next++)
                {
                    foreach (var (stem, units) in stems.Forms[words[next]])
                    {
                        Add(first, learned[stem], (float)(forms[a].Units * units)
                            / (WordForm.Whole * WordForm.Whole));
                    }
                }
            }
        }
    }

    private void Add(int a, int b, float value)
    {
        if (b >= 0 && a != b)
        {
            _pairs.Add(Math.Min(a, b), Math.Max(a, b), value);
        }
    }
}
