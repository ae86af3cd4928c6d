using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>What an operation is made of: what it names, which lambda it is given, what a lambda does.</summary>
internal static class OperationParts
{
    /// <summary>The places in an operation where a local is named, other than in <c>nameof</c>.</summary>
    public static IEnumerable<ILocalReferenceOperation> UsesOf(this IOperation operation, ILocalSymbol local) =>
        operation.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && !use.IsNamedOnly());

    /// <summary>The call that a lambda is an argument of; null when the lambda goes elsewhere.</summary>
    public static IInvocationOperation? CallThatTakes(this IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? call : null;

    /// <summary>The operation under the conversions that the compiler has put around it.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
            operation = conversion.Operand;
        return operation;
    }

    /// <summary>The only thing that a function does: a statement's expression, or what it returns; null where it does more.</summary>
    public static IOperation? OnlyExpression(this IAnonymousFunctionOperation lambda)
    {
        IOperation? only = null;
        foreach (var statement in lambda.Body.Operations)
        {
            if (statement is IReturnOperation { ReturnedValue: null, IsImplicit: true })
                continue;
            if (only is not null)
                return null;
            only = statement;
        }

        return only switch
        {
            IExpressionStatementOperation statement => statement.Operation.Unconverted(),
            IReturnOperation { ReturnedValue: { } value } => value.Unconverted(),
            _ => null,
        };
    }

    /// <summary>The argument of a call that has one; null for any other call.</summary>
    public static IArgumentOperation? OnlyArgument(this IInvocationOperation call) =>
        call.Arguments.Length == 1 ? call.Arguments[0] : null;

    /// <summary>The lambda that an argument is; null for any other argument.</summary>
    public static IAnonymousFunctionOperation? Lambda(this IArgumentOperation argument) =>
        (argument.Value.Unconverted() as IDelegateCreationOperation)?.Target as IAnonymousFunctionOperation;

    /// <summary>
    /// The variable, parameter or field of <c>this</c> that an operation names, where the name means the same object for as long as anybody
    /// has it; null for anything else.
    /// </summary>
    public static ISymbol? FixedName(this IOperation? operation) => operation switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

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
