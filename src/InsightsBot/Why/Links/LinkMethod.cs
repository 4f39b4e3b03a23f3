using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Links;

/// <summary>Says how the relation of a score and what became of customers was worked out.</summary>
internal static class LinkMethod
{
    /// <summary>The method in words.</summary>
    public static string In(Language language, IReadOnlyList<LinkFinding> found)
    {
        var isGerman = language == Language.German;
        var parts = new List<string>
        {
            isGerman ? "Jeder Kunde zählt einmal, mit seiner ersten Antwort; nur was danach kam, zählt als Folge."
                : "Every customer counts once, with their first answer; only what came after it counts as outcome.",
        };
        if (found.Any(f => f.Outcome is LinkOutcome.Leaves))
        {
            parts.Add(isGerman
                ? "Verbleib nach Kaplan und Meier: wer bis zum Ende der Daten nicht gegangen ist, zählt, solange "
                    + "er beobachtet "
                    + "wurde; Intervalle nach Greenwood, Vergleich der Verläufe mit dem Log-Rank-Test. Das "
                        + "Verhältnis nutzt "
                    + "die Fallzahl, bei der ein einfacher Anteil denselben Fehler hätte."
                : "Retention by Kaplan and Meier: who had not left when the data end counts for as long as they "
                    + "were watched; "
                    + "intervals by Greenwood, curves compared by the log-rank test. The ratio uses the base at "
                        + "which a plain "
                    + "share would have the same error.");
        }

        if (found.Any(f => f.Outcome is LinkOutcome.Earns))
        {
            parts.Add(isGerman
                ? "Beträge sind Summen in der genannten Zeit nach der Antwort, auch von Kunden, die währenddessen "
                    + "gingen; nur "
                    + "Antworten, nach denen diese Zeit ganz in den Daten liegt."
                : "Amounts are sums in the time named after the answer, of customers who left meanwhile, too; "
                    + "only answers "
                    + "after which the data has all of that time.");
        }

        if (found.Any(f => f.Outcome is LinkOutcome.Holds))
        {
            parts.Add(isGerman
                ? "Werte je Kunde stehen am Ende der Daten fest und enthalten auch die Zeit vor der Antwort."
                : "Values per customer stand as at the end of the data and include the time before the answer.");
        }

        parts.Add(isGerman
            ? "Der Wert eines Punktes ist die Steigung der Geraden durch die Gruppen, gewichtet mit ihrer Größe."
            : "The worth of a point is the slope of the line through the groups, weighted by their size.");
        return string.Join(' ', parts);
    }
}
