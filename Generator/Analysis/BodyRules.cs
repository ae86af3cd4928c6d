using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What a body must not contain for an async method to mean the same. Nested functions are copied as they stand, so most of
/// this does not concern them: only what they take from the method around them.
/// </summary>
internal sealed class BodyRules : CSharpSyntaxWalker
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly SyntaxNode _body;
    private readonly bool _mayUsePointers;
    private readonly bool _hasFileLocalTypes;
    private readonly List<Rejection> _rejections = [];
    private int _nesting;

    private BodyRules(SyntaxNode body, SemanticModel model, CancellationToken cancellation)
        : base(SyntaxWalkerDepth.Token)
    {
        _body = body;
        _model = model;
        _cancellation = cancellation;
        _mayUsePointers = model.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: true };
        _hasFileLocalTypes = body.SyntaxTree.GetRoot(cancellation)
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Any(static member => member.Modifiers.Any(SyntaxKind.FileKeyword));
    }

    private bool IsNested => _nesting > 0;

    public static IReadOnlyList<Rejection> Check(SyntaxNode body, SemanticModel model, CancellationToken cancellation)
    {
        BodyRules rules = new(body, model, cancellation);
        rules.Visit(body);
        return rules._rejections;
    }

    public override void Visit(SyntaxNode? node)
    {
        _cancellation.ThrowIfCancellationRequested();
        bool isNestedFunction = node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
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
        if (token.IsKind(SyntaxKind.IdentifierToken) && DeclarationRules.IsReserved(token.ValueText))
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
            Reject(Rejections.Unsafe("an unsafe block", node.UnsafeKeyword.GetLocation()));
        base.VisitUnsafeStatement(node);
    }

    public override void VisitFixedStatement(FixedStatementSyntax node)
    {
        if (!IsNested)
            Reject(Rejections.Unsafe("a fixed statement", node.FixedKeyword.GetLocation()));
        base.VisitFixedStatement(node);
    }

    public override void VisitStackAllocArrayCreationExpression(StackAllocArrayCreationExpressionSyntax node)
    {
        RejectStackAlloc(node);
        base.VisitStackAllocArrayCreationExpression(node);
    }

    public override void VisitImplicitStackAllocArrayCreationExpression(ImplicitStackAllocArrayCreationExpressionSyntax node)
    {
        RejectStackAlloc(node);
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
            Reject(Rejections.StackOnlyResource(resource.GetLocation()));
        base.VisitUsingStatement(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (!IsNested
            && _model.GetOperation(node, _cancellation) is IInvocationOperation call
            && ThreadOwnedLocks.Operation(call) is { } operation)
        {
            Reject(Rejections.ThreadOwnedLock(operation, node.GetLocation()));
        }
        base.VisitInvocationExpression(node);
    }

    public override void VisitBaseExpression(BaseExpressionSyntax node)
    {
        if (IsNested)
            Reject(Rejections.BaseInLambda(node.GetLocation()));
    }

    public override void VisitMakeRefExpression(MakeRefExpressionSyntax node) =>
        Reject(Rejections.Unsafe("__makeref", node.GetLocation()));

    public override void VisitPointerType(PointerTypeSyntax node) => RejectPointer(node);

    public override void VisitFunctionPointerType(FunctionPointerTypeSyntax node) => RejectPointer(node);

    public override void VisitSizeOfExpression(SizeOfExpressionSyntax node)
    {
        if (!_model.GetConstantValue(node, _cancellation).HasValue)
            RejectPointer(node);
    }

    private void CheckLocal(SyntaxNode declaration, SyntaxToken identifier)
    {
        if (IsNested || _model.GetDeclaredSymbol(declaration, _cancellation) is not ILocalSymbol local)
            return;
        if (local.RefKind != RefKind.None)
            Reject(Rejections.RefLocal(identifier.GetLocation()));
        else if (local.Type.IsStackOnly())
            Reject(Rejections.StackOnlyLocal(local.Type.ToDisplayString(), identifier.GetLocation()));
    }

    private void CheckEnumerator(CommonForEachStatementSyntax loop)
    {
        ITypeSymbol? enumerator = _model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ReturnType;
        bool isInlineArray = TypeOf(loop.Expression)?.HasAttribute("System.Runtime.CompilerServices.InlineArrayAttribute") == true;
        if (!IsNested && (enumerator?.IsStackOnly() == true || isInlineArray))
            Reject(Rejections.StackOnlyEnumerator(loop.Expression.GetLocation()));
    }

    private void CheckType(ExpressionSyntax expression)
    {
        if (_mayUsePointers && TypeOf(expression)?.IsPointer() == true)
            RejectPointer(expression);
        if (_hasFileLocalTypes && expression is SimpleNameSyntax && FileLocalType(expression) is { } fileLocal)
            Reject(Rejections.FileLocalType(fileLocal, expression.GetLocation()));
    }

    private string? FileLocalType(ExpressionSyntax name)
    {
        ISymbol? symbol = _model.GetSymbolInfo(name, _cancellation).Symbol;
        ITypeSymbol?[] involved = [symbol as ITypeSymbol, symbol?.ContainingType, TypeOf(name)];
        return involved.FirstOrDefault(static type => type?.IsFileLocal() == true)?.ToDisplayString();
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => _model.GetTypeInfo(expression, _cancellation).Type;

    private void RejectStackAlloc(SyntaxNode node)
    {
        if (!IsNested)
            Reject(Rejections.Unsafe("stackalloc", node.GetLocation()));
    }

    /// <summary>A nested function may use pointers where it says unsafe itself; the method around it no longer does in the twin.</summary>
    private void RejectPointer(SyntaxNode node)
    {
        if (!IsNested)
            Reject(Rejections.Unsafe("a pointer", node.GetLocation()));
        else if (!node.Ancestors().TakeWhile(ancestor => ancestor != _body).Any(IsUnsafe))
            Reject(Rejections.UnsafeContext(node.GetLocation()));
    }

    private static bool IsUnsafe(SyntaxNode node) =>
        node is UnsafeStatementSyntax
        || (node is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.UnsafeKeyword));

    private void Reject(Rejection rejection) => _rejections.Add(rejection);
}
