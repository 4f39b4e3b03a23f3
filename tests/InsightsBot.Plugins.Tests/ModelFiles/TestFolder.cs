namespace InsightsBot.Plugins.Tests.ModelFiles;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("insights-model-").FullName;

    public string Path { get; }

    /// <summary>Writes a file into the folder.</summary>
    public void Put(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    /// <summary>The text of a file in the folder.</summary>
    public string Get(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
