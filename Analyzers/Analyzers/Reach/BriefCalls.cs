using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Which members that block hardly ever do so for long: they work with files, or write. The others wait for somebody: for another thread, a
/// peer, a user, the time.
/// </summary>
internal static class BriefCalls
{
    public static bool Contain(ISymbol member) =>
        member.ContainingType is
        {
            ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" },
            Name: "File" or "FileInfo" or "Directory" or "DirectoryInfo" or "RandomAccess" or "FileStream" or "StreamReader" or "StreamWriter"
        } && (member is IMethodSymbol { MethodKind: MethodKind.Constructor } || member.ContainingType.Name is not ("StreamReader" or "StreamWriter"))
        || member.ContainingType.ContainingNamespace?.Name == "Compression"
        || member.Name is "Start" or "Add" or "TryAdd"
        || member.Name.StartsWith("Write", StringComparison.Ordinal)
        || member.Name.StartsWith("Send", StringComparison.Ordinal)
        || member.Name.StartsWith("Flush", StringComparison.Ordinal);
}
