using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which spans a call makes of memory in its own list of arguments. Such a span is known to nobody else, so that the call may be given the
/// memory. A part of the memory throws what the same part of the span throws; but <c>Memory.Slice</c> names another parameter.
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
            if (FormOf(argument.Value, elements) is not { } form)
                return null;
            found.Add(new SpanArgument(
                (ExpressionSyntax)argument.Value.Syntax, form, $"global::System.Memory<{elements.FullName()}>"));
        }
        return found.ToImmutable();
    }

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
