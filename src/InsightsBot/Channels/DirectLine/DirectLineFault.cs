using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Why a request is not taken.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">The code that programs read.</param>
/// <param name="Sentence">What people read.</param>
/// <param name="RetryAfterSeconds">After how long it may be tried again; null where that changes nothing.</param>
internal sealed record DirectLineFault(
    int Status, string Code, BilingualText Sentence, int? RetryAfterSeconds = null)
{
    public static readonly DirectLineFault NoToken = new(401, "Unauthorized", new(
        "Zur Anfrage gehört ein Token; POST /v3/directline/tokens/generate gibt eines.",
        "A token belongs to the request; POST /v3/directline/tokens/generate gives one."));

    public static readonly DirectLineFault ForeignToken = new(403, "BadArgument", new(
        "Das Token ist keines dieses Hubs; POST /v3/directline/tokens/generate gibt ein neues.",
        "The token is none of this hub's; POST /v3/directline/tokens/generate gives a new one."));

    public static readonly DirectLineFault ExpiredToken = new(403, "TokenExpired", new(
        "Das Token ist abgelaufen; POST /v3/directline/tokens/generate gibt ein neues.",
        "The token has expired; POST /v3/directline/tokens/generate gives a new one."));

    public static readonly DirectLineFault OtherConversation = new(403, "BadArgument", new(
        "Das Token gehört zu einem anderen Gespräch; jedes Gespräch hat ein eigenes.",
        "The token belongs to another conversation; each conversation has its own."));

    public static readonly DirectLineFault NeedsSecret = new(403, "Forbidden", new(
        $"Ein Token gibt es mit dem Geheimnis aus {DirectLineSettings.SecretVariable} als Bearer; der Betreiber des "
        + "Hubs kennt es.",
        $"A token is given for the secret of {DirectLineSettings.SecretVariable} as Bearer; who runs the hub knows it."
        ));

    public static readonly DirectLineFault ForeignOrigin = new(403, "Forbidden", new(
        $"Diese Seite darf nicht mit dem Hub sprechen; {DirectLineSettings.OriginsVariable} nennt die erlaubten.",
        $"This page may not talk to the hub; {DirectLineSettings.OriginsVariable} names those that may."));

    public static readonly DirectLineFault NoConversation = new(404, "ConversationNotFound", new(
        "Dieses Gespräch gibt es nicht oder nicht mehr; POST /v3/directline/conversations beginnt eines.",
        "There is no such conversation, or no longer; POST /v3/directline/conversations begins one."));

    public static readonly DirectLineFault NoJson = new(400, "BadSyntax", new(
        "Der Inhalt der Anfrage ist kein lesbares JSON-Objekt; erwartet wird eine Aktivität.",
        "The body of the request is no JSON object that can be read; an activity is expected."));

    public static readonly DirectLineFault NoType = new(400, "BadArgument", new(
        "Das Feld „type“ fehlt oder ist kein Text; eine Frage hat den Typ „message“.",
        "The field “type” is missing or no text; a question is of the type “message”."));

    public static readonly DirectLineFault NotJsonType = new(415, "BadArgument", new(
        "Die Anfrage ist nicht als JSON bezeichnet; der Kopf „Content-Type: application/json“ gehört dazu.",
        "The request is not marked as JSON; the header “Content-Type: application/json” belongs to it."));

    public static readonly DirectLineFault BadUser = new(400, "BadArgument", new(
        "Die Kennung des Nutzers ist kein Text von höchstens 128 Zeichen, der mit „dl_“ beginnt.",
        "The id of the user is no text of at most 128 characters that begins with “dl_”."));

    public static readonly DirectLineFault BadWatermark = new(400, "BadArgument", new(
        "Das Feld „watermark“ ist keine Marke dieses Gesprächs; ohne das Feld kommt alles.",
        "The field “watermark” is no mark of this conversation; without the field everything comes."));

    public static readonly DirectLineFault NoSocket = new(400, "BadArgument", new(
        "Diese Adresse spricht nur über WebSocket; GET …/activities holt Nachrichten ohne.",
        "This address speaks by WebSocket alone; GET …/activities fetches messages without."));

    public static readonly DirectLineFault TooLarge = new(413, "MessageSizeTooBig", new(
        "Die Nachricht ist größer als 64 KB; eine kürzere lässt sich beantworten.",
        "The message is larger than 64 KB; a shorter one can be answered."));

    public static readonly DirectLineFault NoFiles = new(415, "NotSupported", new(
        "Dateien nimmt der Hub in Gesprächen nicht an; eine Frage zu den vorhandenen Daten beantwortet er gern.",
        "The hub takes no files in conversations; a question about the data at hand is welcome."));

    public static readonly DirectLineFault TooOften = new(429, "RateLimitExceeded", new(
        "Das waren viele Nachrichten in kurzer Zeit; in einigen Sekunden geht es weiter.",
        "Those were many messages in a short time; in a few seconds it goes on."), 5);

    public static readonly DirectLineFault TooManyStreams = new(429, "RateLimitExceeded", new(
        "Es sind zu viele Verbindungen offen; wird eine geschlossen, geht es weiter.",
        "Too many connections are open; when one is closed, it goes on."), 15);

    public static readonly DirectLineFault Busy = new(503, "ServiceUnavailable", new(
        "Gerade werden zu viele Fragen gestellt; in einigen Sekunden geht es weiter.",
        "Too many questions are being asked; in a few seconds it goes on."), 5);

    public static readonly DirectLineFault NotKept = new(503, "ServiceUnavailable", new(
        "Das Gespräch lässt sich gerade nicht aufbewahren; später oder in einem neuen Gespräch geht es weiter.",
        "The conversation cannot be kept at the moment; later or in a new conversation it goes on."), 30);
}
