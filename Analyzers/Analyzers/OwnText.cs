using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Where an operation stands, and what belongs to a function itself.</summary>
internal static class OwnText
{
    /// <summary>The operations of a function's body, without those of the functions in it.</summary>
    public static IEnumerable<IOperation> Of(IOperation body)
    {
        foreach (var child in body.ChildOperations)
        {
            yield return child;
            if (IsFunction(child))
                continue;
            foreach (var inner in Of(child))
                yield return inner;
        }
    }

    /// <summary>What is around an operation, from the inside out, as far as the function that it stands in.</summary>
    public static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null && !IsFunction(outer); outer = outer.Parent)
            yield return outer;
    }

    /// <summary>The body that an operation belongs to: of a lambda or a local function, or of the member.</summary>
    public static IOperation Function(IOperation operation) => Around(operation).LastOrDefault() ?? operation;

    /// <summary>Whether an operation is a lambda or a local function.</summary>
    public static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;

    /// <summary>Whether one operation stands before another in the text.</summary>
    public static bool IsBefore(IOperation first, IOperation second) => first.Syntax.Span.End <= second.Syntax.SpanStart;
}
