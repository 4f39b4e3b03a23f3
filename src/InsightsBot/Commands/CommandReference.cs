using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Commands;

/// <summary>The page about the verbs, made from the command tree that reads them.</summary>
internal sealed class CommandReference(RootCommand root)
{
    private readonly StringBuilder _page = new();

    /// <summary>The page in Markdown.</summary>
    public string Page()
    {
        _ = _page.Append(
            """
            # Verbs

            This page is made by the verb `docs` from the command tree. `dotnet run --project src/InsightsBot -- VERB …`
            runs a verb from the sources; without a verb the hub serves. `VERB --help` shows the same on a terminal.


            """);
        foreach (var verb in Verbs(root))
        {
            Command(verb, "", 2);
        }

        Codes();
        _ = _page.Append(
            """

            ## Environment

            | variable | meaning |
            |---|---|
            | `INSIGHTS_ASK_LOG` | `no` keeps no log of what is asked ([log.md](../log.md)) |
            | `INSIGHTS_ASK_LOG_ASKERS` | `plain` keeps ids of askers as they are; else keyed hashes are kept |
            | `INSIGHTS_CHAT_HISTORY` | `no` keeps no lines of `chat` |
            | `INSIGHTS_HOME` | the folder for private copies, models and the demo; else one in the user's cache |
            | `INSIGHTS_DIRECTLINE_SECRET` | what a server shows to be given Direct Line tokens |
            | `INSIGHTS_WEB_ORIGINS` | pages elsewhere that may talk to the hub, parted by spaces |

            """);
        return _page.ToString().ReplaceLineEndings("\n");
    }

    private void Command(Command command, string path, int level)
    {
        var name = (path + " " + command.Name).Trim();
        _ = _page.Append(new string('#', level)).Append(' ').Append(name).Append("\n\n")
            .Append(command.Description).Append("\n\n");
        var verbs = Verbs(command);
        if (verbs.Count == 0 || command.Action is not null)
        {
            _ = _page.Append("```\n").Append(name).Append(Form(command)).Append("\n```\n\n");
            Table(command);
        }

        foreach (var inner in verbs)
        {
            Command(inner, name, level + 1);
        }
    }

    private static string Form(Command command)
    {
        var form = new StringBuilder();
        foreach (var argument in command.Arguments)
        {
            _ = form.Append(argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}");
        }

        foreach (var option in Shown(command))
        {
            var text = option.Name + Value(option);
            _ = form.Append(option.Required ? $" {text}" : $" [{text}]");
        }

        return form.ToString();
    }

    private void Table(Command command)
    {
        if (command.Arguments.Count == 0 && !Shown(command).Any())
        {
            return;
        }

        _ = _page.Append("| argument or option | meaning | default |\n|---|---|---|\n");
        foreach (var argument in command.Arguments)
        {
            Row($"`{argument.Name}`", argument.Description, "");
        }

        foreach (var option in Shown(command))
        {
            Row($"`{option.Name}{Value(option)}`", option.Description, option.HasDefaultValue ? Default(option) : "");
        }

        _ = _page.Append('\n');
    }

    private void Row(string name, string? meaning, string standard) => _page
        .Append("| ").AppendJoin(" | ", Cell(name), Cell(meaning ?? ""), Cell(standard)).Append(" |\n");

    private void Codes()
    {
        _ = _page.Append("## Exit codes\n\n| code | meaning |\n|---|---|\n");
        Code(ExitCodes.Of(AnswerStatus.Answered), "answered, or done");
        Code(
            ExitCodes.Of(AnswerStatus.Failed),
            "failed: data, a model or a file does not serve; one sentence says why");
        Code(
            ExitCodes.Usage,
            "wrong usage: a verb or an option that does not exist, a value that is missing or not possible, no "
                + "question; one sentence names it and what comes nearest");
        Code(ExitCodes.Of(AnswerStatus.Clarification), "asked back: the question can be meant in several ways");
        Code(ExitCodes.Of(AnswerStatus.Refused), "refused: the data has no answer, or a word was not understood");

        void Code(int code, string meaning) => Row(code.ToString(CultureInfo.InvariantCulture), meaning);
        void Row(string code, string meaning) =>
            _page.Append("| ").Append(code).Append(" | ").Append(meaning).Append(" |\n");
    }

    /// <summary>The verbs of a verb, or of the program; hidden ones are started by the program alone.</summary>
    private static IReadOnlyList<Command> Verbs(Command command) => [.. command.Subcommands.Where(c => !c.Hidden)];

    /// <summary>What a verb takes of its own; help is everybody's.</summary>
    private static IEnumerable<Option> Shown(Command command) =>
        command.Options.Where(o => !o.Hidden && o is not System.CommandLine.Help.HelpOption and not VersionOption);

    private static string Value(Option option)
    {
        if (option.ValueType == typeof(bool))
        {
            return "";
        }

        var words = option.GetCompletions(CompletionContext.Empty).Select(c => c.Label).ToList();
        return " " + (words.Count > 0 ? string.Join("|", words) : option.Name.TrimStart('-').ToUpperInvariant());
    }

    private static string Default(Option option) =>
        option.GetDefaultValue() is { } value and not false
            ? $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`"
            : "";

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
