using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What a method whose body is chosen at run time must be for its twin to be chosen alike.</summary>
internal static class DispatchRules
{
    /// <summary>A twin learns which body is called by making a delegate, and the library's delegates have no more parameters.</summary>
    private const int MaxParameters = 16;

    private static readonly string[] ForeignInterfaces =
    [
        "System.Runtime.InteropServices.ComImportAttribute",
        "System.Runtime.InteropServices.Marshalling.GeneratedComInterfaceAttribute",
    ];

    public static IEnumerable<Rejection> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        var at = declaration.Identifier.GetLocation();
        var isExplicit = declaration.ExplicitInterfaceSpecifier is not null;
        var isDispatched = isExplicit || method.IsVirtual || method.IsAbstract || method.IsOverride;
        var byRef = ByRefShapes.Of(method);
        var isOfBox = isExplicit && method.ContainingType is { IsValueType: true, IsReadOnly: false };
        if (isDispatched && (isOfBox || byRef?.DeliversThis == true))
            yield return Rejections.DispatchedByReference("an override or explicit implementation in a mutable struct", at);
        else if (isDispatched && byRef is not null)
            yield return Rejections.DispatchedByReference("a virtual method with by-reference parameters", at);
        if (isDispatched && method.Parameters.Length > MaxParameters)
            yield return Rejections.DispatchedParameters(at);
        if (isDispatched && ConditionalCalls.Is(method))
            yield return Rejections.DispatchedConditional(at);
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (InInterface(method, isExplicit, at) is { } rejection)
                yield return rejection;
        }
        else if (isExplicit)
        {
            if (!HasTwinToImplement(method, analysis, cancellation))
                yield return Rejections.ExplicitOfOrdinary(at);
        }
        else if (method.IsOverride)
        {
            if (Override(method, analysis, cancellation, at) is { } rejection)
                yield return rejection;
        }
    }

    private static Rejection? InInterface(IMethodSymbol method, bool isExplicit, Location at)
    {
        if (isExplicit)
            return Rejections.Dispatched("an implementation in an interface", at);
        if (method.IsStatic && (method.IsAbstract || method.IsVirtual))
            return Rejections.Dispatched("a static interface member", at);
        if (method.ContainingType.GetAttributes().Any(static data => ForeignInterfaces.Contains(data.AttributeClass?.ToDisplayString())))
            return Rejections.ForeignInterface(at);
        if (TwinLookup.IsInterfaceSlot(method) && method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            return Rejections.Dispatched("a protected interface member", at);
        return TwinLookup.IsInterfaceSlot(method) && HasVariantResult(method) ? Rejections.VariantResult(at) : null;
    }

    /// <summary>Whether a result's type varies. The task type of a twin is a struct, whose type arguments do not vary.</summary>
    private static bool HasVariantResult(IMethodSymbol method) =>
        method.ReturnType.Parts().Any(static part => part is ITypeParameterSymbol { Variance: not VarianceKind.None });

    private static bool HasTwinToImplement(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation) =>
        method.ExplicitInterfaceImplementations.FirstOrDefault() is { } member
        && member.ContainingType.CanBeNamed(analysis.Compilation)
        && new TwinSlots(analysis, cancellation).HasTwinToImplement(member);

    private static Rejection? Override(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation, Location at)
    {
        var root = TwinSlots.Root(method);
        var isCovariant = Receiver.IsCovariant(method);
        var overridesTwin = analysis.Twins.Find(method.OverriddenMethod!) is { TakesEntry: true } twin
            && analysis.Exists(twin, cancellation);
        if (!overridesTwin && (method.IsGenericMethod || TwinSlots.HasOverloadsBelow(root, method)))
            return Rejections.OverrideOfOrdinary(at);
        if (TwinSlots.FindReceiver(method, root) is null || !root.ContainingType.CanBeNamed(analysis.Compilation)
            || (isCovariant && !CanNameResults(method, analysis.Compilation)))
        {
            return Rejections.OverloadedOverride(at);
        }
        return null;
    }

    private static bool CanNameResults(IMethodSymbol? method, Compilation compilation) =>
        method is null || (method.ReturnType.CanBeNamed(compilation) && CanNameResults(method.OverriddenMethod, compilation));
}
