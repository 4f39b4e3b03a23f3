using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Tables;

namespace InsightsBot.Tests.Architecture;

/// <summary>No package comes along that nothing uses: each is somebody's to keep up to date.</summary>
public sealed class PackagesTests
{
    private static readonly Assembly[] Projects =
        [typeof(Sources).Assembly, typeof(Ingestion).Assembly];

    [Fact]
    public void The_program_uses_every_package_that_it_references()
    {
        var unused = new List<string>();
        foreach (var project in Projects)
        {
            // The compiler keeps only the references that the code uses.
            var used = project.GetReferencedAssemblies().Select(a => a.Name!).ToHashSet();
            var name = project.GetName().Name!;
            unused.AddRange(References($"src/{name}/{name}.csproj", "PackageReference")
                .Where(package => !Assemblies(package).Any(used.Contains)).Select(package => $"{name}: {package}"));
        }

        Breaches.None("A package that is referenced is used", unused);
    }

    [Fact]
    public void Every_version_that_is_pinned_is_of_a_package_that_a_project_references()
    {
        var referenced = CodeBase.Files("src").Concat(CodeBase.Files("tests"))
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(f => References(f, "PackageReference")).ToHashSet();
        var pinned = References("Directory.Packages.props", "PackageVersion").ToList();
        Assert.NotEmpty(pinned);
        Breaches.None("A pinned package is referenced", pinned.Where(package => !referenced.Contains(package)));
    }

    private static IEnumerable<string> References(string file, string element) =>
        XDocument.Load(Repository.Path(file)).Descendants()
            .Where(e => e.Name.LocalName == element).Select(e => e.Attribute("Include")!.Value);

    /// <summary>The assemblies of a package and of the packages it brings.</summary>
    private static List<string> Assemblies(string package)
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "InsightsBot.deps.json")));
        var packages = json.RootElement.GetProperty("targets").EnumerateObject()
            .SelectMany(t => t.Value.EnumerateObject())
            .ToDictionary(p => p.Name.Split('/')[0], p => p.Value);
        var (found, open) = (new List<string>(), new Stack<string>([package]));
        while (open.TryPop(out var next))
        {
            if (packages[next].TryGetProperty("runtime", out var files))
            {
                found.AddRange(files.EnumerateObject().Select(f => Path.GetFileNameWithoutExtension(f.Name)));
            }

            if (packages[next].TryGetProperty("dependencies", out var brought))
            {
                brought.EnumerateObject().ToList().ForEach(b => open.Push(b.Name));
            }
        }

        return found;
    }
}
