using System.Text;
using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Words;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Finds the stems that the words of a query stand for.</summary>
internal static class QueryWords
{
    private const int WordsMax = 64;
    private const int FamilyMax = 24;
    private const int FamilyLetters = 4;
    private const double PartWeight = 0.5;
    private const double FamilyWeight = 0.3;
    private const double NearWeight = 0.7;

    /// <summary>The stems, each once.</summary>
    public static IReadOnlyList<SoughtStem> Read(IndexFile file, string words)
    {
        var found = new Dictionary<int, double>();
        foreach (var folded in Folded(words))
        {
            foreach (var (stem, weight) in OfWord(file, folded))
            {
                found[stem] = Math.Max(weight, found.GetValueOrDefault(stem));
            }
        }

        return [.. found.OrderBy(f => f.Key).Select(f => new SoughtStem(f.Key, f.Value))];
    }

    private static List<string> Folded(string words)
    {
        var (all, telling) = (new List<string>(), new List<string>());
        var scan = new WordScan(words);
        while (all.Count < WordsMax && scan.Next())
        {
            var folded = Spelling.Fold(scan.Word.ToString());
            if (folded.Length == 0 || all.Contains(folded))
            {
                continue;
            }

            all.Add(folded);
            if (!SmallWords.Contains(folded, isGerman: true) && !SmallWords.Contains(folded, isGerman: false))
            {
                telling.Add(folded);
            }
        }

        return telling.Count > 0 ? telling : all;
    }

    private static Dictionary<int, double> OfWord(IndexFile file, string folded)
    {
        var found = new Dictionary<int, double>();
        foreach (var isGerman in (bool[])[true, false])
        {
            foreach (var (stem, units) in Forms(file, folded, isGerman))
            {
                Take(found, stem, units == WordForm.Whole ? 1 : PartWeight);
            }
        }

        if (found.Count == 0)
        {
            foreach (var word in NearSpelling.Of(file, folded))
            {
                foreach (var (stem, units) in Kept(file, word))
                {
                    Take(found, stem, NearWeight * (units == WordForm.Whole ? 1 : PartWeight));
                }
            }
        }

        AddFamily(file, found);
        return found;
    }

    private static void Take(Dictionary<int, double> found, int stem, double weight) =>
        found[stem] = Math.Max(weight, found.GetValueOrDefault(stem));

    /// <summary>The stems of a word in one language: as the index has them, else as it would have made them.</summary>
    private static List<(int Stem, byte Units)> Forms(IndexFile file, string folded, bool isGerman)
    {
        var words = new TextTable(file, Section.WordStarts, Section.WordTexts);
        var known = words.Find(Corpus.Key(folded, isGerman));
        if (known >= 0)
        {
            return Kept(file, known);
        }

        var stems = new TextTable(file, Section.StemStarts, Section.StemTexts);
        var found = new List<(int, byte)>();
        foreach (var form in new WordForms(new CompoundParts(part => Count(file, part))).Of(folded, isGerman))
        {
            if (stems.Find(form.Stem) is >= 0 and var stem)
            {
                found.Add((stem, form.Units));
            }
        }

        return found;
    }

    private static List<(int Stem, byte Units)> Kept(IndexFile file, int word)
    {
        var starts = file.Of<int>(Section.FormStarts);
        var bytes = file.Bytes(Section.Forms)[starts[word]..starts[word + 1]];
        var forms = new List<(int, byte)>();
        for (var at = 0; at < bytes.Length;)
        {
            forms.Add((Numbers.Read(bytes, ref at), bytes[at++]));
        }

        return forms;
    }

    private static int Count(IndexFile file, ReadOnlySpan<char> part)
    {
        var words = new TextTable(file, Section.WordStarts, Section.WordTexts);
        Span<char> key = stackalloc char[part.Length + 1];
        key[0] = 'd';
        part.CopyTo(key[1..]);
        return words.Find(key) is >= 0 and var word ? file.Of<int>(Section.WordCounts)[word] : 0;
    }

    /// <summary>Adds stems that begin with one that was found: "dreckig" to "dreck"; the most frequent ones.</summary>
    private static void AddFamily(IndexFile file, Dictionary<int, double> found)
    {
        var stems = new TextTable(file, Section.StemStarts, Section.StemTexts);
        var rows = file.Of<int>(Section.StemRows);
        foreach (var (stem, weight) in found.Where(f => f.Value > PartWeight).ToList())
        {
            var beginning = stems[stem];
            if (Encoding.UTF8.GetCharCount(beginning) < FamilyLetters)
            {
                continue;
            }

            var family = new List<(int Stem, int Rows)>();
            for (var at = stem + 1; at < stems.Count && stems[at].StartsWith(beginning); at++)
            {
                family.Add((at, rows[at]));
            }

            foreach (var (relative, _) in family.OrderByDescending(f => f.Rows).ThenBy(f => f.Stem).Take(FamilyMax))
            {
                Take(found, relative, weight * FamilyWeight);
            }
        }
    }
}
