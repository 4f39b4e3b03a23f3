using System.CommandLine;

namespace InsightsBot.Commands;

/// <summary>"classify": labels that a person gave to some texts, learned and given to others.</summary>
internal static class ClassifyCommand
{
    public static Command Build() =>
        new("classify", "Learns labels from texts that a person labelled, and gives them to other texts.")
        {
            ClassifyLearnCommand.Build(), ClassifyRunCommand.Build(), ClassifyTestCommand.Build(),
        };
}
