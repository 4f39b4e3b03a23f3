using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Classifying;

/// <summary>The rows of a table that a person labelled, as far as they can be learned from.</summary>
/// <param name="Texts">The texts with their labels, in the order of the file.</param>
/// <param name="SeveralLabels">Whether a text may bear several labels, or none.</param>
/// <param name="Unlabelled">Rows without a label, which are left out where a text bears exactly one.</param>
/// <param name="Rare">Labels with a single text, which are left out.</param>
public sealed record LabelledRows(
    IReadOnlyList<LabelledText> Texts, bool SeveralLabels, long Unlabelled, IReadOnlyList<string> Rare)
{
    private const int TextsMin = 2;
    private const int LabelsMax = 500;

    /// <summary>Reads all rows that can be judged.</summary>
    /// <param name="table">Its first column holds texts, its second labels.</param>
    /// <param name="cells">How labels stand in a cell.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <exception cref="AskingException">There is no text, or no label.</exception>
    public static LabelledRows Read(TextTable table, LabelCells cells, IProgressLine? progress)
    {
        var texts = new List<LabelledText>();
        var unlabelled = 0L;
        foreach (var row in table.Rows(share => progress?.Show(table.File, share)))
        {
            var labels = cells.Of(row[1]);
            if (labels.Count > 0 || cells.Separator is not null)
            {
                texts.Add(new LabelledText(row[0], labels));
            }
            else
            {
                unlabelled++;
            }
        }

        if (texts.Count == 0 && unlabelled == 0)
        {
            throw new AskingException(new BilingualText(
                $"„{table.File}“ enthält keine Datenzeile; nötig sind Zeilen mit Text und Label.",
                $"“{table.File}” holds no row; rows with a text and a label are needed."));
        }

        if (texts.Count == 0 || texts.All(t => t.Labels.Count == 0))
        {
            throw new AskingException(new BilingualText(
                $"In „{table.File}“ trägt keine Zeile ein Label; nötig sind wenigstens zwei verschiedene.",
                $"No row of “{table.File}” bears a label; at least two different ones are needed."));
        }

        return texts.All(t => string.IsNullOrWhiteSpace(t.Text))
            ? throw new AskingException(new BilingualText(
                $"In „{table.File}“ ist die Spalte mit den Texten leer; --text nennt die richtige.",
                $"In “{table.File}” the column of texts is empty; --text names the right one."))
            : new LabelledRows(texts, cells.Separator is not null, unlabelled, []);
    }

    /// <summary>Leaves out what nothing can be learned from: labels with a single text.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <exception cref="AskingException">Fewer than two labels remain, or far too many.</exception>
    public LabelledRows ToLearnFrom(string file)
    {
        var frequency = Texts.SelectMany(t => t.Labels).GroupBy(l => l, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var kept = frequency.Where(f => f.Value >= TextsMin).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        if (kept.Count < (SeveralLabels ? 1 : 2))
        {
            throw new AskingException(frequency.Count == 1
                ? new BilingualText(
                    $"In „{file}“ tragen alle Texte dasselbe Label „{frequency.Keys.First()}“; nötig sind zwei.",
                    $"In “{file}” all texts bear the same label “{frequency.Keys.First()}”; at least two are needed.")
                : new BilingualText(
                    $"In „{file}“ haben weniger als zwei Labels wenigstens {TextsMin} Texte; mehr Beispiele sind "
                        + "nötig, oder --label nennt eine andere Spalte.",
                    $"In “{file}” fewer than two labels have at least {TextsMin} texts; more examples are needed, or "
                        + "--label names another column."));
        }

        if (kept.Count > LabelsMax)
        {
            throw new AskingException(new BilingualText(
                $"In „{file}“ stehen {kept.Count} verschiedene Labels, möglich sind {LabelsMax}; vermutlich nennt "
                    + "--label die falsche Spalte, oder --separator fehlt.",
                $"“{file}” holds {kept.Count} different labels and {LabelsMax} are possible; --label probably names "
                    + "the wrong column, or --separator is missing."));
        }

        var texts = Texts.Select(t => t.Labels.All(kept.Contains)
            ? t
            : t with { Labels = [.. t.Labels.Where(kept.Contains)] });
        return this with
        {
            Texts = [.. texts.Where(t => SeveralLabels || t.Labels.Count > 0)],
            Rare = [.. frequency.Keys.Where(l => !kept.Contains(l)).Order(StringComparer.Ordinal)],
        };
    }
}
