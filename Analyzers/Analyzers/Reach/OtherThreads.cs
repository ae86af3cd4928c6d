using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>Which members of the library run a delegate on another thread, or later.</summary>
internal static class OtherThreads
{
    public static bool Run(IMethodSymbol method) => method.ContainingType switch
    {
        {
            ContainingNamespace.Name: "Threading",
            Name: "Thread" or "ThreadPool" or "Timer" or "CancellationToken" or "SynchronizationContext",
        } => true,
        { ContainingNamespace.Name: "Tasks", Name: "Task" or "TaskFactory" or "Parallel" } => true,
        { ContainingNamespace.Name: "Timers" } => true,
        _ => false,
    };
}
