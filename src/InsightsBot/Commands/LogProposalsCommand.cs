using System.CommandLine;
using System.Globalization;
using System.Text;
using InsightsBot.Answering;
using InsightsBot.Ingest;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"log proposals": readings that askers chose after a question was misread, for a person to check.</summary>
internal static class LogProposalsCommand
{
    public static Command Build(Sources sources)
    {
        var language = OutputLanguage.Option();
        var format = new Option<string>("--format")
        {
            Description = "table, or yaml as in verified.yaml of a model", DefaultValueFactory = _ => "table",
        };
        _ = format.AcceptOnlyFromAmong("table", "yaml");
        var output = new Option<string?>("--out") { Description = "The file to write; without it the output is." };
        var force = new Option<bool>("--force") { Description = "Replaces the file of --out where there is one." };
        var command = new Command(
            "proposals", "Shows proposals for verified questions; none becomes one by itself.")
        {
            format, output, force, language,
        };
        command.SetAction(parsed =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return LogCommand.Over(sources, spoken, file =>
            {
                var proposals = file.Proposals();
                var text = parsed.GetValue(format) == "yaml" ? ProposalYaml.Of(proposals) : Table(proposals, spoken);
                if (parsed.GetValue(output) is not { } wanted)
                {
                    Console.Out.Write(text);
                    return;
                }

                var target = OutputPath.File(wanted, null, parsed.GetValue(force));
                File.WriteAllText(target, text, new UTF8Encoding(false));
                Console.Out.WriteLine(new BilingualText(
                    $"{NumberWriting.Plain(proposals.Count, Language.German)} Vorschläge geschrieben: {target}",
                    $"{NumberWriting.Plain(proposals.Count, Language.English)} proposals written: {target}")
                    .In(spoken));
            });
        });
        return command;
    }

    private static string Table(IReadOnlyList<LoggedProposal> proposals, Language language)
    {
        if (proposals.Count == 0)
        {
            return new BilingualText("Es gibt noch keinen Vorschlag.", "There is no proposal yet.").In(language) + "\n";
        }

        var isGerman = language == Language.German;
        AnswerColumn Column(string name, string de, string en) => new(name, isGerman ? de : en, "text", null);
        var table = new AnswerTable(
            [
                Column("run", "Lauf", "run"), Column("at", "Tag", "day"), Column("state", "Stand", "state"),
                Column("question", "Frage", "question"), Column("chosen", "gemeint war", "what was meant"),
            ],
            [
                .. proposals.Select(p => (IReadOnlyList<object?>)
                [
                    p.Run[..8], p.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "proposed",
                    Printable.Line(p.Question), Printable.Line(p.ChosenWords),
                ]),
            ]);
        return Printable.Text(TextTable.Of(table, language, proposals.Count));
    }
}
