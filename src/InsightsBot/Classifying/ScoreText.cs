using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Commands;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Classifying;

/// <summary>Writes how well a classifier does, for people or for programs.</summary>
public static class ScoreText
{
    private const int Decimals = 4;
    private const int LabelWidthMax = 40;
    private const int ConfusionMax = 12;
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The figures as JSON.</summary>
    public static string Json(ClassifierScore score) => JsonSerializer.Serialize(
        new
        {
            score.Base,
            score.SeveralLabels,
            MicroF1 = Round(score.MicroF1),
            MacroF1 = Round(score.MacroF1),
            CalibrationError = Round(score.CalibrationError),
            Labels = score.Labels.Select(l => new
            {
                l.Label, l.Base, l.Said, l.Right,
                Precision = Round(l.Precision), Recall = Round(l.Recall), F1 = Round(l.F1),
            }),
            score.Confusion,
            Calibration = score.Calibration.Select(c => new
            {
                c.From, c.To, c.Base, Probability = Round(c.Probability), Share = Round(c.Share),
            }),
        },
        Indented) + "\n";

    /// <summary>The figures as tables of characters.</summary>
    public static string Table(ClassifierScore score, Language language)
    {
        var text = new StringBuilder();
        _ = text.Append(new BilingualText(
            $"Basis: {NumberWriting.Plain(score.Base, language)} Texte, {score.Labels.Count} Labels\n"
                + $"Micro-F1 {F(score.MicroF1, language)} · Macro-F1 {F(score.MacroF1, language)} · "
                + $"Kalibrierungsfehler {F(score.CalibrationError, language)}\n\n",
            $"Base: {NumberWriting.Plain(score.Base, language)} texts, {score.Labels.Count} labels\n"
                + $"micro F1 {F(score.MicroF1, language)} · macro F1 {F(score.MacroF1, language)} · "
                + $"calibration error {F(score.CalibrationError, language)}\n\n").In(language));
        AddLabels(text, score, language);
        AddConfusion(text, score, language);
        AddCalibration(text, score, language);
        return text.ToString();
    }

    private static void AddLabels(StringBuilder text, ClassifierScore score, Language language)
    {
        var width = Math.Min(LabelWidthMax, score.Labels.Max(l => l.Label.Length));
        _ = text.Append(new BilingualText(
            $"{"Label".PadRight(width)}   Basis  gesagt  richtig  Präzision  Trefferquote      F1\n",
            $"{"label".PadRight(width)}    base    said    right  precision        recall      F1\n").In(language));
        foreach (var l in score.Labels)
        {
            _ = text.Append(Printable.Line(l.Label, width).PadRight(width)).Append(CultureInfo.InvariantCulture,
                $"{l.Base,8}{l.Said,8}{l.Right,9}{F(l.Precision, language),11}"
                + $"{F(l.Recall, language),14}{F(l.F1, language),8}\n");
        }
    }

    private static void AddConfusion(StringBuilder text, ClassifierScore score, Language language)
    {
        if (score.Confusion.Count is 0 or > ConfusionMax)
        {
            return;
        }

        const int cell = 8;
        var width = Math.Min(LabelWidthMax, score.Labels.Max(l => l.Label.Length)) + 4;
        _ = text.Append(new BilingualText(
            "\nVerwechslungen (Zeile: wahr, Spalte: gesagt)\n",
            "\nConfusion (row: true, column: said)\n").In(language));
        _ = text.Append(new string(' ', width));
        for (var at = 0; at < score.Labels.Count; at++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{"(" + (at + 1) + ")",cell}");
        }

        _ = text.Append('\n');
        for (var row = 0; row < score.Labels.Count; row++)
        {
            var name = $"({row + 1}) {Printable.Line(score.Labels[row].Label, LabelWidthMax)}";
            _ = text.Append((name.Length > width ? name[..width] : name).PadRight(width));
            foreach (var count in score.Confusion[row])
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"{count,cell}");
            }

            _ = text.Append('\n');
        }
    }

    private static void AddCalibration(StringBuilder text, ClassifierScore score, Language language)
    {
        _ = text.Append(new BilingualText(
            "\nKalibrierung: was von Vorhersagen einer Wahrscheinlichkeit wahr wurde\n",
            "\nCalibration: what came true of predictions of a probability\n").In(language));
        _ = text.Append(new BilingualText(
            "      von – bis    Basis  Wahrscheinlichkeit  Anteil\n",
            "     from – to      base         probability   share\n").In(language));
        foreach (var bin in score.Calibration)
        {
            _ = text.Append(CultureInfo.InvariantCulture,
                $"{NumberWriting.Fixed(bin.From, 1, language),9} – "
                + $"{NumberWriting.Fixed(bin.To, 1, language),-3}{bin.Base,9}"
                + $"{F(bin.Probability, language),20}{F(bin.Share, language),8}\n");
        }
    }

    private static string F(double value, Language language) => NumberWriting.Fixed(value, 3, language);

    private static double Round(double value) => Math.Round(value, Decimals);
}
