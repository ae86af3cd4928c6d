using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The types of what asynchronous methods of the library give.</summary>
internal static class TaskTypes
{
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: var space }
        && space.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>Whether <c>Go.Await</c> takes the type: tasks, and tasks with <c>ConfigureAwait</c>.</summary>
    public static bool IsAwaitedByGo(INamedTypeSymbol type) =>
        IsTask(type)
        || (type is { Name: "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable", ContainingNamespace: var space }
            && space.ToDisplayString() == "System.Runtime.CompilerServices");

    /// <summary>The type of a task's result; null for a task without a result.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol task) => ((INamedTypeSymbol)task).TypeArguments.FirstOrDefault();

    public static bool IsCancellationToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingNamespace: var space } && space.ToDisplayString() == "System.Threading";
}
