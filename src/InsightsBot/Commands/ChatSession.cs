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
internal sealed class ChatSession(Hub hub, IChatScreen screen, DateOnly? asOf, Language? wanted)
{
    private const int RowsPerPage = 20;
    private Conversation _turns = Conversation.New;
    private Answer? _last;
    private IReadOnlyList<string> _offers = [];
    private Language _language = wanted ?? Language.German;

    /// <summary>Talks until "/quit" or the end of the input.</summary>
    public void Run(CancellationToken cancellation)
    {
        screen.Say(Text(
            $"Fragen zu „{hub.Model.Label.De}“; eine Zahl wählt einen Vorschlag. /sql, /table, /new, /quit",
            $"Questions on “{hub.Model.Label.En}”; a number takes a suggestion. /sql, /table, /new, /quit"));
        screen.Say("");
        while (screen.Next(cancellation) is { } line)
        {
            var said = line.Trim();
            if (said is "/quit" or "/exit")
            {
                return;
            }

            if (said.StartsWith('/'))
            {
                Obey(said);
            }
            else if (said.Length > 0)
            {
                Ask(said, cancellation);
            }
        }
    }

    private void Obey(string command)
    {
        switch (command)
        {
            case "/sql":
                ShowSql();
                break;
            case "/table":
                ShowTable();
                break;
            case "/new":
                (_turns, _last, _offers) = (Conversation.New, null, []);
                screen.Say(Text("Ein neues Gespräch.", "A new conversation."));
                break;
            default:
                screen.Say(Text(
                    $"„{Printable.Line(command, 40)}“ gibt es nicht; möglich sind /sql, /table, /new und /quit.",
                    $"There is no “{Printable.Line(command, 40)}”; /sql, /table, /new and /quit are possible."));
                break;
        }
    }

    private void Ask(string said, CancellationToken cancellation)
    {
        var isOffer = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= _offers.Count;
        // An offer is in the language of its answer, whatever its own words would be taken for.
        var request = isOffer
            ? new AskRequest(_offers[number - 1], asOf, _language)
            : new AskRequest(said, asOf, wanted);
        (_last, _turns) = hub.Ask(request, _turns, cancellation);
        _language = _last.Language;
        _offers = _last.Choices.Count > 0 ? _last.Choices : _last.Suggestions;
        screen.Show(_last, _offers);
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

    private string Text(string de, string en) => new BilingualText(de, en).In(_language);
}
