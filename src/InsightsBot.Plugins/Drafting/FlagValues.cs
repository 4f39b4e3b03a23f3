using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>How a column writes yes and no.</summary>
/// <param name="Yes">"Yes" as stored.</param>
/// <param name="No">"No" as stored; where no row says so, as the column would spell it.</param>
internal sealed record FlagValues(string Yes, string No)
{
    private static readonly (string Yes, string No)[] Families =
        [("yes", "no"), ("ja", "nein"), ("y", "n"), ("j", "n"), ("true", "false"), ("wahr", "falsch"), ("t", "f")];

    /// <summary>How the column writes yes and no, or null when it says something else.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isMarked">Whether its name says that it is yes or no, so that "x or nothing" counts, too.</param>
    public static FlagValues? Of(ColumnProfile column, bool isMarked) => column.Type switch
    {
        ColumnType.Whole => OfNumbers(column),
        ColumnType.Real => OfNumbers(column),
        ColumnType.Text => OfTexts(column, isMarked),
        ColumnType.Date or ColumnType.Instant or ColumnType.TimeOfDay => null,
    };

    private static FlagValues? OfNumbers(ColumnProfile column) =>
        column is { Distinct: 2, Smallest: "0" or "0.0", Largest: "1" or "1.0", Form: ColumnForm.Plain }
            ? new FlagValues(column.Largest, column.Smallest)
            : null;

    private static FlagValues? OfTexts(ColumnProfile column, bool isMarked)
    {
        var stored = column.Members.Select(m => m.Value).Where(v => v.Trim().Length > 0).ToList();
        if (column.Distinct > 2 || stored.Count is 0 or > 2)
        {
            return null;
        }

        var folded = stored.ConvertAll(v => Spelling.Fold(v.Trim()));
        foreach (var (yes, no) in Families)
        {
            if (folded.All(v => v == yes || v == no) && (stored.Count == 2 || yes.Length > 1))
            {
                var (atYes, atNo) = (folded.IndexOf(yes), folded.IndexOf(no));
                return new FlagValues(
                    atYes >= 0 ? stored[atYes] : Cased(yes, stored[0]),
                    atNo >= 0 ? stored[atNo] : Cased(no, stored[0]));
            }
        }

        if (folded is ["1", "0"] or ["0", "1"])
        {
            return new FlagValues("1", "0");
        }

        return isMarked && folded is ["x"] ? new FlagValues(stored[0], "") : null;
    }

    private static string Cased(string word, string like) =>
        like.All(c => !char.IsLower(c)) ? word.ToUpperInvariant()
        : char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;
}
