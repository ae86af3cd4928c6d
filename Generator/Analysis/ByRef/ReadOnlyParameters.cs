using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// A member that may change a struct is called on a copy where the struct is an <c>in</c> parameter. The twin has such a parameter by
/// value, as a variable like any other: in the twin, the member would change the variable.
/// </summary>
internal static class ReadOnlyParameters
{
    public static IEnumerable<Rejection> Check(SyntaxNode body, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var name in body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellation).Symbol
                    is IParameterSymbol { RefKind: RefKind.In or RefKind.RefReadOnlyParameter } parameter
                && parameter.ContainingSymbol
                    is IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) }
                && model.GetOperation(name, cancellation) is IParameterReferenceOperation use
                && !IsOnlyRead(use))
            {
                yield return Rejections.ReadOnlyParameter(parameter.Name, name.GetLocation());
            }
        }
    }

    private static bool IsOnlyRead(IOperation value)
    {
        if (value.Type is not { } type || !MayChange(type))
            return true;
        return value.Parent switch
        {
            IFieldReferenceOperation part => IsOnlyRead(part),
            IConversionOperation conversion when conversion.GetConversion().IsIdentity => IsOnlyRead(conversion),
            IArgumentOperation or IReturnOperation or IVariableInitializerOperation or IConversionOperation or IBinaryOperation
                or ITupleOperation
                or INameOfOperation or IInterpolationOperation or IArrayInitializerOperation or IWithOperation => true,
            IInvocationOperation call when call.Instance == value => call.TargetMethod.IsReadOnly,
            IPropertyReferenceOperation part when part.Instance == value =>
                part.Property.GetMethod is { IsReadOnly: true, RefKind: RefKind.None },
            ISimpleAssignmentOperation assignment => assignment.Value == value,
            _ => false,
        };
    }

    private static bool MayChange(ITypeSymbol type) =>
        !type.IsReferenceType
        && type is not INamedTypeSymbol { IsReadOnly: true }
        && type.TypeKind != TypeKind.Enum
        && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        && !type.IsTupleType;
}
