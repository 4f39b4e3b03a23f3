using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.BotFramework;

/// <summary>What is said of the bot's settings, and in chats besides answers.</summary>
internal static class BotSentences
{
    public static readonly BilingualText AnonymousWarning = new(
        $"Warnung: POST /api/messages nimmt Nachrichten ohne Nachweis an ({BotSettings.AnonymousVariable}=yes); das "
            + "ist nur für einen Emulator auf diesem Rechner.",
        $"Warning: POST /api/messages takes messages without proof ({BotSettings.AnonymousVariable}=yes); that is for "
            + "an emulator on this machine alone.");

    public static readonly BilingualText AnonymousAbroad = new(
        $"{BotSettings.AnonymousVariable}=yes gilt nur, wenn --urls nichts als diesen Rechner nennt; sonst gehört "
            + $"{BotSettings.AppIdVariable} dazu.",
        $"{BotSettings.AnonymousVariable}=yes holds only while --urls names nothing but this machine; else "
            + $"{BotSettings.AppIdVariable} is needed.");

    public static readonly BilingualText AnonymousAndNot = new(
        $"{BotSettings.AnonymousVariable}=yes und {BotSettings.AppIdVariable} schließen sich aus; eines von beiden "
            + "gehört weg.",
        $"{BotSettings.AnonymousVariable}=yes and {BotSettings.AppIdVariable} exclude each other; one of them has to "
            + "go.");

    public static readonly BilingualText OneCredential = new(
        $"Zu {BotSettings.AppIdVariable} gehört genau eines von {BotSettings.SecretVariable}, "
            + $"{BotSettings.CertificateVariable} und {BotSettings.IdentityVariable}.",
        $"{BotSettings.AppIdVariable} needs exactly one of {BotSettings.SecretVariable}, "
            + $"{BotSettings.CertificateVariable} and {BotSettings.IdentityVariable}.");

    public static readonly BilingualText NoCertificate = new(
        $"Die Datei, die {BotSettings.CertificateVariable} nennt, gibt es nicht oder sie ist nicht lesbar; der Pfad "
            + "ist zu prüfen.",
        $"The file that {BotSettings.CertificateVariable} names does not exist or cannot be read; its path needs a "
            + "look.");

    public static readonly BilingualText BadMetadata = new(
        $"{BotSettings.MetadataVariable} ist keine Adresse mit https; ohne die Einstellung gilt die von Microsoft.",
        $"{BotSettings.MetadataVariable} is no address with https; without the setting Microsoft's holds.");

    public static readonly BilingualText NoSuchConversation = new(
        "Dieses Gespräch ist nicht bekannt; „tell --list“ zeigt die bekannten.",
        "This conversation is not known; “tell --list” shows the known ones.");

    public static readonly BilingualText NotConfigured = new(
        $"Es ist kein Bot eingestellt; {BotSettings.AppIdVariable} und was dazugehört, stehen in docs/teams.md.",
        $"No bot is set up; {BotSettings.AppIdVariable} and what belongs to it stand in docs/teams.md.");

    public static readonly BilingualText NotSent = new(
        "Die Nachricht ließ sich nicht senden; der Grund steht darüber im Protokoll.",
        "The message could not be sent; the cause stands in the log above.");

    public static readonly BilingualText Shortened = new(
        "Die ganze Antwort war zu groß für diesen Chat; enger gefragt, passt sie.",
        "The whole answer was too large for this chat; asked more narrowly, it fits.");

    public static BilingualText WithoutApp(string variable) => new(
        $"{variable} ist gesetzt, aber {BotSettings.AppIdVariable} fehlt; beides gehört zusammen.",
        $"{variable} is set, but {BotSettings.AppIdVariable} is missing; they belong together.");

    public static BilingualText NoGuid(string variable) => new(
        $"{variable} ist keine Kennung der Form 00000000-0000-0000-0000-000000000000; das Portal von Azure zeigt sie.",
        $"{variable} is no id like 00000000-0000-0000-0000-000000000000; Azure's portal shows it.");

    public static BilingualText BadHost(string host) => new(
        $"„{host}“ in {BotSettings.HostsVariable} ist kein Name eines Rechners; erwartet wird zum Beispiel "
            + "smba.trafficmanager.net oder *.example.com.",
        $"“{host}” in {BotSettings.HostsVariable} is no name of a host; smba.trafficmanager.net or *.example.com "
            + "would be one.");
}
