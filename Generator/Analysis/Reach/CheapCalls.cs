using System.Collections.Concurrent;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Tells which calls are cheap: they return so soon that a statement with no other calls needs no check. Cheap are accessors, operators,
/// the members of a list of library types, and small methods of this compilation that have no loop and call only cheap methods.
/// </summary>
internal sealed class CheapCalls(CompilationAnalysis analysis)
{
    private const int MaxDepth = 3;
    private const int MaxCallsInBody = 8;

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _cheap = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth), bool> _bodies = new();

    /// <summary>What was asked about bodies, with the answers.</summary>
    public IEnumerable<BodyAnswer> Answers =>
        _bodies.Select(static body => BodyAnswer.About(body.Key.Method, BodyQuestion.IsCheap, body.Key.Depth, body.Value ? 1 : 0));

    public bool IsCheap(IMethodSymbol method, CancellationToken cancellation) =>
        _cheap.GetOrAdd(method.Declared(), declared => IsCheap(declared, depth: 0, cancellation));

    /// <summary>The answer for the body as it is now.</summary>
    public int Answer(IMethodSymbol method, int depth, CancellationToken cancellation) =>
        IsCheap(method.Declared(), depth, cancellation) ? 1 : 0;

    /// <summary>Whether a node calls something that is not cheap, or of which nobody can tell.</summary>
    public bool CallsOut(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node is QueryExpressionSyntax
        || (IsCall(node, model, cancellation)
            && (Target(node, model, cancellation) is not { } target || !IsCheap(target, cancellation)));

    private static bool IsCall(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node is BaseObjectCreationExpressionSyntax
        || (node is InvocationExpressionSyntax && !model.GetConstantValue(node, cancellation).HasValue);

    private static IMethodSymbol? Target(SyntaxNode call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol;

    private bool IsCheap(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (analysis.Marks.Of(method).Kind == MarkKind.Explicit
            || method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction)
            return false;
        if (method.ContainingAssembly.IsSame(analysis.Runtime.Go.ContainingAssembly)
            && !method.ContainingAssembly.IsSame(analysis.Compilation.Assembly))
        {
            return true;
        }
        if (method.MethodKind == MethodKind.Constructor && method.IsImplicitlyDeclared)
            return true;
        var source = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault();
        if (source is null || !analysis.Compilation.ContainsSyntaxTree(source.SyntaxTree))
            return IsCheapLibraryMember(method);
        return depth < MaxDepth
            && !method.IsVirtual && !method.IsAbstract && !method.IsOverride && !method.IsExtern && !method.IsAsync
            && _bodies.GetOrAdd((method, depth), _ => HasCheapBody(source.GetSyntax(cancellation), depth, cancellation));
    }

    private static bool IsCheapLibraryMember(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor
            ? method.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal)
            : CheapMembers.Contains(method);

    private bool HasCheapBody(SyntaxNode declaration, int depth, CancellationToken cancellation)
    {
        var model = analysis.Model(declaration.SyntaxTree);
        var calls = 0;
        foreach (var node in declaration.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax))
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is QueryExpressionSyntax or LockStatementSyntax || IsYieldReturn(node) || Loops.MayRepeat(node))
                return false;
            if (!IsCall(node, model, cancellation))
                continue;
            if (++calls > MaxCallsInBody
                || Target(node, model, cancellation) is not { } target
                || !IsCheap(target.Declared(), depth + 1, cancellation))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsYieldReturn(SyntaxNode node) => node.IsKind(SyntaxKind.YieldReturnStatement);
}
