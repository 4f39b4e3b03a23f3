using InsightsBot.Plugins.Verbatims.Vectors;
using InsightsBot.Plugins.Verbatims.Words;

namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>Makes an index from texts, all of it anew: the same texts in the same order give the same bytes.</summary>
/// <param name="knownWords">Words that compounds may be made of, whether the texts have them or not; folded.</param>
internal sealed class IndexBuild(IEnumerable<string> knownWords)
{
    /// <summary>Writes the index of some texts.</summary>
    /// <param name="texts">The texts with the numbers they are stored under, rising.</param>
    /// <param name="count">How many there are, for the progress.</param>
    /// <param name="generation">Of which state of the texts the index is made.</param>
    /// <param name="stream">Where it is written.</param>
    /// <param name="progress">Told now and then, or null.</param>
    /// <param name="cancellation">Ends it with half an index in the stream.</param>
    /// <param name="embedded">Vectors of all texts from outside, or null.</param>
    public void Write(
        IEnumerable<(long Stored, VerbatimEntry Entry)> texts, long count, long generation, Stream stream,
        IProgress<VerbatimProgress>? progress, CancellationToken cancellation, EmbeddedTexts? embedded = null)
    {
        var corpus = Read(texts, count, progress, cancellation);
        progress?.Report(new VerbatimProgress("words", 0.4));
        var stems = new Stems(corpus, knownWords, cancellation);
        var postings = new PostingTable(corpus, stems, cancellation);
        progress?.Report(new VerbatimProgress("vectors", 0.55));
        var vectors = new StemVectors(corpus, stems, postings, cancellation);
        progress?.Report(new VerbatimProgress("vectors", 0.8));
        var rows = RowVectors.Make(corpus, stems, postings, vectors, cancellation);
        progress?.Report(new VerbatimProgress("file", 0.9));
        var writer = new SectionWriter(stream, generation);
        writer.Write<long>(Section.StoredRows, corpus.Stored.ToArray());
        writer.Write<int>(Section.Days, corpus.Days.ToArray());
        var order = TextTable.Order(stems.Texts);
        WriteWords(writer, corpus, stems, order);
        WriteStems(writer, stems, postings, vectors, order, cancellation);
        writer.Write<sbyte>(Section.RowVectors, rows.Numbers);
        writer.Write<float>(Section.RowScales, rows.Scales);
        WriteFacets(writer, corpus);
        embedded?.Write(writer, cancellation);
        writer.Finish();
        progress?.Report(new VerbatimProgress("file", 1));
    }

    private static Corpus Read(
        IEnumerable<(long Stored, VerbatimEntry Entry)> texts, long count, IProgress<VerbatimProgress>? progress,
        CancellationToken cancellation)
    {
        const int step = 4096;
        var corpus = new Corpus();
        foreach (var (stored, entry) in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            corpus.Add(stored, entry);
            if (corpus.Rows % step == 0)
            {
                var share = (double)corpus.Rows / Math.Max(count, corpus.Rows);
                progress?.Report(new VerbatimProgress("texts", 0.1 + (0.3 * share)));
            }
        }

        return corpus;
    }

    private static void WriteWords(SectionWriter writer, Corpus corpus, Stems stems, int[] stemOrder)
    {
        var place = new int[stemOrder.Length];
        for (var i = 0; i < stemOrder.Length; i++)
        {
            place[stemOrder[i]] = i;
        }

        var order = TextTable.Order(corpus.Words);
        TextTable.Write(writer, Section.WordStarts, Section.WordTexts, corpus.Words, order);
        writer.Write<int>(Section.WordCounts, order.Select(word => corpus.Counts[word]).ToArray());
        var (starts, forms) = (new int[order.Length + 1], new ByteList());
        for (var i = 0; i < order.Length; i++)
        {
            foreach (var (stem, units) in stems.Forms[order[i]])
            {
                forms.AddNumber(place[stem]);
                forms.Add(units);
            }

            starts[i + 1] = forms.Count;
        }

        writer.Write<int>(Section.FormStarts, starts);
        writer.Write(Section.Forms, forms.Bytes);
    }

    private static void WriteStems(
        SectionWriter writer, Stems stems, PostingTable postings, StemVectors vectors, int[] order,
        CancellationToken cancellation)
    {
        TextTable.Write(writer, Section.StemStarts, Section.StemTexts, stems.Texts, order);
        writer.Write<int>(Section.StemRows, order.Select(stem => postings.RowsOf(stem).Length).ToArray());
        var starts = new long[order.Length + 1];
        var made = new ShortVectors(order.Length);
        var vector = new float[Dimensions.Count];
        writer.Begin(Section.Postings);
        for (var i = 0; i < order.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = new ByteList();
            var rows = postings.RowsOf(order[i]);
            var weights = postings.WeightsOf(order[i]);
            var last = 0;
            for (var j = 0; j < rows.Length; j++)
            {
                bytes.AddNumber(rows[j] - last);
                bytes.Add(weights[j]);
                last = rows[j];
            }

            writer.Append(bytes.Bytes);
            starts[i + 1] = starts[i] + bytes.Count;
            vectors.Write(order[i], vector);
            made.Set(i, vector);
        }

        writer.Write<long>(Section.PostingStarts, starts);
        writer.Write<sbyte>(Section.StemVectors, made.Numbers);
        writer.Write<float>(Section.StemScales, made.Scales);
    }

    private static void WriteFacets(SectionWriter writer, Corpus corpus)
    {
        var facets = corpus.Facets.Keys.Order(StringComparer.Ordinal).ToList();
        var order = TextTable.Order(facets);
        TextTable.Write(writer, Section.FacetStarts, Section.FacetTexts, facets, order);
        var starts = new long[order.Length + 1];
        writer.Begin(Section.FacetRows);
        for (var i = 0; i < order.Length; i++)
        {
            var bytes = corpus.Facets[facets[order[i]]].Bytes;
            writer.Append(bytes);
            starts[i + 1] = starts[i] + bytes.Length;
        }

        writer.Write<long>(Section.FacetRowStarts, starts);
    }
}
