using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The sentences a reader refuses with.</summary>
internal static class Refusals
{
    public static readonly BilingualText Empty = SlottedText.Of(
        $"Es wurde keine Frage gestellt; eine Frage kann zum Beispiel mit „{"Wie viele"}“ beginnen.",
        $"No question was asked; a question may begin with “{"How many"}”, for example.");

    public static readonly BilingualText NothingKnown = new(
        "Diese Frage hat keinen Bezug zu den vorliegenden Daten.",
        "This question has nothing to do with the data at hand.");

    public static readonly BilingualText Why = SlottedText.Of(
        $"Was erklärt werden soll, geht aus der Frage nicht hervor; möglich ist etwa „{"Was treibt den NPS?"}“.",
        $"The question does not say what is to be explained; “{"What drives the NPS?"}” is possible, for example.");

    public static readonly BilingualText NoOutcome = new(
        "Erklären lassen sich Anteile, Mittelwerte und Scores; welche Kennzahl gemeint ist, geht aus der Frage nicht "
            + "hervor.",
        "Shares, means and scores can be explained; the question does not say which measure is meant.");

    public static readonly BilingualText NothingToWatch = new(
        "Auffälligkeiten lassen sich für Kennzahlen mit Zeitangabe suchen; hier ist keine gemeint oder es gibt keine.",
        "Anomalies can be looked for in measures with a time; none is meant here, or there is none.");

    public static readonly BilingualText NoChange = new(
        "Eine Veränderung lässt sich für eine Kennzahl zwischen zwei Zeiträumen erklären; hier fehlt eines davon.",
        "A change can be explained for one measure between two periods; one of these is missing here.");

    public static readonly BilingualText NoJourneys = new(
        "Diese Daten halten keine Wege fest; dafür braucht es Ereignisse mit Schritt und Zeit je Kunde oder Vorgang.",
        "This data holds no journeys; these need events with a step and a time for each customer or case.");

    public static readonly BilingualText NoStep = new(
        "Von welchem Schritt bis zu welchem gemeint ist, geht aus der Frage nicht hervor.",
        "The question does not say which step it is from and which it is to.");

    public static readonly BilingualText NoChannel = new(
        "Über welchen Kanal ein Schritt lief, halten diese Daten nicht fest; nach den Wegen kann gefragt werden.",
        "This data does not hold the channel of a step; the paths can be asked for.");

    public static readonly BilingualText NoInitiative = new(
        "Welche Maßnahme gemeint ist, geht aus der Frage nicht hervor, oder sie steht nicht in den Daten.",
        "The question does not say which initiative is meant, or the data does not have it.");

    public static readonly BilingualText Voices = new(
        "Was Kunden in eigenen Worten schreiben, wertet diese Fassung noch nicht aus; gezählt werden kann nach den " +
            "Merkmalen der Rückmeldungen.",
        "This version does not evaluate what customers write in their own words yet; feedback can be counted by its " +
            "dimensions.");

    public static readonly BilingualText NotOfTexts = new(
        "Welche Kundenstimmen gemeint sind, geht aus der Frage nicht hervor; eingrenzen lassen sie sich nach Zeitraum "
            + "und Merkmalen.",
        "The question does not say which verbatims are meant; they can be narrowed by period and dimensions.");

    public static readonly BilingualText Link = new(
        "Dieser Zusammenhang lässt sich nicht berechnen; möglich ist er zwischen dem, was Kunden in Befragungen "
            + "antworten, "
            + "und ihrer Kündigung, ihrem Umsatz oder ihrem Wert.",
        "This relation cannot be computed; it can be between what customers answer in surveys and their churn, their "
            + "revenue or their value.");

    public static readonly BilingualText Future = new(
        "Vorhersagen sind nicht möglich; gefragt werden kann nach dem, was in den Daten schon geschehen ist.",
        "Forecasts are not possible; what has already happened in the data can be asked for.");

    public static readonly BilingualText Others = new(
        "Zahlen anderer Unternehmen stehen nicht in diesen Daten; gefragt werden kann nach den eigenen.",
        "Figures of other companies are not in this data; one's own can be asked for.");

    public static readonly BilingualText NoDuration = new(
        "Wie lange das dauert, messen diese Daten nicht; gefragt werden kann nach dem, was sie messen.",
        "This data does not measure how long that takes; what it measures can be asked for.");

    public static readonly BilingualText NoAverageOfPoints = new(
        "Ein Durchschnitt je Zeitabschnitt wird noch nicht berechnet; die Zahl je Abschnitt lässt sich zeigen.",
        "An average per point in time is not computed yet; the figure per point can be shown.");

    public static readonly BilingualText Unclear = new(
        "Was gezählt oder gemessen werden soll, geht aus der Frage nicht hervor.",
        "The question does not say what is to be counted or measured.");

    public static readonly BilingualText NoLast = new(
        "Worauf sich diese Nachfrage bezieht, ist nicht bekannt; als ganze Frage lässt sie sich beantworten.",
        "It is not known what this follow-up refers to; as a whole question it can be answered.");

    public static readonly BilingualText NothingBefore = new(
        "Vor der letzten Antwort liegt keine weitere; eine neue Frage führt weiter.",
        "There is no answer before the last one; a new question leads on.");

    public static readonly BilingualText NotOfLast = new(
        "Auf die letzte Antwort lässt sich das nicht anwenden; als ganze Frage lässt es sich vielleicht beantworten.",
        "This cannot be applied to the last answer; as a whole question it may be answered.");

    public static BilingualText TooLong(int charactersMax) => SlottedText.Of(
        $"Die Frage ist zu lang; bis zu {NumberWriting.Plain(charactersMax, Language.German)} Zeichen werden gelesen.",
        $"The question is too long; up to {NumberWriting.Plain(charactersMax, Language.English)} characters are read.");

    public static BilingualText Unknown(IReadOnlyList<string> words) => words.Count == 1
        ? SlottedText.Of(
            $"{words:„|“} kommt in diesen Daten nicht vor.", $"{words:“|”} does not occur in this data.")
        : SlottedText.Of(
            $"{words:„|“} kommen in diesen Daten nicht vor.", $"{words:“|”} do not occur in this data.");

    public static BilingualText Unused(IReadOnlyList<string> words) => SlottedText.Of(
        $"Wie {words:„|“} hier gemeint ist, ist nicht klar; anders gefragt lässt es sich vielleicht beantworten.",
        $"It is not clear how {words:“|”} is meant here; put differently it may be answered.");

    /// <summary>Why what a sentence asks for is beyond figures: voices, links, the future, causes; else null.</summary>
    public static BilingualText? Beyond(Sentence sentence) =>
        sentence.Find(Cue.Voices, Cue.Link, Cue.Future) is { } beyond
            && !(beyond.Cue == Cue.Future && sentence.IsPassive)
            ? beyond.Cue == Cue.Voices ? Voices : beyond.Cue == Cue.Link ? Link : Future
        : sentence.Has(Cue.Why) ? Why
        : sentence.IsOfOthers() ? Others
        : null;
}
