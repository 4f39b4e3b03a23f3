using System.Globalization;
using System.Text.Json.Nodes;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Cards;

/// <summary>Draws what an answer rests on: statements, texts of customers, definitions and methods.</summary>
internal sealed class CitedParts(CardWords words, CardLimits limits)
{
    private const int TitleCharacters = 120;
    private const int QuoteCharacters = 1200;
    private const int ValueCharacters = 160;
    private const int ParametersMax = 20;

    /// <summary>The number and the title of a citation.</summary>
    public static string TitleOf(AnswerCitation citation) => string.Create(
        CultureInfo.InvariantCulture, $"[{citation.Id}] {InertText.Line(citation.Title, TitleCharacters)}");

    /// <summary>A citation in full, as far as there is room.</summary>
    public IReadOnlyList<JsonObject> Of(AnswerCitation citation) => Of(citation, limits.SqlCharacters);

    /// <summary>The card behind the number in the text: nothing in it can be clicked.</summary>
    public JsonObject Card(AnswerCitation citation) =>
        CardElements.Card(words.Tag, Of(citation, limits.CitedCharacters));

    private List<JsonObject> Of(AnswerCitation citation, int charactersMax) => citation switch
    {
        AnswerCitation.Query query => Statement(query, charactersMax),
        AnswerCitation.Verbatim verbatim =>
        [
            CardElements.Words(words.Quoted(
                InertText.Line(verbatim.Quote, Math.Max(Math.Min(charactersMax, QuoteCharacters), ValueCharacters)))),
            CardElements.Small(TitleOf(citation)),
        ],
        AnswerCitation.Definition definition => Explained(citation, definition.Text),
        AnswerCitation.Method method => Explained(citation, method.Text),
        _ => throw new InvalidOperationException($"The citation {citation.Kind} cannot be drawn."),
    };

    private List<JsonObject> Explained(AnswerCitation citation, string text) =>
    [
        CardElements.Strong(TitleOf(citation)), CardElements.Words(InertText.Lines(text, limits.DefinitionCharacters)),
    ];

    private List<JsonObject> Statement(AnswerCitation.Query query, int charactersMax)
    {
        var statement = new List<JsonObject>
        {
            CardElements.Strong(TitleOf(query)),
            CardElements.Code(InertText.Code(query.Sql, charactersMax)),
        };
        if (words.CharactersOf(charactersMax, query.Sql.Length) is { } note)
        {
            statement.Add(CardElements.Note(note));
        }

        if (query.Parameters.Count > 0)
        {
            statement.Add(CardElements.Code(string.Join('\n', query.Parameters.Take(ParametersMax).Select(Parameter))));
        }

        statement.Add(CardElements.Note(words.Gave(query)));
        return statement;
    }

    /// <summary>A value that the statement takes: "@p1 = Bayern".</summary>
    public static string Parameter(KeyValuePair<string, object> parameter) => "@" + parameter.Key + " = "
        + InertText.Line(Convert.ToString(parameter.Value, CultureInfo.InvariantCulture) ?? "", ValueCharacters);
}
