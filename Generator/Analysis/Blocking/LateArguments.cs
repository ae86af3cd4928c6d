using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which by-reference arguments of a call of the library can be assigned when the wait is over. The library's members read such a variable
/// when they begin, and write it when they end. So others may look at the variable meanwhile; only it must be the same variable then, and
/// nothing may have to be evaluated to find it.
/// </summary>
internal sealed class LateArguments(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>What the call assigns, in the order of the parameters; null when the call has to stay as it is.</summary>
    public ByRefCall? Of(ExpressionSyntax call)
    {
        if (model.GetOperation(call, cancellation) is not IInvocationOperation { Arguments: var arguments }
            || !arguments.All(static argument => argument.ArgumentKind == ArgumentKind.Explicit))
            return null;
        var written = arguments.Where(static argument => argument.Parameter!.RefKind is RefKind.Ref or RefKind.Out).ToArray();
        var isReadInOrder = written.Where(static argument => argument.Parameter!.RefKind == RefKind.Ref).All(argument =>
            arguments.Where(other => other.Syntax.SpanStart > argument.Syntax.SpanStart).All(IsWithoutEffect));
        return isReadInOrder && written.All(IsKnown)
            ? new ByRefCall(
                [
                    .. written.OrderBy(static argument => argument.Parameter!.Ordinal)
                        .Select(static argument => new DeliveryTarget((ExpressionSyntax)argument.Value.Syntax)),
                ],
                TypeArguments: "")
            : null;
    }

    /// <summary>Whether nothing happens while an argument is evaluated, so that what stands before it may be read earlier.</summary>
    private static bool IsWithoutEffect(IArgumentOperation argument) =>
        argument.Value.ConstantValue.HasValue || IsKnown(argument)
        || Variable(argument.Value) is ILocalReferenceOperation or IParameterReferenceOperation;

    /// <summary>Whether an argument names the same variable at any time.</summary>
    private static bool IsKnown(IArgumentOperation argument) => Variable(argument.Value) switch
    {
        IDiscardOperation or IDeclarationExpressionOperation { Expression: ILocalReferenceOperation } => true,
        ILocalReferenceOperation { Local.RefKind: RefKind.None } => true,
        IParameterReferenceOperation { Parameter: var parameter } => !IsFieldOfStruct(parameter),
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation { Type.IsReferenceType: true } } => true,
        _ => false,
    };

    /// <summary>Whether a parameter is one of a struct's primary constructor, and kept in the struct.</summary>
    private static bool IsFieldOfStruct(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsValueType: true };

    private static IOperation Variable(IOperation passed) =>
        passed is IConversionOperation { IsImplicit: true } same && same.GetConversion().IsIdentity ? Variable(same.Operand) : passed;
}
