namespace InsightsBot.Tests.Commands;

/// <summary>Tests that read what the process prints; there is one console, so they run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleAlone
{
    public const string Name = "console";
}
