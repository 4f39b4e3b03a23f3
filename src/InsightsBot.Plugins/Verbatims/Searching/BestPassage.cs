using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Vectors;
using InsightsBot.Plugins.Verbatims.Words;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Finds the passage of a text that fits a query best.</summary>
internal sealed class BestPassage
{
    private const double MeaningShare = 0.1;

    /// <summary>A passage is sought in so many first characters.</summary>
    private const int TextMax = 20_000;

    private readonly IndexFile _file;
    private readonly Dictionary<int, double> _sought;
    private readonly float[]? _vector;

    /// <summary>Prepares for a query.</summary>
    /// <param name="file">The index.</param>
    /// <param name="stems">The stems of the query's words.</param>
    public BestPassage(IndexFile file, IReadOnlyList<SoughtStem> stems)
    {
        _file = file;
        var rows = file.Of<int>(Section.StemRows);
        _sought = [];
        foreach (var (stem, weight) in stems)
        {
            _sought[stem] = weight * WordScores.Rarity(file.Rows, rows[stem]);
        }

        _vector = MeaningScores.Vector(file, stems);
    }

    /// <summary>The passage: the first of equally good ones.</summary>
    public (int Start, int Length) In(VerbatimEntry entry)
    {
        var text = entry.Text.Length > TextMax ? entry.Text[..TextMax] : entry.Text;
        var isGerman = WordForms.IsGerman(entry.Language, text);
        var (best, most) = ((0, 0), double.MinValue);
        foreach (var (start, length) in Passages.Of(text))
        {
            var score = Score(text.AsSpan(start, length), isGerman);
            if (score > most + 1e-9)
            {
                (best, most) = ((start, length), score);
            }
        }

        return best;
    }

    private double Score(ReadOnlySpan<char> passage, bool isGerman)
    {
        var met = new Dictionary<int, double>();
        var all = new List<SoughtStem>();
        var words = new TextTable(_file, Section.WordStarts, Section.WordTexts);
        var starts = _file.Of<int>(Section.FormStarts);
        var scan = new WordScan(passage);
        while (scan.Next())
        {
            var word = words.Find(Corpus.Key(Spelling.Fold(scan.Word.ToString()), isGerman));
            if (word < 0)
            {
                continue;
            }

            var bytes = _file.Bytes(Section.Forms)[starts[word]..starts[word + 1]];
            for (var at = 0; at < bytes.Length;)
            {
                var stem = Numbers.Read(bytes, ref at);
                var share = (double)bytes[at++] / WordForm.Whole;
                all.Add(new SoughtStem(stem, share));
                if (_sought.TryGetValue(stem, out var weight))
                {
                    met[stem] = Math.Max(met.GetValueOrDefault(stem), weight * share);
                }
            }
        }

        var alike = _vector is not null && MeaningScores.Vector(_file, all) is { } own ? Arrays.Dot(_vector, own) : 0;
        return met.Values.Sum() + (MeaningShare * alike);
    }
}
