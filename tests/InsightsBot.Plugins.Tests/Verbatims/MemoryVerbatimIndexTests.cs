using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Plugins.Tests.Verbatims;

public sealed class MemoryVerbatimIndexTests : VerbatimIndexTests
{
    protected override IVerbatimIndex Make() => new MemoryVerbatimIndex();
}
