using System.CommandLine;
using InsightsBot.Commands;
using InsightsBot.Ingest;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var sources = new Sources(TimeProvider.System, Places.Home);
var root = new RootCommand("Hey Insights Hub answers questions about customer experience with figures from the data.");
root.Add(AskCommand.Build(sources));
root.Add(ExplainCommand.Build(sources));
root.Add(SearchCommand.Build(sources, TimeProvider.System));
root.Add(ChatCommand.Build(sources));
root.Add(ExportCommand.Build(sources));
root.Add(LogCommand.Build(sources));
root.Add(ForgetCommand.Build(sources));
root.Add(IngestCommand.Build(sources));
root.Add(ModelCommand.Build(sources));
root.Add(DemoCommand.Build(sources));
root.Add(ClassifyCommand.Build());
root.Add(ServeCommand.Build(sources, TimeProvider.System));
root.Add(TellCommand.Build(sources, TimeProvider.System));
root.Add(EvalCommand.Build(sources, TimeProvider.System));
root.Add(BenchCommand.Build(sources, TimeProvider.System));
root.Add(DocsCommand.Build(root));
return Usage.Read(root, args.Length == 0 ? ["serve"] : args) is { } parsed
    ? await parsed.InvokeAsync(new InvocationConfiguration
    {
        // A conversation decides itself what Ctrl+C ends: the question that runs, or all of it.
        ProcessTerminationTimeout = parsed.CommandResult.Command.Name == "chat" ? null : TimeSpan.FromSeconds(10),
    })
    : ExitCodes.Usage;
