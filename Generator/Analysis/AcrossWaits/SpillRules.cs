using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What an expression has computed before a wait in it must be kept across the wait. References and stack-only values cannot be kept. The
/// compiler says so only when it emits (CS4007, CS8178), and would say so in the generated file.
/// </summary>
internal sealed class SpillRules(HashSet<SyntaxNode> rewrittenSelects, SemanticModel model, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxNode, SpillCandidates?> _candidates = [];

    /// <summary>What cannot be kept across a wait; null when everything can.</summary>
    public Rejection? Check(ExpressionSyntax wait)
    {
        cancellation.ThrowIfCancellationRequested();
        var root = wait.FirstAncestorOrSelf<SyntaxNode>(
            static node => node is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax)!;
        if (root is AnonymousFunctionExpressionSyntax { ExpressionBody: { } body })
            root = body;
        if (SwitchesAsking(wait).SelectMany(Patterns).FirstOrDefault(TakesStackOnly) is { } pattern)
            return BlockingCauses.StackOnlyTemporary(pattern.GetLocation());
        return CandidatesIn(root)?.For(wait.Span).Where(other => !IsCaseOfSelect(other, wait)).Select(other => Obstacle(other, wait.Span))
            .FirstOrDefault(static cause => cause is not null);
    }

    private SpillCandidates? CandidatesIn(SyntaxNode root)
    {
        if (!_candidates.TryGetValue(root, out var candidates))
        {
            candidates = model.GetOperation(root, cancellation) is { } operation ? new SpillCandidates(operation, root) : null;
            _candidates.Add(root, candidates);
        }
        return candidates;
    }

    /// <summary>
    /// The switches in whose <c>when</c> clauses the wait stands: what the patterns of such a switch have taken from the value is kept
    /// across the wait.
    /// </summary>
    private static IEnumerable<SyntaxNode> SwitchesAsking(SyntaxNode wait) =>
        wait.Ancestors().TakeWhile(static node => node is not StatementSyntax && !node.IsNestedFunction()).OfType<WhenClauseSyntax>()
            .Select(static clause => clause.Ancestors().First(static node => node is SwitchStatementSyntax or SwitchExpressionSyntax));

    private static IEnumerable<PatternSyntax> Patterns(SyntaxNode @switch) => @switch is SwitchExpressionSyntax expression
        ? expression.Arms.Select(static arm => arm.Pattern)
        : ((SwitchStatementSyntax)@switch).Sections.SelectMany(static section => section.Labels).OfType<CasePatternSwitchLabelSyntax>()
            .Select(static label => label.Pattern);

    private bool TakesStackOnly(PatternSyntax pattern) => model.GetOperation(pattern, cancellation)?.DescendantsAndSelf()
        .Any(static part =>
            (part is IPatternOperation { InputType: var type } && type.IsStackOnly()) || part.Type?.IsStackOnly() == true) == true;

    /// <summary>The type of the value that would be kept of an operation.</summary>
    public static ITypeSymbol? TypeOf(IOperation operation) =>
        operation is IInterpolationOperation hole ? hole.Expression.Type : operation.Type;

    private static Rejection? Obstacle(IOperation operation, TextSpan wait)
    {
        var at = operation.Syntax.GetLocation();
        var isStackOnly = TypeOf(operation)?.IsStackOnly() == true;
        if (isStackOnly
            && (IsPending(operation, wait) || IsFilledAround(operation, wait) || References.UserBehind(operation, wait) is not null))
            return BlockingCauses.StackOnlyTemporary(at);
        var isReference = References.IsMadeBy(operation);
        if (isReference && (IsMadeAround(operation, wait) || References.UserBehind(operation, wait) is not null))
            return operation is IConditionalOperation ? BlockingCauses.RefConditional(at) : BlockingCauses.RefReturn(at);
        return !isReference && References.IsFieldOfAnyObject(operation)
            && References.UserBehind(operation, wait) is { } user && References.IsFirstBehindOperands(user)
            ? BlockingCauses.FieldOfAnyObject(at)
            : null;
    }

    /// <summary>
    /// Whether an operation is a case of a rewritten select. A case is stack-only in the original; the node that the case becomes is not.
    /// </summary>
    private bool IsCaseOfSelect(IOperation operation, ExpressionSyntax wait) =>
        operation.Parent is IArgumentOperation { Parent: IInvocationOperation select }
        && (select.Syntax == wait || rewrittenSelects.Contains(select.Syntax));

    /// <summary>Whether an operation's value is there before the wait, and the user of the value comes after.</summary>
    private static bool IsPending(IOperation operation, TextSpan wait)
    {
        var user = operation.Parent is IArgumentOperation argument ? argument.Parent : operation.Parent;
        return operation.Syntax.Span.End <= wait.Start && user?.Syntax.Span.Contains(wait) == true;
    }

    /// <summary>Whether an operation's value is there before a wait that is written inside the operation.</summary>
    private static bool IsFilledAround(IOperation operation, TextSpan wait) => operation switch
    {
        IInterpolatedStringHandlerCreationOperation => operation.Syntax.Span.Contains(wait),
        // An interpolated string that waits is formatted from an array of its parts.
        IInterpolationOperation { Parent: IInterpolatedStringOperation text } => text.Syntax.Span.Contains(wait),
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Syntax.Span.Contains(wait),
        _ => false,
    };

    /// <summary>Whether an operation may be unfinished at a wait that is written inside the operation.</summary>
    public static bool MayBeAround(IOperation operation) =>
        operation is IInterpolatedStringHandlerCreationOperation or IInterpolationOperation
            or IObjectCreationOperation or IInlineArrayAccessOperation or IConditionalOperation;

    /// <summary>Whether a reference is made around a wait in a way that no async method has.</summary>
    private static bool IsMadeAround(IOperation reference, TextSpan wait) =>
        reference is IInlineArrayAccessOperation or IConditionalOperation && reference.Syntax.Span.Contains(wait);
}
