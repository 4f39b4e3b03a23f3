using InsightsBot.Semantics.Text;

namespace InsightsBot.Activities;

/// <summary>What the desk says besides answers.</summary>
internal static class DeskSentences
{
    public static readonly BilingualText Working = new(
        "Die Antwort wird aus den Daten ausgerechnet …", "The answer is being worked out from the data …");

    public static readonly BilingualText StillWorking = new(
        "Die Abfrage läuft noch; „stopp“ bricht sie ab.", "The query is still running; “stop” ends it.");

    public static readonly BilingualText Stopped = new(
        "Angehalten; die Abfrage ist beendet.", "Stopped; the query has ended.");

    public static readonly BilingualText NothingRuns = new(
        "Gerade läuft keine Abfrage; die nächste Frage kann kommen.",
        "No query is running; the next question may come.");

    public static readonly BilingualText Busy = new(
        "Gerade warten zu viele Fragen auf eine Antwort; in einigen Sekunden geht es weiter.",
        "Too many questions are waiting for an answer; in a few seconds it goes on.");

    public static readonly BilingualText WhatWasWrong = new(
        "Was war falsch oder fehlte?", "What was wrong or missing?");

    public static readonly BilingualText Feedback = new("Rückmeldung", "Feedback");

    public static readonly BilingualText Send = new("Senden", "Send");

    public static readonly BilingualText Asked = new("Die Frage ist gestellt.", "The question is asked.");

    public static readonly BilingualText NoDialog = new(
        "Zu diesem Knopf gibt es keinen Dialog; die Frage kann als Nachricht kommen.",
        "This button has no dialog; the question may come as a message.");

    public static BilingualText Failed(string incident) => new(
        $"Die Frage ließ sich nicht beantworten; Vorgang {incident} führt zum Grund im Protokoll.",
        $"The question could not be answered; incident {incident} leads to the cause in the log.");

    public static BilingualText Incident(string incident) => new($" Vorgang {incident}.", $" Incident {incident}.");
}
