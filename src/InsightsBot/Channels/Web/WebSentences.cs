using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.Web;

/// <summary>What a client is told when a request cannot be answered: one sentence, with what to do next.</summary>
internal static class WebSentences
{
    public static readonly BilingualText NoJson = new(
        "Der Inhalt der Anfrage ist kein JSON; erwartet wird {\"question\": \"…\"}.",
        "The body of the request is not JSON; {\"question\": \"…\"} is expected.");

    public static readonly BilingualText NoUtf8 = new(
        "Der Inhalt der Anfrage ist nicht in UTF-8 geschrieben; JSON wird in UTF-8 gesendet.",
        "The body of the request is not written in UTF-8; JSON is sent in UTF-8.");

    public static readonly BilingualText NoObject = new(
        "Der Inhalt der Anfrage ist kein JSON-Objekt; erwartet wird {\"question\": \"…\"}.",
        "The body of the request is no JSON object; {\"question\": \"…\"} is expected.");

    public static readonly BilingualText NoQuestion = new(
        "Das Feld „question“ fehlt oder ist kein Text; es enthält die Frage.",
        "The field “question” is missing or no text; it holds the question.");

    public static readonly BilingualText BadDay = new(
        "Das Feld „asOf“ ist kein Tag; ein Tag wird wie 2025-12-31 geschrieben.",
        "The field “asOf” is no day; a day is written as 2025-12-31.");

    public static readonly BilingualText BadLanguage = new(
        "Das Feld „language“ ist weder „de“ noch „en“; ohne das Feld entscheidet die Frage.",
        "The field “language” is neither “de” nor “en”; without the field the question decides.");

    public static readonly BilingualText BadHint = new(
        "Das Feld „hint“ ist kein Text; es sagt, was Wörter der Frage bedeuten.",
        "The field “hint” is no text; it says what words of the question mean.");

    public static readonly BilingualText BadFeedback = new(
        "Der Inhalt der Anfrage ist keine Rückmeldung; erwartet wird {\"run\": \"…\", \"helpful\": true}.",
        "The body of the request is no feedback; {\"run\": \"…\", \"helpful\": true} is expected.");

    public static readonly BilingualText UnknownRun = new(
        "Diese Antwort ist nicht bekannt; „run“ ist der Wert des Kopfs „Insights-Run“ der Antwort.",
        "This answer is not known; “run” is the value of the header “Insights-Run” of the answer.");

    public static readonly BilingualText NotJsonType = new(
        "Die Anfrage ist nicht als JSON bezeichnet; der Kopf „Content-Type: application/json“ gehört dazu.",
        "The request is not marked as JSON; the header “Content-Type: application/json” belongs to it.");

    public static readonly BilingualText Busy = new(
        "Gerade werden zu viele Fragen gestellt; in einigen Sekunden geht es weiter.",
        "Too many questions are being asked; in a few seconds it goes on.");

    public static readonly BilingualText NotHere = new(
        "Unter dieser Adresse gibt es nichts; Fragen beantwortet POST /api/ask.",
        "There is nothing at this address; POST /api/ask answers questions.");

    public static readonly BilingualText OtherMethod = new(
        "Diese Adresse nimmt eine andere Methode; Fragen beantwortet POST /api/ask.",
        "This address takes another method; POST /api/ask answers questions.");

    public static readonly BilingualText Failed = new(
        "Die Anfrage ließ sich nicht beantworten; mit der Vorgangsnummer findet sich der Grund im Protokoll.",
        "The request could not be answered; the incident number leads to the cause in the log.");

    public static BilingualText TooLarge(int bytesMax) => new(
        $"Die Anfrage ist größer als {bytesMax / 1024} KB; eine kürzere Frage lässt sich beantworten.",
        $"The request is larger than {bytesMax / 1024} KB; a shorter question can be answered.");

    public static BilingualText BadConversation(int charactersMax) => new(
        $"Das Feld „conversation“ ist kein Text von höchstens {charactersMax} Zeichen; es benennt das Gespräch.",
        $"The field “conversation” is no text of at most {charactersMax} characters; it names the conversation.");

    public static BilingualText Incident(string incident) => new($" Vorgang {incident}.", $" Incident {incident}.");
}
