using System.CommandLine;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"log delete": runs and proposals from before a day go for good.</summary>
internal static class LogDeleteCommand
{
    public static Command Build(Sources sources)
    {
        var before = new Option<string>("--before")
        {
            Description = "The first day that stays, as yyyy-MM-dd (UTC).", Required = true,
        };
        before.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && AskCommand.Day(result.Tokens[0].Value) is null)
            {
                result.AddError(LogOptions.NoDay(result.Tokens[0].Value, "--before"));
            }
        });
        var language = OutputLanguage.Option();
        var command = new Command("delete", "Deletes runs with their feedback, and proposals, from before a day.")
        {
            before, language,
        };
        command.SetAction(parsed =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return LogCommand.Over(sources, spoken, file =>
            {
                var count = file.DeleteBefore(LogOptions.MomentOf(parsed.GetValue(before))!.Value);
                Console.Out.WriteLine(new BilingualText(
                    $"{NumberWriting.Plain(count, Language.German)} Läufe gelöscht.",
                    $"{NumberWriting.Plain(count, Language.English)} runs deleted.").In(spoken));
            });
        });
        return command;
    }
}
