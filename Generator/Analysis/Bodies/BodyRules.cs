using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The rules about a body. What an async method cannot suspend around makes a part of the body keep its blocking form. What an async method
/// cannot hold at all refuses the body. Nested functions are copied as they stand: inside of them, only the rules about what a function
/// takes from the method around it apply.
/// </summary>
internal sealed partial class BodyRules : CSharpSyntaxWalker
{
    private readonly CompilationAnalysis _analysis;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly SyntaxNode _body;
    private readonly bool _mayUsePointers;
    private readonly bool _hasFileLocalTypes;
    private readonly KeptRanges _kept;
    private readonly PointerUse _pointers;
    private readonly List<Rejection> _rejections = [];
    private readonly List<(SyntaxNode Node, LockOperation Operation)> _lockOperations = [];
    private int _nesting;

    /// <summary>How many unsafe blocks of the body are around the visited node. Each of the blocks is kept as a whole.</summary>
    private int _unsafeBlocks;

    private BodyRules(SyntaxNode body, CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
        : base(SyntaxWalkerDepth.Token)
    {
        _body = body;
        _analysis = analysis;
        _model = model;
        _cancellation = cancellation;
        _kept = new KeptRanges(body, model, cancellation);
        _pointers = new PointerUse(model, cancellation);
        _mayUsePointers = model.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: true };
        _hasFileLocalTypes = FileLocalTypes.AreIn(body.SyntaxTree, cancellation);
    }

    private bool IsNested => _nesting > 0;

