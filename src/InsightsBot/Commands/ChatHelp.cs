using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>What can be typed in a conversation besides questions.</summary>
internal static class ChatHelp
{
    /// <summary>One line a command.</summary>
    public static IEnumerable<string> Lines(Language language) => All.Select(line => line.In(language));

    private static readonly IReadOnlyList<BilingualText> All =
    [
        new("2             fragt den zweiten Vorschlag oder wählt die zweite Lesart",
            "2             asks the second suggestion, or takes the second reading"),
        new("/sql          das SQL der letzten Antwort", "/sql          the SQL of the last answer"),
        new("/table        alle Zeilen der letzten Antwort", "/table        all rows of the last answer"),
        new("/export DATEI die Zeilen als CSV", "/export FILE  the rows as CSV"),
        new("/why          wie die Wörter der Frage gelesen wurden", "/why          how the words were read"),
        new("/wrong        die Frage war anders gemeint: andere Lesarten zur Wahl",
            "/wrong        the question was meant otherwise: other readings to choose from"),
        new("/good [Grund] die Antwort hat geholfen", "/good [reason] the answer helped"),
        new("/bad [Grund]  die Antwort hat nicht geholfen", "/bad [reason] the answer did not help"),
        new("/history      die letzten Zeilen; Pfeiltasten holen sie zurück",
            "/history      the last lines; arrow keys bring them back"),
        new("/new          ein neues Gespräch", "/new          a new conversation"),
        new("/quit         Ende; Strg+C bricht eine laufende Frage ab",
            "/quit         ends; Ctrl+C stops a running question"),
    ];
}
