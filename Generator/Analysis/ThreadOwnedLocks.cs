using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Locks that belong to the thread which took them: a goroutine that suspends may give them back on another one.</summary>
internal static class ThreadOwnedLocks
{
    private static readonly Dictionary<string, string[]> Prefixes = new()
    {
        ["System.Threading.Monitor"] = ["Enter", "TryEnter", "Exit"],
        ["System.Threading.Mutex"] = ["WaitOne", "ReleaseMutex"],
        ["System.Threading.Lock"] = ["Enter", "TryEnter", "Exit"],
        ["System.Threading.SpinLock"] = ["Enter", "TryEnter", "Exit"],
        ["System.Threading.ReaderWriterLockSlim"] = ["Enter", "TryEnter", "Exit"],
        ["System.Threading.ReaderWriterLock"] = ["Acquire", "Release", "Upgrade", "Downgrade", "Restore"],
    };

    private static readonly string[] Givers = ["Exit", "ReleaseMutex", "Release"];

    /// <summary>Whether an operation gives the lock back.</summary>
    public static bool Gives(string operation) =>
        Givers.Any(giver => operation.Substring(operation.IndexOf('.') + 1).StartsWith(giver, StringComparison.Ordinal));

    /// <summary>The name of the lock's operation that is called; null when the call is none.</summary>
    public static string? Operation(IInvocationOperation call)
    {
        // WaitOne is declared by WaitHandle: what it is called on tells the lock.
        INamedTypeSymbol? type = call.Instance?.Type as INamedTypeSymbol ?? call.TargetMethod.ContainingType;
        string name = call.TargetMethod.Name;
        return type is not null
            && Prefixes.TryGetValue(type.ToDisplayString(), out string[] prefixes)
            && prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
                ? $"{type.Name}.{name}"
                : null;
    }
}
