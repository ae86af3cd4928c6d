using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Locks that belong to the thread which took them: a goroutine that suspends might give such a lock back on another thread.
/// </summary>
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

    private static readonly string[] AllPrefixes = [.. Prefixes.Values.SelectMany(static prefixes => prefixes).Distinct()];

    private const string TransactionScope = "System.Transactions.TransactionScope";
    private const string AsyncFlowOption = "TransactionScopeAsyncFlowOption";
    private const int AsyncFlowEnabled = 1;

    private static readonly string[] Givers = ["Exit", "Release"];

    /// <summary>The operation of a lock that a call is; null when the call is none.</summary>
    public static LockOperation? Operation(IInvocationOperation call)
    {
        // WaitOne is declared by WaitHandle, so the type of the receiver tells the lock.
        var type = call.Instance?.Type as INamedTypeSymbol ?? call.TargetMethod.ContainingType;
        var name = call.TargetMethod.Name;
        return type is not null
            && Prefixes.TryGetValue(type.ToDisplayString(), out var prefixes)
            && StartsWithAny(name, prefixes)
                ? new LockOperation($"{type.Name}.{name}", StartsWithAny(name, Givers))
                : null;
    }

    /// <summary>Whether a called name could be that of an operation of a lock. To ask what each call means would take long.</summary>
    public static bool MayBeOperation(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => StartsWithAny(access.Name.Identifier.ValueText, AllPrefixes),
        MemberBindingExpressionSyntax binding => StartsWithAny(binding.Name.Identifier.ValueText, AllPrefixes),
        SimpleNameSyntax name => StartsWithAny(name.Identifier.ValueText, AllPrefixes),
        _ => false,
    };

    /// <summary>Whether a library's constructor ties what follows to its thread, until the object is disposed of.</summary>
    public static bool IsTakenBy(IObjectCreationOperation creation) =>
        creation.Constructor?.ContainingType.ToDisplayString() == TransactionScope
        && !creation.Arguments.Any(static argument =>
            argument.Parameter?.Type.Name == AsyncFlowOption
                && argument.Value.ConstantValue is { HasValue: true, Value: AsyncFlowEnabled });

    private static bool StartsWithAny(string name, string[] prefixes) =>
        prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
