namespace InsightsBot.Tests.Golden;

/// <summary>The tests that ask the demo: it is made once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class OneDemo : ICollectionFixture<DemoHub>
{
    public const string Name = "demo";
}
