using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Why.Effects;

/// <summary>Why nothing can be said about the effect of an initiative.</summary>
internal static class EffectReasons
{
    public static readonly BilingualText NotOnce = new(
        "Diese Maßnahme steht nicht genau einmal in den Daten.", "This initiative is not in the data just once.");

    public static readonly BilingualText NoStart = new(
        "Zu dieser Maßnahme ist kein Beginn eingetragen.", "No start is recorded for this initiative.");

    public static readonly BilingualText Everywhere = new(
        "Sie gilt für alle; es gibt keine Gruppe ohne die Maßnahme, mit der sich vergleichen ließe.",
        "It applies to everybody; there is no group without the initiative to compare with.");

    public static BilingualText Future(DateOnly start) => SlottedText.Of(
        $"Die Maßnahme beginnt erst am {Day(start, Language.German)}; vorher kann sie nicht wirken.",
        $"The initiative does not begin until {Day(start, Language.English)}; it cannot have an effect before.");

    public static BilingualText TooRecent(EffectTask task, int daysMin) => SlottedText.Of(
        $"Seit dem Beginn sind erst {Number(task.After.Days)} Tage in den Daten; nötig sind {Number(daysMin)}.",
        $"The data has only {Number(task.After.Days)} days since the start; {Number(daysMin)} are needed.");

    public static BilingualText TooLittleBefore(EffectTask task, int daysMin) => SlottedText.Of(
        $"Vor dem Beginn liegen nur {Number(task.Before.Days)} Tage in den Daten; nötig sind {Number(daysMin)}.",
        $"The data has only {Number(task.Before.Days)} days before the start; {Number(daysMin)} are needed.");

    public static BilingualText TooFew(EffectTask task, int rowsMin) => SlottedText.Of(
        $"Für {task.Measure.Label.De} gibt es im Geltungsbereich oder zum Vergleich zu wenige Angaben; nötig sind "
            + $"vorher "
            + $"und nachher je {Number(rowsMin)}, bei seltenen Ereignissen genug Fälle.",
        $"There are too few values of {task.Measure.Label.En} in scope or to compare with; {Number(rowsMin)} are "
            + $"needed "
            + $"before and after each, and enough cases of rare events.");

    public static BilingualText UnknownTarget(string? name) => name is null
        ? new BilingualText("Zu dieser Maßnahme ist keine Zielgröße eingetragen.",
            "No target measure is recorded for this initiative.")
        : SlottedText.Of(
            $"Die eingetragene Zielgröße „{name}“ ist keine Kennzahl des Modells.",
            $"The recorded target measure “{name}” is no measure of the model.");

    public static BilingualText UnknownScope(string name) => SlottedText.Of(
        $"Der eingetragene Geltungsbereich „{name}“ ist kein Merkmal des Modells, oder es fehlt, welcher Teil "
            + $"gemeint ist.",
        $"The recorded scope “{name}” is no dimension of the model, or it is not said which part is meant.");

    public static BilingualText NoDays(Measure measure) => SlottedText.Of(
        $"Zu {measure.Label.De} liegen keine Tage vor; vorher und nachher lassen sich nicht trennen.",
        $"{measure.Label.En} has no days; before and after cannot be told apart.");

    public static BilingualText Outside(Period days) => SlottedText.Of(
        $"Der Beginn liegt außerhalb der Daten ({days.Describe(Language.German)}); ein Vorher und ein Nachher fehlen.",
        $"The start lies outside the data ({days.Describe(Language.English)}); there is no before and after.");

    public static BilingualText NoRows(EffectTask task) => SlottedText.Of(
        $"{task.Measure.Label.De} lässt sich für diesen Geltungsbereich nicht vergleichen; möglich ist es mit "
            + $"Anteilen, "
            + $"Mittelwerten und Scores.",
        $"{task.Measure.Label.En} cannot be compared for this scope; shares, means and scores can be.");

    private static string Number(int number) => NumberWriting.Plain(number, Language.English);

    private static string Day(DateOnly day, Language language) => new Period(day, day).Describe(language);
}
