namespace InsightsBot.Plugins.Demo;

/// <summary>A place customers live in.</summary>
/// <param name="Id">The code in the files.</param>
/// <param name="City">The city.</param>
/// <param name="State">The German state.</param>
/// <param name="AreaType">Großstadt, Mittelstadt or Kleinstadt.</param>
/// <param name="Weight">How many customers live there, relative to the other places.</param>
internal sealed record DemoPlace(string Id, string City, string State, string AreaType, double Weight);
