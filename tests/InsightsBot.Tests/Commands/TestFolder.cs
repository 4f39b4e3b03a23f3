namespace InsightsBot.Tests.Commands;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("insights-test-").FullName;

    public string Path { get; }

    /// <summary>The path of something in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file into the folder and returns the folder's path.</summary>
    public string Put(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return Path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
