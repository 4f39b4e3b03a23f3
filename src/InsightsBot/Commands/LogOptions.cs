using System.CommandLine;
using System.Globalization;
using InsightsBot.Plugins.AskLogs;

namespace InsightsBot.Commands;

/// <summary>The options that say which runs of the ask log are wanted.</summary>
internal sealed class LogOptions
{
    public Option<string?> Since { get; } = new("--since") { Description = "From this day on, as yyyy-MM-dd (UTC)." };

    public Option<string?> Status { get; } = new("--status")
    {
        Description = "answered, clarification, refused or failed.",
    };

    public Option<string?> Judged { get; } = new("--feedback")
    {
        Description = "up or down: what an asker thought of it last.",
    };

    public Option<string?> Channel { get; } = new("--channel")
    {
        Description = "The way it was asked: terminal, batch, chat, web, msteams and so on.",
    };

    public Option<string?> Search { get; } = new("--search") { Description = "Words in question or answer." };

    public LogOptions()
    {
        _ = Status.AcceptOnlyFromAmong("answered", "clarification", "refused", "failed");
        _ = Judged.AcceptOnlyFromAmong("up", "down");
        Since.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && AskCommand.Day(result.Tokens[0].Value) is null)
            {
                result.AddError(NoDay(result.Tokens[0].Value, "--since"));
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Add(Since);
        command.Add(Status);
        command.Add(Judged);
        command.Add(Channel);
        command.Add(Search);
    }

    /// <summary>What was asked for.</summary>
    public RunFilter In(ParseResult parsed, int? countMax) => new()
    {
        Since = MomentOf(parsed.GetValue(Since)),
        Status = parsed.GetValue(Status),
        IsHelpful = parsed.GetValue(Judged) switch { "up" => true, "down" => false, _ => null },
        Channel = parsed.GetValue(Channel),
        Search = parsed.GetValue(Search),
        CountMax = countMax,
    };

    /// <summary>The first moment of a day; null for none.</summary>
    public static DateTimeOffset? MomentOf(string? day) =>
        AskCommand.Day(day) is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>The sentence on what is no day.</summary>
    public static string NoDay(string word, string option) => Usage.Both(
        string.Create(CultureInfo.InvariantCulture,
            $"„{word}“ ist kein Tag; nach {option} steht ein Tag in der Form 2025-12-31"),
        string.Create(CultureInfo.InvariantCulture,
            $"“{word}” is no day; {option} takes a day, written as 2025-12-31"));
}
