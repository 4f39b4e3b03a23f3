using System.Globalization;
using System.Text;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Writes answers for a terminal, a document or a spreadsheet.</summary>
public static class AnswerText
{
    /// <summary>An answer in one of the formats table, json, md, csv.</summary>
    public static string In(string format, Answer answer) => format switch
    {
        "json" => AnswerJson.Text(answer, indented: true) + "\n",
        "md" => Markdown(answer),
        "csv" => Csv(answer.Table),
        _ => Plain(answer),
    };

    private static string Plain(Answer answer)
    {
        var isGerman = answer.Language == Language.German;
        var text = new StringBuilder();
        _ = text.Append(answer.Text).Append("\n\n");
        Line(isGerman ? "Gelesen als" : "Read as", answer.Interpretation);
        Lines(isGerman ? "Angenommen" : "Assumed", answer.Assumptions);
        Lines(isGerman ? "Hinweis" : "Note", answer.Warnings);
        if (answer.Table.Rows.Count > 0)
        {
            _ = text.Append('\n').Append(TextTable.Of(answer.Table, answer.Language)).Append('\n');
        }

        foreach (var citation in answer.Citations)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"[{citation.Id}] {citation.Title}\n");
            var body = citation switch
            {
                AnswerCitation.Query query => query.Sql + Parameters(query),
                AnswerCitation.Definition definition => definition.Text,
                AnswerCitation.Method method => method.Text,
                AnswerCitation.Verbatim verbatim => verbatim.Text,
                _ => "",
            };
            _ = text.Append("    ").Append(body.Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
        }

        // A text alone ends with a blank line already.
        if (answer.Suggestions.Count > 0 && text[^2] != '\n')
        {
            _ = text.Append('\n');
        }

        Lines(isGerman ? "Weiter fragen" : "Ask next", answer.Suggestions);
        return text.ToString();

        void Line(string label, string value)
        {
            if (value.Length > 0)
            {
                _ = text.Append(label).Append(": ").Append(value).Append('\n');
            }
        }

        void Lines(string label, IReadOnlyList<string> values)
        {
            foreach (var value in values)
            {
                Line(label, value);
            }
        }
    }

    private static string Parameters(AnswerCitation.Query query) => query.Parameters.Count == 0
        ? ""
        : "\n" + string.Join("\n", query.Parameters.Select(p =>
            $"-- @{p.Key} = {Convert.ToString(p.Value, CultureInfo.InvariantCulture)?.ReplaceLineEndings(" ")}"));

    private static string Markdown(Answer answer)
    {
        var text = new StringBuilder();
        _ = text.Append(answer.Text.Replace("\n", "  \n", StringComparison.Ordinal)).Append("\n\n");
        if (answer.Interpretation.Length > 0)
        {
            _ = text.Append('*').Append(answer.Interpretation).Append("*\n\n");
        }

        foreach (var note in answer.Assumptions.Concat(answer.Warnings))
        {
            _ = text.Append("> ").Append(note).Append("\n\n");
        }

        if (answer.Table.Rows.Count > 0)
        {
            _ = text.Append(TextTable.Markdown(answer.Table, answer.Language)).Append('\n');
        }

        foreach (var query in answer.Citations.OfType<AnswerCitation.Query>())
        {
            _ = text.Append(
                CultureInfo.InvariantCulture, $"[{query.Id}]\n\n```sql\n{query.Sql}{Parameters(query)}\n```\n");
        }

        return text.ToString();
    }

    private static string Csv(AnswerTable table)
    {
        if (table.Columns.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        _ = text.AppendJoin(',', table.Columns.Select(c => CsvCell.Of(c.Name))).Append("\r\n");
        foreach (var row in table.Rows)
        {
            var cells = row.Select(c => CsvCell.Of(Convert.ToString(c, CultureInfo.InvariantCulture) ?? ""));
            _ = text.AppendJoin(',', cells)
                .Append("\r\n");
        }

        return text.ToString();
    }
}
