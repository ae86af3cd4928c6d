using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which spans a call makes of memory in its own list of arguments, and perhaps slices there. Such a span is known to nobody else, so that
/// the call may be given the memory. A part of the memory throws what the same part of the span throws.
/// </summary>
internal sealed class SpanArguments(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The arguments for the call's <c>Span</c> parameters; null when one of these arguments is no more than a span.</summary>
    public ImmutableArray<SpanArgument>? Of(ExpressionSyntax call)
    {
        if (model.GetOperation(call, cancellation) is not IInvocationOperation { Arguments: var arguments })
            return [];
        var found = ImmutableArray.CreateBuilder<SpanArgument>();
        foreach (var argument in arguments)
        {
            if (ElementsOf(argument.Parameter!.Type, "Span") is not { } elements)
                continue;
            if (Made(argument.Value, elements) is not { } made)
                return null;
            found.Add(made);
        }
        return found.ToImmutable();
    }

    private SpanArgument? Made(IOperation span, ITypeSymbol elements)
    {
        var whole = span;
        while (Sliced(whole) is { } sliced)
            whole = sliced;
        return FormOf(whole, elements) is { } form && (whole == span || form != SpanForm.Converted)
            ? new SpanArgument((ExpressionSyntax)whole.Syntax, form, elements.FullName()) { IsSliced = whole != span }
            : null;
    }

    /// <summary>What an operation is a slice of: <c>s[1..]</c>, <c>s.Slice(1)</c>; null when it is no slice of a span.</summary>
    private static IOperation? Sliced(IOperation part) => part switch
    {
        IImplicitIndexerReferenceOperation { IndexerSymbol: IMethodSymbol slice, Instance: var whole } when IsSlice(slice) => whole,
        IInvocationOperation { TargetMethod: var slice, Instance: { } whole } when IsSlice(slice) => whole,
        _ => null,
    };

    private static bool IsSlice(IMethodSymbol method) => method.Name == "Slice" && ElementsOf(method.ContainingType, "Span") is not null;

    private SpanForm? FormOf(IOperation span, ITypeSymbol elements) => span switch
    {
        IConversionOperation { IsImplicit: true, Operand: var made } => IsMemory(made.Type, elements)
            ? SpanForm.Converted
            : FormOf(made, elements), // The compiler converts new(...) as well.
        IInvocationOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call } made
            when made.TargetMethod is { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" } method && IsOfSystem(method)
            && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ReducedFrom: not null }
            && IsMemory(Unconverted(made.Arguments[0].Value).Type, elements) => SpanForm.AsSpan,
        IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: not null } } made
            when ElementsOf(made.Type!, "Span").IsSame(elements)
            && made.Constructor?.Parameters.FirstOrDefault() is { Type: IArrayTypeSymbol } => SpanForm.Created,
        IPropertyReferenceOperation { Syntax: MemberAccessExpressionSyntax, Property: { Name: "Span", ContainingType: var type } }
            when ElementsOf(type, "Memory") is not null => SpanForm.OfMemory,
        _ => null,
    };

    private static IOperation Unconverted(IOperation value) =>
        value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;

    /// <summary>Whether a type is that of an array, or of a part of an array.</summary>
    private static bool IsMemory(ITypeSymbol? type, ITypeSymbol elements) =>
        (type is IArrayTypeSymbol { Rank: 1, ElementType: var own } && own.IsSame(elements))
        || (type is not null && ElementsOf(type, "ArraySegment").IsSame(elements));

    private static ITypeSymbol? ElementsOf(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol { Arity: 1 } named && named.Name == name && IsOfSystem(named) ? named.TypeArguments[0] : null;

    private static bool IsOfSystem(ISymbol symbol) =>
        symbol.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
