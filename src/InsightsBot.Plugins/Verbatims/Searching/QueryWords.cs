using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Words;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Finds the stems that the words of a query stand for.</summary>
internal static class QueryWords
{
    private const int WordsMax = 64;
    private const double PartWeight = 0.35;
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
        var known = Known(file, folded);
        foreach (var (stem, units) in known.Count > 0 ? known : Unknown(file, folded))
        {
            Take(found, stem, units == WordForm.Whole ? 1 : PartWeight);
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

        return found;
    }

    private static void Take(Dictionary<int, double> found, int stem, double weight) =>
        found[stem] = Math.Max(weight, found.GetValueOrDefault(stem));

    /// <summary>The stems of a word as the texts of any language have it.</summary>
    private static List<(int Stem, byte Units)> Known(IndexFile file, string folded)
    {
        var words = new TextTable(file, Section.WordStarts, Section.WordTexts);
        var found = new List<(int, byte)>();
        foreach (var isGerman in (bool[])[true, false])
        {
            if (words.Find(Corpus.Key(folded, isGerman)) is >= 0 and var word)
            {
                found.AddRange(Kept(file, word));
            }
        }

        return found;
    }

    /// <summary>The stems of a word that no text has, as they would be in either language.</summary>
    private static List<(int Stem, byte Units)> Unknown(IndexFile file, string folded)
    {
        var stems = new TextTable(file, Section.StemStarts, Section.StemTexts);
        var forms = new WordForms(new CompoundParts(part => Count(file, part)));
        var found = new List<(int, byte)>();
        foreach (var form in forms.Of(folded, isGerman: true).Concat(forms.Of(folded, isGerman: false)))
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
}
