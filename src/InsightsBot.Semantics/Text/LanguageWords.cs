using System.Collections.Frozen;

namespace InsightsBot.Semantics.Text;

/// <summary>The small words that tell languages apart, folded; without those that German and English share.</summary>
internal static class LanguageWords
{
    /// <summary>German function words.</summary>
    public static readonly FrozenSet<string> German = Words(
        """
        der das den dem des ein eine einen einem einer eines und oder aber sondern ist sind sei waren wie welche welcher
        welches welchen welchem wer wen wem wessen wo wann warum wieso weshalb woran wodurch wieviel wieviele viele viel
        vielen nicht kein keine keinen mit ohne fuer von vom im am aus bei beim nach zu zum zur ueber unter uns unser
        unsere unserer unseren wir ich sie man haben hat hatte hatten habe gibt gab es pro je alle aller allen sich
        werden wird wurde wurden nur seit bis zwischen mehr als meisten wenigsten zeig zeige zeigen bitte mir auch noch
        letzte letzten letzter letztes letztem dieses diesen dieser diesem auf um durch gegen wegen waehrend innerhalb
        damit dass weil wenn ob dann denn etwa rund jeder jede jedes jeden sowie beide beiden kann koennen soll sollen
        machen macht geht gehen kommt steht stehen nenne nenn liste vergleiche gib sagen sagt gib's gibt's geht's
        hoch hohe hoechsten niedrigsten heute gestern einzelnen insgesamt davon dazu dabei derzeit aktuell bisher
        """);

    /// <summary>English function words.</summary>
    public static readonly FrozenSet<string> English = Words(
        """
        the of and or but is are were been be what which who whom whose where when why how many much our we us they
        their them have has had did does for by with without from on to at than most more less least fewest show
        give list not last this that these those between each every any some all please there can could would should
        it its it's what's how's who's where's there's don't doesn't didn't haven't hasn't aren't isn't you your my i
        about into over under during since until before after per versus compare compared tell find get got make if
        because due within across against been being only also still ever never highest lowest best worst an a
        yesterday today tomorrow currently
        """);

    /// <summary>How words of the CX field begin that only German has.</summary>
    public static readonly string[] GermanTopics =
    [
        "kunde", "kuend", "umsatz", "anruf", "beschwerd", "zufrieden", "unzufrieden", "anzahl", "durchschnitt", "monat",
        "jahr", "woche", "quartal", "anteil", "gruende", "abwander", "verkauf", "bestell", "bewert", "vertrag",
        "vertraeg", "rueckmeld", "stimmung", "antwort", "mitarbeit", "stadt", "staedt", "laender", "bundesland",
        "alter", "geschlecht", "thema", "themen", "kanal", "kanael", "entwickl", "veraender", "haeufig", "erreichbar",
        "wartezeit", "dauer", "loesung", "empfehl", "nutz", "tarif", "rechnung", "treiber", "zahlung", "vergleich",
    ];

    /// <summary>Words of the CX field that only English has.</summary>
    public static readonly FrozenSet<string> EnglishTopics = Words(
        """
        customer customers revenue call calls complaint complaints satisfaction satisfied unsatisfied number average
        month months year years week weeks quarter quarters day days share reason reasons review reviews rate rates
        churned churn-rate sales order orders contract contracts answer answers answered employee employees city cities
        country countries state states age gender topic topics channel channels change changed trend trends frequent
        waiting resolution resolved unresolved recommend users user spending payment payments drivers monthly weekly
        yearly daily charge charges top-rated lifetime value agents speed married senior seniors citizens count mean
        """);

    /// <summary>Function words of languages the hub does not read, one set a language.</summary>
    public static readonly IReadOnlyList<FrozenSet<string>> Others =
    [
        // Turkish
        Words("""
            ve bir bu nasil kac neden icin ile hangi olan mi mu musteri musteriler musterilerin musterimiz ne kadar
            en cok var yok bana goster gecen ay yil kim nerede oldu
            """),
        // French
        Words("""
            le la les est quel quelle quels quelles combien pourquoi nos avec pour dans sur par une un du au aux et que
            qui sont nous de dernier derniere mois clients nombre plus ont il elle a-t-il montre moi y
            """),
        // Spanish
        Words("""
            el los las cual cuales cuantos cuantas cuanto por que nuestros nuestro con para en una un del y es son como
            de la se ultimo mes clientes fue muestra tenemos mas hay nos
            """),
        // Portuguese
        Words("""
            os as qual quais quantos quantas porque por nossos nosso com para em uma um do da dos das que sao como de e
            ultimo mes clientes foi mostre temos mais no na
            """),
        // Italian
        Words("""
            il lo gli quale quali quanti quante perche nostri nostro con per che sono come della dei delle di nel un una
            e la ultimo mese clienti mostra abbiamo piu sul al
            """),
        // Polish
        Words("""
            jaki jaka jakie jest ile dlaczego nasz nasi naszych w na z do sie sa ktory ktore klientow klienci bylo mamy
            nie i w ostatnim pokaz jak przez miesiac roku co
            """),
        // Dutch
        Words("""
            het een van hoeveel welke waarom onze klanten zijn hoe de en voor met wat er hebben heeft wij ons op naar
            vorige maand jaar bij niet ook deze dit toon
            """),
        // Danish, Norwegian, Swedish
        Words("""
            hvor mange hvorfor vores kunder og er det hvad sidste maned hur manga varfor vara kunder och ar vad den
            foerra manaden med foer har vi som til av pa ikke inte
            """),
        // Czech, Slovak
        Words("kolik proc jak jaky jsou je nasich zakazniku zakaznici minuly mesic v na s kolko preco ako nasi"),
        // Hungarian, Finnish, Romanian
        Words("hany miert hogyan az es ugyfel mult honap"),
        Words("kuinka monta miksi mika ovat"),
        Words("cati de ce clienti sunt care luna"),
    ];

    private static FrozenSet<string> Words(string list) => list
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
