using System.CommandLine;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Commands;

/// <summary>Answers a file of questions in one process; lines of one conversation are turns of it.</summary>
internal static class BatchRun
{
    public static int Of(Sources sources, SourceOptions options, ParseResult parsed, FileInfo file,
        CancellationToken cancellation)
    {
        var language = options.SpokenIn(parsed, "");
        if (!file.Exists)
        {
            Terminal.Error(new BilingualText(
                $"Die Datei „{file}“ gibt es nicht; der Pfad nach --batch ist zu prüfen.",
                $"The file “{file}” does not exist; the path after --batch needs a look."), language);
            return ExitCodes.Failed;
        }

        return Terminal.Guarded(language, () =>
        {
            using var progress = new TerminalProgress();
            var hub = sources.Open(parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress,
                cancellation);
            progress.Dispose();
            var turns = new Dictionary<string, Conversation>(StringComparer.Ordinal);
            var number = 0;
            using var log = AskCommand.LogOf(sources, hub, language);
            foreach (var line in File.ReadLines(file.FullName).Where(l => l.Trim().Length > 0))
            {
                number++;
                if (BatchLine.Read(line) is not { } item)
                {
                    Terminal.Error(new BilingualText(
                        $"{file.Name}, Zeile {number}: kein JSON-Objekt mit „question“; die Zeile ist zu prüfen.",
                        $"{file.Name}, line {number}: no JSON object with “question”; the line needs a look."),
                            language);
                    return ExitCodes.Failed;
                }

                var before = item.Conversation is null ? Conversation.New
                    : turns.GetValueOrDefault(item.Conversation, Conversation.New);
                var request = new AskRequest(item.Question, item.AsOf ?? options.AsOfIn(parsed),
                    options.LanguageIn(parsed)) { Hint = item.Hint };
                var (answer, after) = hub.Ask(request, before, cancellation);
                _ = log.Remember(
                    answer, new AskedBy("batch", Environment.UserName, item.Conversation), request, before);
                if (item.Conversation is not null)
                {
                    turns[item.Conversation] = after;
                }

                Console.Out.WriteLine(
                    AnswerJson.Text(answer,
                        item.Id ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }

            return ExitCodes.Answered;
        });
    }
}
