using InsightsBot.Classifying;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>Says on the error stream which rows or labels were left out.</summary>
internal static class ClassifyNotes
{
    private const int NamesMax = 10;

    public static void Write(LabelledRows rows, Language language)
    {
        if (rows.Unlabelled > 0)
        {
            var count = NumberWriting.Plain(rows.Unlabelled, language);
            Terminal.Error(
                new BilingualText(
                    $"Zeilen ohne Label bleiben außen vor: {count}.", $"Rows without a label are left out: {count}."),
                language);
        }

        if (rows.Rare.Count > 0)
        {
            var names = string.Join(", ", rows.Rare.Take(NamesMax).Select(n => Printable.Line(n, 60)))
                + (rows.Rare.Count > NamesMax ? ", …" : "");
            Terminal.Error(
                new BilingualText(
                    $"Labels mit nur einem Text bleiben außen vor: {names}.",
                    $"Labels with a single text are left out: {names}."),
                language);
        }
    }
}
