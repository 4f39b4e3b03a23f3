using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace InsightsBot.Tests.Architecture;

/// <summary>What a built library uses of others, from its own metadata: nothing that is used can hide there.</summary>
internal sealed class LibraryUses
{
    private static readonly string[] ForbiddenNamespaces =
    [
        "System.IO", "System.Net", "System.Data", "System.Diagnostics", "System.Runtime.InteropServices.Marshalling",
        "System.Reflection.Emit", "System.Threading.Timer", "Microsoft", "System.Security.Cryptography",
    ];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Console", "System.Random", "System.TimeProvider", "System.Threading.Thread",
        "System.Threading.Timer", "System.Threading.ThreadPool", "System.Activator",
    ];

    /// <summary>Types of which only what the compiler and its generators write may be used.</summary>
    private static readonly Dictionary<string, string> OneMemberAlone = new()
    {
        // Every iterator asks on which thread it is.
        ["System.Environment"] = "get_CurrentManagedThreadId",
        // Every generated regular expression looks for a default time limit.
        ["System.AppContext"] = "GetData",
    };

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid",
        "System.TimeZoneInfo.get_Local",
    ];

    /// <summary>What the compiler itself writes into every library.</summary>
    private static readonly string[] WrittenByTheCompiler =
    [
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsableAttribute",
        "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerDisplayAttribute", "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.DebuggableAttribute.DebuggingModes",
    ];

    private readonly string _path;

    public LibraryUses(string path) => _path = path;

    /// <summary>Every forbidden type and member that is used.</summary>
    public IReadOnlyList<string> Forbidden()
    {
        using var file = File.OpenRead(_path);
        using var library = new PEReader(file);
        var reader = library.GetMetadataReader();
        var types = reader.TypeReferences.Select(h => NameOf(reader, h)).Where(IsForbidden);
        var members = reader.MemberReferences.Select(h => NameOf(reader, reader.GetMemberReference(h)))
            .Where(name => ForbiddenMembers.Contains(name) || OneMemberAlone.Any(o =>
                name.StartsWith(o.Key + ".", StringComparison.Ordinal) && name != $"{o.Key}.{o.Value}"));
        return [.. types.Concat(members).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsForbidden(string type) => !WrittenByTheCompiler.Contains(type)
        && (ForbiddenTypes.Contains(type)
            || ForbiddenNamespaces.Any(n => type.StartsWith(n + ".", StringComparison.Ordinal)
                && !type.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal)
                && !type.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)));

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private static string NameOf(MetadataReader reader, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}"
            : reader.GetString(member.Name);
}
