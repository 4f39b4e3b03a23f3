using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Effects;

/// <summary>Says how an effect was worked out, and what must be true for it to hold.</summary>
internal static class EffectMethod
{
    /// <summary>The method in words.</summary>
    public static string In(Language language, EffectTask task, EffectStudy study, EffectScale scale)
    {
        var (isGerman, few) = (language == Language.German, study.Members.Count < 3);
        return string.Join(' ', isGerman ? German(task, scale, few) : English(task, scale, few));
    }

    private static IEnumerable<string> German(EffectTask task, EffectScale scale, bool few) =>
    [
        "Differenz von Differenzen: die Änderung im Geltungsbereich vom Vorher zum Nachher, weniger die mittlere "
            + "Änderung "
            + "der übrigen Gruppen desselben Merkmals in derselben Zeit.",
        scale.IsRelative ? "Änderungen sind Verhältnisse, weil die Quote klein ist." : "Änderungen sind Unterschiede.",
        few ? "Bei weniger als drei Vergleichsgruppen ist nicht bekannt, wie verschieden sich Gruppen von selbst "
                + "entwickeln; der Fehler zählt nur den Zufall der Angaben."
            : "Wie verschieden sich Gruppen von selbst entwickeln, ist aus den Vergleichsgruppen geschätzt und "
                + "Teil des "
                + "Fehlers (DerSimonian-Laird, Freiheitsgrade nach Satterthwaite).",
        "„wirkt“: das 95-%-Intervall liegt ganz auf der guten Seite. „wirkt nicht“: es schließt eine lohnende "
            + "Wirkung aus, "
            + (scale.IsRelative ? "das sind 25 % der Quote." : "das sind " + scale.MarginInSpreads.ToString("0.0",
                CultureInfo.InvariantCulture).Replace('.', ',')
                    + " Standardabweichungen einer Angabe."),
        "Davor geprüft auf dem 1-%-Niveau: ob der Abstand schon vor dem Beginn wuchs und ob ein Scheinbeginn in "
            + "der Mitte "
            + "davor etwas zeigt.",
        "Angenommen: ohne die Maßnahme hätten sich die Gruppen gleich weiterentwickelt, nichts anderes begann "
            + "zugleich nur "
            + "im Geltungsbereich, die Maßnahme strahlt nicht auf die anderen aus, und Angaben sind unabhängig.",
        task.Measure.Aggregation is Semantics.Model.Aggregation.Ratio
            ? "Quoten über mehrere Zeitpunkte sind Summen der Zähler geteilt durch Summen der Nenner." : "",
    ];

    private static IEnumerable<string> English(EffectTask task, EffectScale scale, bool few) =>
    [
        "Difference in differences: the change in scope from before to after, less the mean change of the other "
            + "groups of "
            + "the same dimension in the same time.",
        scale.IsRelative ? "Changes are ratios, as the rate is small." : "Changes are differences.",
        few ? "With fewer than three comparison groups it is not known how differently groups develop by "
            + "themselves; the "
                + "error counts the chance of the values only."
            : "How differently groups develop by themselves is estimated from the comparison groups and part of "
                + "the error "
                + "(DerSimonian-Laird, degrees of freedom by Satterthwaite).",
        "“works”: the 95 % interval lies wholly on the good side. “does not work”: it rules out an effect worth "
            + "having, "
            + (scale.IsRelative ? "which is 25 % of the rate." : "which is " + scale.MarginInSpreads.ToString("0.0",
                CultureInfo.InvariantCulture)
                    + " standard deviations of a value."),
        "Tested beforehand at the 1 % level: whether the gap grew before the start already, and whether a made-up "
            + "start in "
            + "the middle of that time shows anything.",
        "Assumed: without the initiative the groups would have developed alike, nothing else began at the same "
            + "time only in "
            + "scope, the initiative does not spill over to the others, and values are independent.",
        task.Measure.Aggregation is Semantics.Model.Aggregation.Ratio
            ? "Rates over several points are sums of numerators divided by sums of denominators." : "",
    ];
}
