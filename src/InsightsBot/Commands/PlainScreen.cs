using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>A conversation in plain lines.</summary>
internal sealed class PlainScreen : IChatScreen
{
    /// <inheritdoc/>
    public string? Next(IReadOnlyList<string> earlier, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Console.In.ReadLine();
    }

    /// <inheritdoc/>
    public void Say(string text) => Console.Out.WriteLine(Printable.Text(text));

    /// <inheritdoc/>
    public void Show(Answer answer, IReadOnlyList<string> offers)
    {
        var isGerman = answer.Language == Language.German;
        Say("> " + Printable.Line(answer.Question));
        Say(answer.Text);
        foreach (var (label, text) in ChatNotes.Of(answer))
        {
            Say($"{label}: {text}");
        }

        if (answer.Table.Rows.Count > 1)
        {
            ShowVerbatim(TextTable.Of(answer.Table, answer.Language));
        }

        if (offers.Count > 0)
        {
            Say(isGerman ? "Weiter mit:" : "Next:");
            foreach (var (index, offer) in offers.Index())
            {
                Say($"  {index + 1}  {offer}");
            }
        }

        Say("");
    }

    /// <inheritdoc/>
    public void ShowVerbatim(string text) => Console.Out.Write(Printable.Text(text).TrimEnd('\n') + "\n");
}
