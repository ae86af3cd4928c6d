using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Where an operation stands, and what belongs to the function that it stands in.</summary>
internal static class Operations
{
    /// <summary>The whole body, or initializer, that an operation stands in, functions around it included.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The lambda or local function that an operation stands in; null when it is the member's own.</summary>
    public static IOperation? Function(this IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is not null && !outer.IsFunction())
            outer = outer.Parent;
        return outer;
    }

    /// <summary>The body that an operation belongs to: of a lambda or a local function, or of the member.</summary>
    public static IOperation FunctionBody(this IOperation operation) => operation.Around().LastOrDefault() ?? operation;

    /// <summary>What is around an operation, from the inside out, as far as the function that it stands in.</summary>
    public static IEnumerable<IOperation> Around(this IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null && !outer.IsFunction(); outer = outer.Parent)
            yield return outer;
    }

    /// <summary>Whether one operation stands before another in the text.</summary>
    public static bool IsBefore(this IOperation first, IOperation second) => first.Syntax.Span.End <= second.Syntax.SpanStart;

    /// <summary>Whether an operation is another, or stands in it.</summary>
    public static bool IsIn(this IOperation operation, IOperation outer)
    {
        for (var at = operation; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, outer))
                return true;
        }

        return false;
    }

    /// <summary>The operations inside of a part of a function, without those of the functions in it.</summary>
    public static IEnumerable<IOperation> Own(this IOperation part)
    {
        foreach (var child in part.ChildOperations)
        {
            if (child.IsFunction())
                continue;
            yield return child;
            foreach (var inner in child.Own())
                yield return inner;
        }
    }

    private static bool IsFunction(this IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;
}
