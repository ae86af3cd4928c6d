using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What an expression that waits has computed before the wait must be kept across it, and references and stack-only values
/// cannot be. The compiler says so only when it emits (CS4007, CS8178), and would say it in the generated file.
/// </summary>
internal sealed class SpillRules(
    InvocationExpressionSyntax wait, HashSet<SyntaxNode> rewrittenSelects, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Null when everything can be kept.</summary>
    public Rejection? Check()
    {
        SyntaxNode root = wait.FirstAncestorOrSelf<SyntaxNode>(
            static node => node is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax)!;
        if (root is AnonymousFunctionExpressionSyntax { ExpressionBody: { } body })
            root = body;
        return model.GetOperation(root, cancellation) is { } operation
            ? Own(operation, root).Where(other => !IsCaseOfSelect(other)).Select(other => Obstacle(other, wait.Span)).FirstOrDefault(static cause => cause is not null)
            : null;
    }

    /// <summary>The operations of a statement without those of the statements and functions inside it.</summary>
    private static IEnumerable<IOperation> Own(IOperation operation, SyntaxNode root)
    {
        yield return operation;
        foreach (IOperation child in operation.ChildOperations)
        {
            bool isForeign = (child.Syntax is StatementSyntax && child.Syntax != root) || child is IAnonymousFunctionOperation;
            if (isForeign)
                continue;
            foreach (IOperation inner in Own(child, root))
                yield return inner;
        }
    }

    private static Rejection? Obstacle(IOperation operation, TextSpan wait)
    {
        Location at = operation.Syntax.GetLocation();
        if (operation is IConditionalOperation { IsRef: true })
            return BlockingCauses.RefConditional(at);
        if (!IsPending(operation, wait) && !IsFilledAround(operation, wait))
            return null;
        ITypeSymbol? type = operation is IInterpolationOperation hole ? hole.Expression.Type : operation.Type;
        if (type?.IsStackOnly() == true)
            return BlockingCauses.StackOnlyTemporary(at);
        return operation switch
        {
            IInlineArrayAccessOperation => BlockingCauses.RefReturn(at),
            IArgumentOperation { Parameter.RefKind: not RefKind.None } argument when !IsPlainVariable(argument.Value) =>
                BlockingCauses.ByRefArgument(at),
            IInvocationOperation { TargetMethod.RefKind: not RefKind.None } => BlockingCauses.RefReturn(at),
            IPropertyReferenceOperation { Property.RefKind: not RefKind.None } => BlockingCauses.RefReturn(at),
            _ => null,
        };
    }

    /// <summary>A case is stack-only in the original; the node that it becomes is not.</summary>
    private bool IsCaseOfSelect(IOperation operation) =>
        operation.Parent is IArgumentOperation { Parent: IInvocationOperation select }
        && (select.Syntax == wait || rewrittenSelects.Contains(select.Syntax));

    /// <summary>Whether the value is there before the wait, and what uses it comes after.</summary>
    private static bool IsPending(IOperation operation, TextSpan wait)
    {
        IOperation? user = operation.Parent is IArgumentOperation argument ? argument.Parent : operation.Parent;
        return operation.Syntax.Span.End <= wait.Start && user?.Syntax.Span.Contains(wait) == true;
    }

    /// <summary>Whether the value is there before the wait that is written inside it.</summary>
    private static bool IsFilledAround(IOperation operation, TextSpan wait) => operation switch
    {
        IInterpolatedStringHandlerCreationOperation or IInlineArrayAccessOperation => operation.Syntax.Span.Contains(wait),
        // An interpolated string that waits is formatted from an array of its parts.
        IInterpolationOperation { Parent: IInterpolatedStringOperation text } => text.Syntax.Span.Contains(wait),
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Syntax.Span.Contains(wait),
        _ => false,
    };

    private static bool IsPlainVariable(IOperation value) =>
        value is ILocalReferenceOperation or IParameterReferenceOperation or IDeclarationExpressionOperation or IDiscardOperation
            or ILiteralOperation;
}
