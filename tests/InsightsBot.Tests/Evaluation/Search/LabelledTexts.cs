using System.Text;

namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>Texts that people labelled by hand, shared beside the repository.</summary>
internal static class LabelledTexts
{
    /// <summary>Where they are.</summary>
    public static string Folder => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));

    /// <summary>The texts of a set.</summary>
    public static IReadOnlyList<LabelledText> Read(string set)
    {
        var folder = Path.Combine(Folder, set);
        return set switch
        {
            "germeval2017_bahn" =>
            [
                .. Directory.GetFiles(folder, "*_documents.csv").Order(StringComparer.Ordinal).SelectMany(file =>
                    Joined(Rows(file), Rows(file.Replace("_documents", "_opinions", StringComparison.Ordinal)),
                        "doc_id", "text", row => row["category"])),
            ],
            "german_hotel_absa" => Joined(
                Rows(Path.Combine(folder, "sentences.csv")), Rows(Path.Combine(folder, "opinions.csv")),
                "doc_id", "text", row => $"{row["category"]}#{row["aspect"]}"),
            "nhs_fft_feedback" => Joined(
                Rows(Path.Combine(folder, "comments.csv")), Rows(Path.Combine(folder, "topics.csv")),
                "comment_id", "comment", row => row["topic"]),
            "airline_tweets" => Tweets(Rows(Path.Combine(folder, "tweets.csv"))),
            _ => throw new ArgumentException(set, nameof(set)),
        };
    }

    private static List<LabelledText> Tweets(List<Dictionary<string, string>> rows) =>
    [
        .. rows.DistinctBy(r => r["tweet_id"]).Select(r =>
            new LabelledText(r["tweet_id"], r["text"], new HashSet<string> { r["negativereason"] })),
    ];

    private static List<LabelledText> Joined(
        List<Dictionary<string, string>> texts, List<Dictionary<string, string>> labels, string key, string text,
        Func<Dictionary<string, string>, string> label)
    {
        var known = labels.ToLookup(r => r[key], label);
        return
        [
            .. texts.DistinctBy(r => r[key]).Select(r =>
                new LabelledText(r[key], r[text], known[r[key]].ToHashSet(StringComparer.Ordinal))),
        ];
    }

    private static List<Dictionary<string, string>> Rows(string path)
    {
        var cells = Cells(File.ReadAllText(path)).ToList();
        return [.. cells.Skip(1).Select(row => cells[0].Zip(row).ToDictionary(p => p.First, p => p.Second))];
    }

    private static IEnumerable<List<string>> Cells(string text)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                _ = cell.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[i] is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                _ = cell.Clear();
                if (text[i] == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                _ = cell.Append(text[i]);
            }
        }
    }
}
