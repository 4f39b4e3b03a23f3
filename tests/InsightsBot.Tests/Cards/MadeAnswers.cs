using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Cards;

/// <summary>Answers made by hand, for what a card must do with them.</summary>
internal static class MadeAnswers
{
    /// <summary>Kinds of charts that answers have, and one that cards do not know.</summary>
    public static readonly string[] Kinds =
        ["bar", "line", "waterfall", "event_study", "survival", "funnel", "sankey", "unknown"];

    /// <summary>A ranking with a query, a definition and a customer's words behind it.</summary>
    public static Answer Ranking(Language language = Language.German) => new()
    {
        Question = "Kündigungsgründe",
        Status = AnswerStatus.Answered,
        Language = language,
        Interpretation = "Kündigungsgründe nach Anzahl · alle Kunden",
        Assumptions = ["„Heute“ ist der letzte Tag der Daten."],
        Text = "Top 2 Kündigungsgründe [1] [2]:\n1. Preis: 1.412 (75,0 %)\n2. Netz: 471 (25,0 %)\n„Zu teuer.“ [3]",
        Table = Reasons([["Preis", 1412L, 0.75], ["Netz", 471L, 0.25]]),
        Chart = new AnswerChart("bar", "Kündigungsgründe", "reason", ["churned"]),
        Citations =
        [
            new AnswerCitation.Query(1, "Kündigungsgründe", "SELECT 1", new Dictionary<string, object> { ["p1"] = 1L },
                2, new DateOnly(2025, 12, 31)),
            new AnswerCitation.Definition(2, "gekündigte Kunden", "Wer gekündigt hat."),
            new AnswerCitation.Verbatim(3, "Vorgänge, 1", "1", "cases", null, "Zu teuer.", 0, "Zu teuer."),
        ],
        Suggestions = ["NPS nach Bundesland", "Was bedeutet NPS?"],
    };

    /// <summary>The ranking with a chart of a kind, over a table that has all the columns any kind reads.</summary>
    public static Answer WithChart(string kind) => Ranking() with
    {
        Chart = new AnswerChart(
            kind, "Bild", "reason", kind == "sankey" ? ["next", "figure"] : ["figure", "figure_low"]),
        Table = new AnswerTable(
            [
                new AnswerColumn("reason", "Grund", "text", null), new AnswerColumn("next", "Danach", "text", null),
                new AnswerColumn("figure", "Anteil", "number", "share"),
                new AnswerColumn("figure_low", "Untergrenze", "number", "share"),
            ],
            [["2025-01", "b", 0.256, 0.2], ["2025-02", "c", -0.1, null], ["2025-03", "d", 0.5, 0.4]]),
    };

    /// <summary>A table of reasons.</summary>
    public static AnswerTable Reasons(IReadOnlyList<IReadOnlyList<object?>> rows) => new(
        [
            new AnswerColumn("reason", "Kündigungsgrund", "text", null),
            new AnswerColumn("churned", "gekündigte Kunden", "number", "count"),
            new AnswerColumn("share", "Anteil", "number", "share"),
        ],
        rows);
}
