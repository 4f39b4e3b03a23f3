using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.AskLogs;

/// <summary>Sees whether a row of the log names a customer: by keyed hashes, or by the number in its texts.</summary>
/// <param name="word">The number; alone, not as a part of a longer word.</param>
/// <param name="hashes">Keyed hashes of it and of the customer's texts.</param>
/// <param name="passages">Passages of the customer's texts, whatever they stand in.</param>
internal sealed class Mentions(string word, IReadOnlyList<string> hashes, IReadOnlyList<string> passages)
{
    /// <summary>The table of runs.</summary>
    public const string Runs = "runs";

    /// <summary>The tables that hold people's words, with their columns; reasons stand with their run.</summary>
    public static readonly IReadOnlyList<(string Table, string Texts)> Places =
    [
        (Runs, "question, interpretation, query_key, answer, statements, figures, "
            + "(SELECT group_concat(reason, ' ') FROM feedback WHERE run = runs.id)"),
        ("proposals", "question, read_key, chosen_key, chosen_words"),
    ];

    /// <summary>A shorter number, or one of digits alone, may be any figure: its hash alone tells.</summary>
    private const int TellingLengthMin = 4;

    private readonly HashSet<string> _hashes = [.. hashes];
    private readonly bool _isTelling = word.Length >= TellingLengthMin && word.Any(char.IsLetter);

    /// <summary>Whether a row of a number, hashes and texts names the customer.</summary>
    public bool Are(SqliteDataReader row) =>
        row.GetString(1).Split(' ').Any(_hashes.Contains)
        || Enumerable.Range(2, row.FieldCount - 2).Where(i => !row.IsDBNull(i)).Select(row.GetString)
            .Any(text => passages.Any(p => text.Contains(p, StringComparison.Ordinal)) || (_isTelling && IsIn(text)));

    private bool IsIn(string text)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
