using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Which members that block hardly ever do so for long: they work with files, or write. The others wait for somebody: for another thread, a
/// peer, a user, the time.
/// </summary>
internal static class BriefCalls
{
    public static bool Contain(ISymbol member) =>
        IsOfFiles(member)
        || member.ContainingType.ContainingNamespace?.Name == "Compression"
        || member.Name is "Start" or "Add" or "TryAdd"
        || member.Name.StartsWith("Write", StringComparison.Ordinal)
        || member.Name.StartsWith("Send", StringComparison.Ordinal)
        || member.Name.StartsWith("Flush", StringComparison.Ordinal);

    private static bool IsOfFiles(ISymbol member) =>
        member.ContainingType.ContainingNamespace is { Name: "IO", ContainingNamespace.Name: "System" }
        && member.ContainingType.Name switch
        {
            "File" or "FileInfo" or "Directory" or "DirectoryInfo" or "RandomAccess" or "FileStream" => true,
            "StreamReader" or "StreamWriter" => member is IMethodSymbol { MethodKind: MethodKind.Constructor },
            _ => false,
        };
}
