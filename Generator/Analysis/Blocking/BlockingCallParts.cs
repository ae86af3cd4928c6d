using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The parts of a call, a creation, or a read of a property.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Member">The member; of an extension method, the static form.</param>
/// <param name="Form">How the expression names its receiver.</param>
/// <param name="Receiver">The receiver, where it stands before a dot.</param>
/// <param name="Position">Where the member's name stands. No two calls have the same position.</param>
internal sealed record BlockingCallParts(
    ExpressionSyntax Expression, ISymbol Member, ReceiverForm Form, ExpressionSyntax? Receiver, int Position)
{
    /// <summary>The member's parameters that have an argument, in the order of the declaration.</summary>
    public IParameterSymbol[] Given { get; init; } = [];

    /// <summary>Whether an extension method is called on its receiver.</summary>
    public bool IsReduced { get; init; }

    /// <summary>The type arguments that the user wrote; null when there are none.</summary>
    public string? WrittenTypeArguments { get; init; }

    /// <summary>The parts of an expression; null for an expression of another kind, and for one that cannot be replaced.</summary>
    public static BlockingCallParts? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        (expression, model.GetOperation(expression, cancellation)) switch
        {
            (MemberAccessExpressionSyntax read, IPropertyReferenceOperation { Property: var property }) => new BlockingCallParts(
                read, property, property.IsStatic ? ReceiverForm.None : ReceiverForm.Written, read.Expression, read.Name.SpanStart),
            (InvocationExpressionSyntax call, IInvocationOperation operation) => OfCall(call, operation, model, cancellation),
            (BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: not null } creation,
                IObjectCreationOperation { Constructor: { } constructor } operation) =>
                new BlockingCallParts(creation, constructor, ReceiverForm.None, Receiver: null, creation.SpanStart)
                {
                    Given = GivenTo(constructor, operation.Arguments),
                },
            _ => null,
        };

    private static BlockingCallParts? OfCall(
        InvocationExpressionSyntax call, IInvocationOperation operation, SemanticModel model, CancellationToken cancellation)
    {
        if (SyntaxQueries.CalledName(call.Expression) is not { } name || Analysis.Receiver.IsBase(call.Expression))
            return null;
        var target = operation.TargetMethod;
        var isReduced = model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ReducedFrom: not null };
        var form = target.IsStatic && !isReduced ? ReceiverForm.None
            : call.Expression is SimpleNameSyntax ? ReceiverForm.This
            : ReceiverForm.Written;
        return new BlockingCallParts(call, target, form, (call.Expression as MemberAccessExpressionSyntax)?.Expression, name.SpanStart)
        {
            Given = GivenTo(target, operation.Arguments),
            IsReduced = isReduced,
            WrittenTypeArguments = (name as GenericNameSyntax)?.TypeArgumentList.Flat(),
        };
    }

    private static IParameterSymbol[] GivenTo(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        HashSet<int> given =
        [
            .. arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
                .Select(static argument => argument.Parameter!.Ordinal),
        ];
        return [.. method.Parameters.Where(parameter => given.Contains(parameter.Ordinal))];
    }
}
