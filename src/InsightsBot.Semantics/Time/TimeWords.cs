using System.Collections.Frozen;

namespace InsightsBot.Semantics.Time;

/// <summary>The words of time in both languages, folded.</summary>
internal static class TimeWords
{
    /// <summary>Month names that mean nothing else.</summary>
    public static readonly FrozenDictionary<string, int> Months = Numbered(
        "januar january jaenner janner", "februar february feber", "maerz marz march", "april", "mai", "juni june",
        "juli july", "august", "september sept", "oktober october", "november", "dezember december");

    /// <summary>Short month names, and "may", which count only beside a year, a day or a preposition of time.</summary>
    public static readonly FrozenDictionary<string, int> ShortMonths = Numbered(
        "jan jaen", "feb", "mar mrz maer", "apr", "may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dez dec");

    /// <summary>Days of the week, 1 for Monday to 7 for Sunday.</summary>
    public static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        "montag monday", "dienstag tuesday", "mittwoch wednesday", "donnerstag thursday", "freitag friday",
        "samstag sonnabend saturday", "sonntag sunday");

    /// <summary>Nouns that name one point of a grain.</summary>
    public static readonly FrozenDictionary<string, Grain> Singular = Grains(
        "tag tages tags day kalendertag",
        "woche week kalenderwoche kw",
        "monat monats monates month kalendermonat kalendermonats",
        "quartal quartals quartales quarter",
        "jahr jahrs jahres jahre year kalenderjahr kalenderjahres");

    /// <summary>Nouns that name several points of a grain.</summary>
    public static readonly FrozenDictionary<string, Grain> Plural = Grains(
        "tage tagen days", "wochen weeks kalenderwochen", "monate monaten months kalendermonate kalendermonaten",
        "quartale quartalen quarters", "jahre jahren years");

    /// <summary>Words that say a grain of a trend and nothing more.</summary>
    public static readonly FrozenDictionary<string, Grain> GrainWords = Grains(
        "taeglich taegliche taeglichen taeglicher tagesweise daily tagesbasis tagesgenau",
        "woechentlich woechentliche woechentlichen woechentlicher wochenweise weekly wochenverlauf wochenbasis",
        "monatlich monatliche monatlichen monatlicher monatsweise monthly monatsverlauf monatsbasis",
        "quartalsweise quartalsmaessig vierteljaehrlich vierteljaehrliche vierteljaehrlichen quarterly quartalsverlauf",
        "jaehrlich jaehrliche jaehrlichen jaehrlicher jahresweise yearly annually annual jahresbasis");

    /// <summary>Words before a stretch of time that belong to it and change nothing.</summary>
    public static readonly FrozenSet<string> Prepositions = Words(
        """
        im in am an den dem der des die das waehrend innerhalb fuer vom von ueber zeitraum the on during over within
        for of from at throughout period gesamten ganzen ganze gesamte gesamtes ganzes komplette kompletten
        whole entire full
        """);

    /// <summary>"last" in all its forms.</summary>
    public static readonly FrozenSet<string> Last = Words(
        """
        letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem vorige vorigen
        voriger voriges vorigem vorherige vorherigen vorheriger vorheriges vorherigem vorangegangene vorangegangenen
        vorangegangener vorangegangenes last past previous prior preceding trailing
        """);

    /// <summary>"the one before last" in all its forms.</summary>
    public static readonly FrozenSet<string> BeforeLast =
        Words("vorletzte vorletzten vorletzter vorletztes vorletztem");

    /// <summary>"this" in all its forms.</summary>
    public static readonly FrozenSet<string> This = Words(
        """
        diese diesen dieser dieses diesem aktuelle aktuellen aktueller aktuelles aktuellem laufende laufenden
        laufender laufendes laufendem jetzige jetzigen jetziges this current
        """);

    /// <summary>"next" in all its forms.</summary>
    public static readonly FrozenSet<string> Next = Words(
        """
        naechste naechsten naechster naechstes naechstem kommende kommenden kommender kommendes kommendem next coming
        upcoming
        """);

    /// <summary>Names of the fiscal year.</summary>
    public static readonly FrozenSet<string> FiscalYear = Words(
        """
        geschaeftsjahr geschaeftsjahres geschaeftsjahrs fiskaljahr fiskaljahres wirtschaftsjahr wirtschaftsjahres gj fy
        """);

    /// <summary>Words before a number which make it a count even where it could be a year.</summary>
    public static readonly FrozenSet<string> BeforeCounts = Words(
        """
        als than mindestens hoechstens maximal minimal ueber unter over under above below exactly genau rund circa ca
        etwa ungefaehr about approximately least most limit top ersten erste first letzten last naechsten next nr nummer
        id number plz < > <= >= = ≤ ≥ $ € + betraegt equals zeige zeig show list give nenne nenn gib mir me
        """);

    /// <summary>Words after a number which make it an amount even where it could be a year.</summary>
    public static readonly FrozenSet<string> AfterAmounts = Words(
        """
        euro euros eur dollar dollars usd chf franken cent cents prozent percent pct % ‰ € $ £ punkte punkten points
        sekunden seconds minuten minutes stunden hours tage tagen days wochen weeks monate monaten months jahre jahren
        years mal times millionen million tausend mio k sterne stars
        """);

    /// <summary>Prepositions that make the short name of a month one.</summary>
    public static readonly FrozenSet<string> BeforeMonths = Words(
        """
        im in seit ab bis since until till during of last this letzten diesen vergangenen before after ende anfang
        mitte early late mid by through
        """);

    /// <summary>Words by which the end of a range follows.</summary>
    public static readonly FrozenSet<string> RangeJoints = Words("bis to until till through thru");

    private static FrozenSet<string> Words(string list) => Split(list).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbered(params string[] lists) => lists
        .SelectMany((list, i) => Split(list).Select(word => (word, i)))
        .ToFrozenDictionary(p => p.word, p => p.i + 1, StringComparer.Ordinal);

    private static FrozenDictionary<string, Grain> Grains(
        string day, string week, string month, string quarter, string year) =>
        new[]
        {
            (day, Grain.Day), (week, Grain.Week), (month, Grain.Month), (quarter, Grain.Quarter), (year, Grain.Year),
        }
        .SelectMany(g => Split(g.Item1).Select(word => (word, g.Item2)))
        .ToFrozenDictionary(p => p.word, p => p.Item2, StringComparer.Ordinal);

    private static string[] Split(string list) => list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
