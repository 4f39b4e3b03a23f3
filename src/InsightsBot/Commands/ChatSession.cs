using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Commands;

/// <summary>One conversation at a terminal: questions are turns of it, offers are taken by number.</summary>
/// <param name="hub">Answers.</param>
/// <param name="screen">Where it is held.</param>
/// <param name="asOf">The day that "today" is; null leaves it to the model.</param>
/// <param name="wanted">The language of all turns; null lets each question decide.</param>
/// <param name="runs">Remembers what is asked.</param>
/// <param name="history">Remembers the lines.</param>
internal sealed class ChatSession(
    Hub hub, IChatScreen screen, DateOnly? asOf, Language? wanted, ChatRuns runs, ChatHistory history)
{
    private const int RowsPerPage = 20;
    private const int HistoryShown = 20;
    private Conversation _turns = Conversation.New;
    private Conversation _before = Conversation.New;
    private AskRequest? _asked;
    private Answer? _last;
    private IReadOnlyList<string> _offers = [];
    private Language _language = wanted ?? Language.German;

    /// <summary>Talks until "/quit" or the end of the input.</summary>
    public void Run(ChatInterrupt interrupt)
    {
        screen.Say(Text(
            $"Fragen zu „{hub.Model.Label.De}“; eine Zahl wählt einen Vorschlag. /sql, /table, /new, /help, /quit",
            $"Questions on “{hub.Model.Label.En}”; a number takes a suggestion. /sql, /table, /new, /help, /quit"));
        screen.Say("");
        while (screen.Next(history.Lines, interrupt.End) is { } line)
        {
            var said = line.Trim();
            if (said is "/quit" or "/exit")
            {
                return;
            }

            if (said.Length > 0)
            {
                history.Add(said);
            }

            if (said.StartsWith('/'))
            {
                Obey(said);
            }
            else if (said.Length > 0 && !interrupt.Run(cancellation => Ask(said, cancellation)))
            {
                screen.Say(Text("Abgebrochen.", "Cancelled."));
            }
        }
    }

    private void Obey(string said)
    {
        var (command, rest) = said.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at
            ? (said[..at], said[at..].Trim()) : (said, "");
        Action? act = command switch
        {
            "/sql" => ShowSql,
            "/table" => ShowTable,
            "/new" => Anew,
            "/help" => () => ChatHelp.Lines(_language).ToList().ForEach(screen.Say),
            "/history" => () => history.Lines.TakeLast(HistoryShown).ToList().ForEach(screen.Say),
            "/why" => ShowReading,
            "/good" => () => Judge(true, rest),
            "/bad" => () => Judge(false, rest),
            "/wrong" => Misread,
            "/export" => () => Export(rest),
            _ => null,
        };
        if (act is null)
        {
            screen.Say(Text(
                $"„{Printable.Line(command, 40)}“ gibt es nicht; /help zeigt, was möglich ist.",
                $"There is no “{Printable.Line(command, 40)}”; /help shows what is possible."));
            return;
        }

        act();
    }

    private void Anew()
    {
        (_turns, _last, _asked, _offers) = (Conversation.New, null, null, []);
        screen.Say(Text("Ein neues Gespräch.", "A new conversation."));
    }

    private void Ask(string said, CancellationToken cancellation)
    {
        var isOffer = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= _offers.Count;
        // An offer is in the language of its answer, whatever its own words would be taken for.
        var request = isOffer
            ? new AskRequest(_offers[number - 1], asOf, _language)
            : new AskRequest(said, asOf, wanted);
        var (answer, turns) = hub.Ask(request, _turns, cancellation);
        cancellation.ThrowIfCancellationRequested();
        runs.Add(answer, request, _turns);
        (_asked, _before) = (request, _turns);
        Show(answer, turns);
    }

    private void Show(Answer answer, Conversation turns)
    {
        (_last, _turns, _language) = (answer, turns, answer.Language);
        _offers = answer.Choices.Count > 0 ? answer.Choices : answer.Suggestions;
        screen.Show(answer, _offers);
    }

    private void Judge(bool isHelpful, string reason) => screen.Say(runs.Judge(isHelpful, reason)
        ? Text("Danke, das steht nun bei der Frage im Protokoll.", "Thanks, the log has it beside the question now.")
        : Nothing());

    private void Misread()
    {
        if (runs.Misread(_turns) is not var (answer, turns))
        {
            screen.Say(Nothing());
            return;
        }

        Show(answer, turns);
    }

    private void ShowReading()
    {
        if (_asked is null)
        {
            screen.Say(Nothing());
            return;
        }

        foreach (var line in hub.ExplainFully(_asked, _before).Trace)
        {
            screen.ShowVerbatim(line);
        }
    }

    private void Export(string path)
    {
        if (_last is not { Table.Columns.Count: > 0 })
        {
            screen.Say(Text("Zur letzten Antwort gehört keine Tabelle.", "The last answer has no table."));
            return;
        }

        try
        {
            var file = OutputPath.File(path, null, force: false);
            File.WriteAllText(file, AnswerText.In("csv", _last), new System.Text.UTF8Encoding(true));
            screen.Say(Text($"Geschrieben: {file}", $"Written: {file}"));
        }
        catch (AskingException failure)
        {
            screen.Say(failure.In(_language));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            screen.Say(Text(
                $"Die Datei ließ sich nicht schreiben ({failure.Message}); ein anderer Ort nach /export hilft.",
                $"The file could not be written ({failure.Message}); another place after /export helps."));
        }
    }

    private void ShowSql()
    {
        var queries = _last?.Citations.OfType<AnswerCitation.Query>().ToList() ?? [];
        if (queries.Count == 0)
        {
            screen.Say(Text("Zur letzten Antwort gehört kein SQL.", "The last answer has no SQL."));
        }

        foreach (var query in queries)
        {
            screen.Say($"[{query.Id}] {query.Title}");
            screen.ShowVerbatim(query.Sql);
            foreach (var (name, value) in query.Parameters)
            {
                screen.ShowVerbatim(
                    $"-- @{name} = {Printable.Line(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}");
            }
        }
    }

    private void ShowTable()
    {
        if (_last is not { Table.Rows.Count: > 0 })
        {
            screen.Say(Text("Zur letzten Antwort gehört keine Tabelle.", "The last answer has no table."));
            return;
        }

        foreach (var page in _last.Table.Rows.Chunk(RowsPerPage))
        {
            screen.ShowVerbatim(TextTable.Of(_last.Table with { Rows = page }, _last.Language));
        }
    }

    private string Nothing() => Text(
        "Dazu gibt es noch keine Antwort; zuerst kommt eine Frage.", "There is no answer yet; a question comes first.");

    private string Text(string de, string en) => new BilingualText(de, en).In(_language);
}
