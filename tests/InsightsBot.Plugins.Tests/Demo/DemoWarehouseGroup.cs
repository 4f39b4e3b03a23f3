namespace InsightsBot.Plugins.Tests.Demo;

/// <summary>Tests that share one demo warehouse, because making it takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class DemoWarehouseGroup : ICollectionFixture<DemoWarehouse>
{
    public const string Name = "demo warehouse";
}
