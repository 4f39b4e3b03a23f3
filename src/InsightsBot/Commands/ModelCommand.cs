using System.CommandLine;
using InsightsBot.Ingest;

namespace InsightsBot.Commands;

/// <summary>"model": writes a first semantic model, or checks one.</summary>
internal static class ModelCommand
{
    public static Command Build(Sources sources) =>
        new("model", "Writes a first semantic model from data, or checks one.")
    {
        ModelDraftCommand.Build(sources),
        ModelCheckCommand.Build(sources),
    };
}
