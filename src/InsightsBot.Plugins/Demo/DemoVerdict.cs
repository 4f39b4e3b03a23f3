namespace InsightsBot.Plugins.Demo;

/// <summary>What is true of an initiative of the demo, because it was planted.</summary>
/// <param name="Name">Its name in the files.</param>
/// <param name="Works">Whether it works; null where no comparison can tell.</param>
public sealed record DemoVerdict(string Name, bool? Works)
{
    /// <summary>All initiatives, in the order of the files.</summary>
    public static IReadOnlyList<DemoVerdict> All { get; } =
        [.. DemoInitiative.All.Select(i => new DemoVerdict(i.Name, Planted(i)))];

    private static bool? Planted(DemoInitiative initiative) =>
        initiative.ScopeDimension is null || initiative.StartedOn > DemoStory.LastDay ? null
        : initiative.StartedOn == DemoStory.CallbackFrom || initiative.StartedOn == DemoStory.TimeWindowsFrom;
}
