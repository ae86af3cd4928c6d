using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Questions about operations that several rules ask.</summary>
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
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return outer;
        }

        return null;
    }

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

    /// <summary>The places in an operation where a local is named, other than in <c>nameof</c>.</summary>
    public static IEnumerable<ILocalReferenceOperation> UsesOf(this IOperation operation, ILocalSymbol local) =>
        operation.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && !use.IsNamedOnly());

    /// <summary>The call that a lambda is an argument of; null when the lambda goes elsewhere.</summary>
    public static IInvocationOperation? CallThatTakes(this IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? call : null;

    private static bool IsNamedOnly(this IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is INameOfOperation)
                return true;
        }

        return false;
    }
}
