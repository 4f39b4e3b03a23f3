using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Cards;

/// <summary>The words of a card that are its own.</summary>
internal sealed class CardWords(Language language)
{
    public string Understood => Pick("Wie verstanden", "Read as");

    public string Sources => Pick("Quellen", "Sources");

    public string Rows => Pick("Tabelle", "Table");

    public static string Sql => "SQL";

    public string Voices => Pick("Zitate", "Quotes");

    public string Method => Pick("Methode", "Method");

    public string Wrong => Pick("Falsch verstanden?", "Misread?");

    public string AskNext => Pick("Weiter fragen", "Ask next");

    public string Tag => Pick("de", "en");

    public string Locale => Pick("de-DE", "en-US");

    /// <summary>How the reading came about.</summary>
    public string Of(Certainty certainty) => certainty switch
    {
        Certainty.Verified => Pick("geprüfte Frage", "checked question"),
        Certainty.Compiled => Pick("aus der Frage berechnet", "worked out from the question"),
        Certainty.Estimated => Pick("mit Annahmen gelesen", "read with assumptions"),
    };

    /// <summary>What is said where not even shortened parts find room.</summary>
    public string NoRoom => Pick(
        "Für SQL, Zeilen und Zitate ist in dieser Nachricht kein Platz.",
        "This message has no room for SQL, rows and quotes.");

    public string NotUnderstood(string words) => Pick($"Nicht verstanden: {words}", $"Not understood: {words}");

    /// <summary>How many rows are shown; null where all are.</summary>
    public string? RowsOf(int shown, int all) => shown >= all ? null
        : Pick($"{Count(shown)} von {Count(all)} Zeilen", $"{Count(shown)} of {Count(all)} rows");

    /// <summary>How many columns are shown; null where all are.</summary>
    public string? ColumnsOf(int shown, int all) => shown >= all ? null
        : Pick($"{shown} von {all} Spalten", $"{shown} of {all} columns");

    /// <summary>How much of a statement is shown; null where all is.</summary>
    public string? CharactersOf(int shown, int all) => shown >= all ? null : Pick(
        $"Gekürzt: {Count(shown)} von {Count(all)} Zeichen", $"Shortened: {Count(shown)} of {Count(all)} characters");

    /// <summary>How many texts are shown; null where all are.</summary>
    public string? VerbatimsOf(int shown, int all) => shown >= all ? null
        : Pick($"{shown} von {all} Texten", $"{shown} of {all} texts");

    /// <summary>What a query gave and how fresh its data are.</summary>
    public string Gave(AnswerCitation.Query query)
    {
        var rows = query.Rows == 1 ? Pick("1 Zeile", "1 row")
            : Pick($"{Count(query.Rows)} Zeilen", $"{Count(query.Rows)} rows");
        return query.DataAsOf is not { } day ? rows
            : rows + Pick($" · Datenstand {day:dd.MM.yyyy}", $" · data as of {day:yyyy-MM-dd}");
    }

    /// <summary>What kind of thing a citation is, in a word.</summary>
    public string KindOf(AnswerCitation citation) => citation switch
    {
        AnswerCitation.Query => Pick("Abfrage", "query"),
        AnswerCitation.Verbatim => Pick("Kundenstimme", "customer's words"),
        AnswerCitation.Definition => Pick("Definition", "definition"),
        AnswerCitation.Method => Pick("Methode", "method"),
        _ => throw new InvalidOperationException($"The citation {citation.Kind} has no word."),
    };

    /// <summary>Words in the quotation marks of the language.</summary>
    public string Quoted(string words) => Pick($"„{words}“", $"“{words}”");

    private string Count(int count) => NumberWriting.Plain(count, language);

    private string Pick(string german, string english) => language == Language.German ? german : english;
}
