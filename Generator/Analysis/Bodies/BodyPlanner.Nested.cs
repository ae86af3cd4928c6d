using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>What is rewritten even where the text around it cannot suspend: functions that have twins, and starts.</content>
internal sealed partial class BodyPlanner
{
    private readonly HashSet<SyntaxNode> _rewrittenLambdas = [];
    private readonly HashSet<SyntaxNode> _functionsWithTwins = [];

    /// <summary>The names of methods that are started, or given to somebody who runs their twins.</summary>
    private readonly HashSet<SimpleNameSyntax> _started = [];

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        if (PlanTwinOf(node))
            PlanBlockingForm(LocalFunctions.BodyOf(node)!, isUnsafe: false);
        else
            KeepBlocking(node, CauseOf(node));
    }

    /// <summary>
    /// Whether a local function has a twin, which is added then. The function keeps its text beside the twin, for delegates and for calls
    /// that cannot suspend.
    /// </summary>
    private bool PlanTwinOf(LocalFunctionStatementSyntax function)
    {
        if (locals.Plan(function) is not { } twin)
            return false;
        AddTwin(twin);
        return true;
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => NoteDelegate(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        NoteDelegate(node);
        base.VisitGenericName(node);
    }

    private void NoteDelegate(SimpleNameSyntax name)
    {
        if (DelegateOf(name) is { } made)
            _parts.Add(new BlockingRegion(name.Span, BlockingCauses.Lambda(name.GetLocation()), [made]));
        else if (_methodDelegates.Find(name) is { } wait)
            _parts.Add(new BlockingRegion(
                wait.Location.SourceSpan, BlockingCauses.MethodDelegate(name.Identifier.ValueText, wait.Location), [wait]));
    }

    /// <summary>
    /// The wait in the local function that a name makes a delegate of: the delegate calls the local function and not its twin. Null for a
    /// name that means anything else.
    /// </summary>
    private BlockedWait? DelegateOf(SimpleNameSyntax name) =>
        name.Parent is not InvocationExpressionSyntax
        && locals.Named(name) is { } method && !locals.NeverWaits(method)
        && !_started.Contains(name) && !IsInNameOf(name)
            ? new BlockedWait(name.GetLocation(), LocalFunctions.TwinOf(method))
            : null;

    private bool IsInNameOf(SimpleNameSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && model.GetConstantValue(call, cancellation).HasValue;

    /// <summary>Plans what happens in a part without suspending.</summary>
    private void PlanBlockingForm(SyntaxNode part, bool isUnsafe)
    {
        new BlockingFormWalker(this, isUnsafe).Visit(part);
        _parts.AddRange(BlockingChecks.Find(part, except: _rewrittenLambdas));
    }

    private void AddTwin(FunctionTwin twin)
    {
        _functionsWithTwins.Add(twin.Syntax);
        _parts.Add(twin);
    }

    private bool HasTwin(SyntaxNode function) => _functionsWithTwins.Contains(function);

    private bool IsRewritten(SyntaxNode function) =>
        _rewrittenLambdas.Contains(function) || HasTwin(function);

    private bool IsExpressionTree(AnonymousFunctionExpressionSyntax lambda) =>
        model.GetTypeInfo(lambda, cancellation).ConvertedType?.IsExpressionTree() == true;

    private bool IsOfExpressionTrees(QueryBodySyntax query)
    {
        IEnumerable<ISymbol?> operations =
        [
            .. query.Clauses.Select(clause => model.GetQueryClauseInfo(clause, cancellation).OperationInfo.Symbol),
            .. query.Clauses.OfType<OrderByClauseSyntax>().SelectMany(static clause => clause.Orderings)
                .Select(ordering => model.GetSymbolInfo(ordering, cancellation).Symbol),
            model.GetSymbolInfo(query.SelectOrGroup, cancellation).Symbol,
        ];
        return operations.OfType<IMethodSymbol>().Any(
            static method => method.Parameters.Any(static parameter => parameter.Type.IsExpressionTree()));
    }

    private sealed class BlockingFormWalker(BodyPlanner planner, bool isUnsafe) : CSharpSyntaxWalker
    {
        /// <summary>Whether the walk is inside unsafe code. Nothing is awaited there, not even by a function inside.</summary>
        private bool _isUnsafe = isUnsafe;

        public override void VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            if (planner.TargetOf(node) is { } target
                && planner.PlanStart(node, target, mayWait: false, mayRewrite: !_isUnsafe) is { } lambda)
                VisitAllBut(lambda, node, this);
            else
                VisitCall(node);
        }

        public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
        {
            planner.PlanRegion(node);
            base.VisitMemberAccessExpression(node);
        }

        public override void VisitLockStatement(LockStatementSyntax node)
        {
            planner.PlanLock(node);
            base.VisitLockStatement(node);
        }

        private void VisitCall(InvocationExpressionSyntax node)
        {
            planner.PlanRegion(node);
            base.VisitInvocationExpression(node);
        }

        public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
        {
            planner.PlanRegion(node);
            if (!_isUnsafe)
                planner.PlanKeptLambda(node);
            base.VisitObjectCreationExpression(node);
        }

        public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
        {
            planner.PlanRegion(node);
            if (!_isUnsafe)
                planner.PlanKeptLambda(node);
            base.VisitImplicitObjectCreationExpression(node);
        }

        public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
        {
            planner.PlanTwinOf(node);
            var outer = _isUnsafe;
            _isUnsafe |= node.Modifiers.Any(SyntaxKind.UnsafeKeyword);
            base.VisitLocalFunctionStatement(node);
            _isUnsafe = outer;
        }

        public override void VisitUnsafeStatement(UnsafeStatementSyntax node)
        {
            var outer = _isUnsafe;
            _isUnsafe = true;
            base.VisitUnsafeStatement(node);
            _isUnsafe = outer;
        }

        public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
        {
            if (!planner.IsExpressionTree(node))
                base.VisitSimpleLambdaExpression(node);
        }

        public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
        {
            if (!planner.IsExpressionTree(node))
                base.VisitParenthesizedLambdaExpression(node);
        }

        public override void VisitQueryBody(QueryBodySyntax node)
        {
            if (!planner.IsOfExpressionTrees(node))
                base.VisitQueryBody(node);
        }
    }
}
