using System.CommandLine;
using InsightsBot.Commands;
using InsightsBot.Ingest;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var sources = new Sources(TimeProvider.System, Places.Home);
var root = new RootCommand("Hey Insights Hub answers questions about customer experience with figures from the data.");
root.Add(AskCommand.Build(sources));
root.Add(ExplainCommand.Build(sources));
root.Add(EvalCommand.Build(sources, TimeProvider.System));
root.Add(BenchCommand.Build(sources, TimeProvider.System));
return await root.Parse(args).InvokeAsync();
