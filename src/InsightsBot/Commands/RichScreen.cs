using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using Spectre.Console;

namespace InsightsBot.Commands;

/// <summary>A conversation on a terminal, with colours.</summary>
internal sealed class RichScreen : IChatScreen
{
    private static readonly Style Quiet = new(foreground: Color.Grey);
    private static readonly Style Careful = new(foreground: Color.Yellow);
    private static readonly Style Drawn = new(foreground: Color.Teal);
    private static readonly Style Offered = new(foreground: Color.Aqua);

    /// <inheritdoc/>
    public string? Next(IReadOnlyList<string> earlier, CancellationToken cancellation)
    {
        var editor = new LineEditor(
            () => Console.ReadKey(intercept: true), Console.Out.Write, () => AnsiConsole.Profile.Width);
        // While a line is typed, Ctrl+C is a key like others; while a question runs, it is a signal that stops it.
        Console.TreatControlCAsInput = true;
        try
        {
            // A read cannot be interrupted; the conversation ends without it.
            return Task.Run(() => editor.Read(earlier), CancellationToken.None).WaitAsync(cancellation)
                .GetAwaiter().GetResult();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    /// <inheritdoc/>
    public void Say(string text) => Line(text, Quiet);

    /// <inheritdoc/>
    public void Show(Answer answer, IReadOnlyList<string> offers)
    {
        AnsiConsole.WriteLine();
        Line(answer.Text, answer.Status is AnswerStatus.Answered ? Style.Plain : Careful);
        foreach (var (label, text) in ChatNotes.Of(answer))
        {
            Line($"{label}: {text}", answer.Warnings.Contains(text) ? Careful : Quiet);
        }

        var drawn = ChatDrawing.Of(answer, AnsiConsole.Profile.Width);
        if (drawn.Count > 0)
        {
            AnsiConsole.WriteLine();
            foreach (var line in drawn)
            {
                Line(line, Drawn);
            }
        }
        else if (answer.Table.Rows.Count > 1)
        {
            AnsiConsole.WriteLine();
            ShowVerbatim(TextTable.Of(answer.Table, answer.Language));
        }

        if (offers.Count > 0)
        {
            AnsiConsole.WriteLine();
            foreach (var (index, offer) in offers.Index())
            {
                Line($"{index + 1}  {offer}", Offered);
            }
        }

        AnsiConsole.WriteLine();
    }

    /// <inheritdoc/>
    public void ShowVerbatim(string text) => Console.Out.Write(Printable.Text(text).TrimEnd('\n') + "\n");

    private static void Line(string text, Style style)
    {
        AnsiConsole.Write(new Text(Printable.Text(text), style));
        AnsiConsole.WriteLine();
    }
}
