using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>What stands around a call in its method: a lock that the call takes is given back in the same block.</summary>
internal static class LockTexts
{
    /// <summary>The statements: the call, and what tells its result.</summary>
    public static string Around(Overload overload, string call)
    {
        var told = IsVoid(overload) ? $"{call}; call.Returned();" : $"var result = {call}; call.Returned(result);";
        if (overload.Type == "System.Threading.Monitor" && overload.Member.Name == "Wait")
            return $"lock (a0) {{ {told} }}";
        if (Release(overload) is not { } release)
            return told;
        var condition = overload.Parameters.FirstOrDefault(parameter => parameter.RefKind == RefKind.Ref) is { } taken
            ? $"if (a{taken.Ordinal}) "
            : IsVoid(overload) || overload.Type == "System.Threading.ReaderWriterLock" ? "" : "if (result) ";
        return $"{told} {condition}{release}";
    }

    private static bool IsVoid(Overload overload) =>
        overload.Member is IMethodSymbol { ReturnsVoid: true, MethodKind: not MethodKind.Constructor };

    private static string? Release(Overload overload) => (overload.Type, overload.Member.Name) switch
    {
        ("System.Threading.Monitor", _) => "global::System.Threading.Monitor.Exit(a0);",
        ("System.Threading.Lock", _) => "receiver.Exit();",
        ("System.Threading.ReaderWriterLock", "AcquireReaderLock") => "receiver.ReleaseReaderLock();",
        ("System.Threading.ReaderWriterLock", _) => "receiver.ReleaseWriterLock();",
        ("System.Threading.ReaderWriterLockSlim", var name) => $"receiver.Exit{name[(name.IndexOf("Enter") + 5)..]}();",
        _ => null,
    };
}
