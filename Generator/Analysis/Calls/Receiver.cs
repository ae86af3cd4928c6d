using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What a call or a method group stands on, as far as the dispatch of a twin depends on it.</summary>
internal static class Receiver
{
    /// <summary>Whether a call is made by <c>base.</c>: one body is meant, whatever the object's class is.</summary>
    public static bool IsBase(ExpressionSyntax called) => called is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };

    /// <summary>
    /// Whether a call stands on a value of a type parameter that may be a struct. The twin of an interface's member would get a box of the
    /// value, and what the method writes to the struct would be lost.
    /// </summary>
    public static bool MayBeBoxed(ExpressionSyntax called, IMethodSymbol target, SemanticModel model, CancellationToken cancellation) =>
        target is { IsStatic: false, ReducedFrom: null }
        && Of(called) is { } receiver
        && model.GetTypeInfo(receiver, cancellation).Type is ITypeParameterSymbol { IsReferenceType: false };

    /// <summary>
    /// Whether the method's result is more special than that of the method that it overrides. The twins of both have the overridden
    /// method's result.
    /// </summary>
    public static bool IsCovariant(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (!overridden.ReturnType.IsSame(method.ReturnType))
                return true;
        }
        return false;
    }

    private static ExpressionSyntax? Of(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .First(access => access.WhenNotNull.Span.Contains(binding.Span)).Expression,
        _ => null,
    };
}