    public static BodyRuling Check(SyntaxNode body, CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
    {
        BodyRules rules = new(body, analysis, model, cancellation);
        rules.Visit(body);
        rules.CheckLocks();
        var kept = rules._kept.Ruling();
        return kept with { Rejections = [.. rules._rejections, .. kept.Rejections] };
    }

    public override void Visit(SyntaxNode? node)
    {
        _cancellation.ThrowIfCancellationRequested();
        var isNestedFunction = node?.IsNestedFunction() == true;
        if (isNestedFunction)
            _nesting++;
        if (node is ExpressionSyntax expression)
            CheckType(expression);
        base.Visit(node);
        if (isNestedFunction)
            _nesting--;
    }

    public override void VisitToken(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken) && SignatureRules.IsReserved(token.ValueText))
            Reject(Rejections.ReservedName(token.ValueText, token.GetLocation()));
        base.VisitToken(token);
    }

    public override void VisitYieldStatement(YieldStatementSyntax node)
    {
        if (!IsNested)
            Reject(Rejections.Iterator(node.GetLocation()));
        base.VisitYieldStatement(node);
    }

    public override void VisitUnsafeStatement(UnsafeStatementSyntax node)
    {
        if (!IsNested)
            _kept.Keep(node, BlockingCauses.Unsafe("an unsafe block", node.UnsafeKeyword.GetLocation()));
        _unsafeBlocks++;
        base.VisitUnsafeStatement(node);
        _unsafeBlocks--;
    }

    public override void VisitFixedStatement(FixedStatementSyntax node)
    {
        KeepPointer(node, BlockingCauses.Unsafe("a fixed statement", node.FixedKeyword.GetLocation()));
        base.VisitFixedStatement(node);
    }

    public override void VisitStackAllocArrayCreationExpression(StackAllocArrayCreationExpressionSyntax node)
    {
        KeepStackAlloc(node);
        base.VisitStackAllocArrayCreationExpression(node);
    }

    public override void VisitImplicitStackAllocArrayCreationExpression(ImplicitStackAllocArrayCreationExpressionSyntax node)
    {
        KeepStackAlloc(node);
        base.VisitImplicitStackAllocArrayCreationExpression(node);
    }

    public override void VisitVariableDeclarator(VariableDeclaratorSyntax node)
    {
        CheckLocal(node, node.Identifier);
        base.VisitVariableDeclarator(node);
    }

    public override void VisitSingleVariableDesignation(SingleVariableDesignationSyntax node)
    {
        CheckLocal(node, node.Identifier);
        base.VisitSingleVariableDesignation(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        CheckLocal(node, node.Identifier);
        CheckEnumerator(node);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        CheckEnumerator(node);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitUsingStatement(UsingStatementSyntax node)
    {
        if (!IsNested && node.Expression is { } resource && TypeOf(resource)?.IsStackOnly() == true)
            _kept.Keep(node, BlockingCauses.StackOnlyResource(resource.GetLocation()));
        CheckFlowControl(node);
        CheckLockedResource(node);
        base.VisitUsingStatement(node);
    }

    public override void VisitTryStatement(TryStatementSyntax node)
    {
        if (!IsNested && new FilterRules(node, _analysis, _model, _cancellation).Check() is { } cause)
            _kept.Keep(node.Block, cause);
        base.VisitTryStatement(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (!IsNested && _model.GetOperation(node, _cancellation) is IInvocationOperation call)
        {
            if (ThreadOwnedLocks.Operation(call) is { } operation)
                _lockOperations.Add((node, operation));
            else if (FlowControls.Is(call.Type) || FlowControls.Is(call.Instance?.Type))
                CheckFlowControl(call);
            else if (LocalAddresses.IsTakenBy(call))
                Reject(Rejections.LocalAddress(node.GetLocation()));
        }
        base.VisitInvocationExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (!IsNested
            && node.IsKind(SyntaxKind.AddressOfExpression)
            && LocalAddresses.IsLocal(_model.GetOperation(node.Operand, _cancellation)))
            Reject(Rejections.LocalAddress(node.GetLocation()));
        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (node.Right is RefExpressionSyntax && !IsNested
            && _model.GetOperation(node.Left, _cancellation) is IParameterReferenceOperation { Parameter: var parameter })
        {
            Reject(Rejections.ReassignedReference(parameter.Name, node.GetLocation()));
        }
        base.VisitAssignmentExpression(node);
    }

    public override void VisitMakeRefExpression(MakeRefExpressionSyntax node) =>
        Reject(Rejections.Unsafe("__makeref", node.GetLocation()));

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (!IsNested && _mayUsePointers && !node.IsCalled()
            && _model.GetOperation(node, _cancellation) is IFieldReferenceOperation { Field.IsFixedSizeBuffer: true } buffer
            && LocalAddresses.IsLocal(buffer.Instance))
        {
            Reject(Rejections.LocalAddress(node.GetLocation()));
        }
        base.VisitMemberAccessExpression(node);
    }

    public override void VisitPointerType(PointerTypeSyntax node) => KeepPointer(node);

    public override void VisitFunctionPointerType(FunctionPointerTypeSyntax node) => KeepPointer(node);

    public override void VisitSizeOfExpression(SizeOfExpressionSyntax node)
    {
        if (!_model.GetConstantValue(node, _cancellation).HasValue)
            KeepPointer(node);
    }

    private void CheckLocal(SyntaxNode declaration, SyntaxToken identifier)
    {
        if (IsNested || _model.GetDeclaredSymbol(declaration, _cancellation) is not ILocalSymbol local)
            return;
        var at = identifier.GetLocation();
        if (local.Type.HasPointer())
            _kept.KeepLocal(local, declaration, BlockingCauses.Unsafe("a pointer", at), needsUnsafe: _unsafeBlocks == 0);
        else if (local.RefKind != RefKind.None)
            _kept.KeepLocal(local, declaration, BlockingCauses.RefLocal(at), needsUnsafe: false);
        else if (local.Type.IsStackOnly())
            CheckStackOnly(local, declaration, at);
        else if (FlowControls.Is(local.Type))
            KeepFlowControl(local, declaration);
    }

    private void CheckStackOnly(ILocalSymbol local, SyntaxNode declaration, Location at)
    {
        _kept.KeepLocal(local, declaration, BlockingCauses.StackOnlyLocal(local.Type.ToDisplayString(), at), needsUnsafe: false);
        if (new ConditionalValues(_model, _cancellation).IsLost(local, declaration))
            Reject(Rejections.LostValue(local.Name, at));
    }

    private void CheckEnumerator(CommonForEachStatementSyntax loop)
    {
        var enumerator = _model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ReturnType;
        var isInlineArray = TypeOf(loop.Expression)?.HasAttribute("System.Runtime.CompilerServices.InlineArrayAttribute") == true;
        if (!IsNested && (enumerator?.IsStackOnly() == true || isInlineArray))
            _kept.Keep(loop, BlockingCauses.StackOnlyEnumerator(loop.Expression.GetLocation()));
        CheckLockedEnumerator(loop);
    }

    private void CheckType(ExpressionSyntax expression)
    {
        if (_mayUsePointers && _unsafeBlocks == 0 && !expression.IsCalled() && _pointers.IsIn(expression))
            KeepPointer(expression);
        if (_hasFileLocalTypes && expression is SimpleNameSyntax && FileLocalType(expression) is { } fileLocal)
            Reject(Rejections.FileLocalType(fileLocal, expression.GetLocation()));
    }

    private string? FileLocalType(ExpressionSyntax name)
    {
        var call = name.IsCalled() ? name.FirstAncestorOrSelf<InvocationExpressionSyntax>() : null;
        var symbol = _model.GetSymbolInfo(call ?? name, _cancellation).Symbol;
        ITypeSymbol?[] involved = [symbol as ITypeSymbol, symbol?.ContainingType, call is null ? TypeOf(name) : null];
        return involved.FirstOrDefault(static type => type?.IsFileLocal() == true)?.ToDisplayString();
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => _model.GetTypeInfo(expression, _cancellation).Type;

    private void KeepStackAlloc(SyntaxNode node)
    {
        if (!IsNested)
            _kept.Keep(node, BlockingCauses.StackAlloc(node.GetLocation()));
    }

    private void KeepPointer(SyntaxNode node) => KeepPointer(node, BlockingCauses.Unsafe("a pointer", node.GetLocation()));

    /// <summary>
    /// Keeps a node that may use pointers because its method or type is unsafe: the twin gets an unsafe block around the node. A nested
    /// function may be declared unsafe itself, and needs none.
    /// </summary>
    private void KeepPointer(SyntaxNode node, Rejection cause)
    {
        if (_unsafeBlocks == 0 && !node.Ancestors().TakeWhile(ancestor => ancestor != _body).Any(IsUnsafeFunction))
            _kept.Keep(node, cause, needsUnsafe: true);
    }

    private static bool IsUnsafeFunction(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.UnsafeKeyword);

    /// <summary>
    /// Keeps what stands between the first and the last operation on locks of the thread. A lock that the body only takes, or gives back
    /// first, may be held while the method is left: the body is refused.
    /// </summary>
    private void CheckLocks()
    {
        if (_lockOperations.Count == 0)
            return;
        (var first, var operation) = _lockOperations[0];
        if (operation.Gives || !_lockOperations.Any(static other => other.Operation.Gives))
            Reject(Rejections.ThreadOwnedLock(operation.Name, first.GetLocation()));
        else
            _kept.KeepBetween(
                [.. _lockOperations.Select(static other => other.Node)],
                BlockingCauses.ThreadOwnedLock(operation.Name, first.GetLocation()));
    }

    private void Reject(Rejection rejection) => _rejections.Add(rejection);
}
