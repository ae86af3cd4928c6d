using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Expressions that C# allows in an unsafe context only, though no pointer need be written in them.</summary>
internal sealed class PointerUse(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Whether an expression itself, and not only a part of it, has to do with a pointer.</summary>
    public bool IsIn(ExpressionSyntax expression)
    {
        var info = model.GetTypeInfo(expression, cancellation);
        return info.Type?.NamesPointer() == true
            || info.ConvertedType?.NamesPointer() == true // A null or a default that becomes a pointer.
            || IsCallWithPointer(expression)
            || (MakesDelegate(expression, info)
                && (info.Type ?? info.ConvertedType) is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && invoke.NamesPointer());
    }

    /// <summary>Whether a call has to do with a pointer. A pointer that is optional may be left out of the call's text.</summary>
    private bool IsCallWithPointer(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
            or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax
        && model.GetSymbolInfo(expression, cancellation).Symbol switch
        {
            IMethodSymbol method => method.MethodKind == MethodKind.FunctionPointerSignature || method.NamesPointer(),
            IPropertySymbol property => property.Parameters.Any(static parameter => parameter.Type.NamesPointer()),
            _ => false,
        };

    /// <summary>
    /// Whether an expression makes a delegate. A lambda or a method group has no type before it becomes a delegate; a cast and a
    /// constructor name the delegate's type.
    /// </summary>
    private static bool MakesDelegate(ExpressionSyntax expression, TypeInfo info) =>
        info.Type is null || expression is AnonymousFunctionExpressionSyntax or CastExpressionSyntax or BaseObjectCreationExpressionSyntax;
}
