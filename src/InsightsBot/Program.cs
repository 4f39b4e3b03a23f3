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
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
return Usage.Read(root, args.Length == 0 ? ["serve"] : args) is { } parsed
    ? await parsed.InvokeAsync(configuration)
    : ExitCodes.Usage;
