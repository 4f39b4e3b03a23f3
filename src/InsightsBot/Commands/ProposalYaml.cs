using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Plugins.AskLogs;

namespace InsightsBot.Commands;

/// <summary>Writes proposals in the form of a model's verified questions.</summary>
/// <remarks>Nothing reads the page by itself: who checks it completes the other language and copies what is right.
/// </remarks>
internal static class ProposalYaml
{
    private static readonly JsonSerializerOptions Quoted = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The page: equal questions with equal readings stand once, with how many askers chose so.</summary>
    public static string Of(IReadOnlyList<LoggedProposal> proposals)
    {
        var page = new StringBuilder(
            "# Proposals of askers who said that a question was misread. Each needs a check before it is copied into\n"
            + "# verified.yaml: is the reading right, and how is the question put in the other language?\n");
        if (proposals.Count == 0)
        {
            return page.Append("verified: []\n").ToString();
        }

        _ = page.Append("verified:\n");
        foreach (var same in proposals.GroupBy(p => (p.Question, p.Chosen)))
        {
            var last = same.Last();
            var askers = same.Select(p => p.Asker).Distinct(StringComparer.Ordinal).Count();
            _ = page.Append(CultureInfo.InvariantCulture, $"  # chosen by {askers} in \"{last.Language}\", ")
                .Append("run ").Append(last.Run).Append("; read before as: ")
                .Append(last.Read.Length == 0 ? "nothing" : Printable.Line(last.Read)).Append('\n')
                .Append("  - question: ").Append(Text(last.Question)).Append('\n')
                .Append("    verified_by: proposed\n    verified_on: ")
                .Append(last.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n')
                .Append("    reading: ").Append(Text(last.Chosen)).Append('\n');
        }

        return page.ToString();
    }

    /// <summary>Quotes of JSON are quotes of YAML, too.</summary>
    private static string Text(string text) => JsonSerializer.Serialize(Printable.Line(text), Quoted);
}
