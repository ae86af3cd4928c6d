using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Findings;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Which code runs as a goroutine, and what in it waits, as the generator's own analysis says.</summary>
internal sealed class GoroutineCode
{
    private readonly CompilationAnalysis _analysis;

    private GoroutineCode(CompilationAnalysis analysis) => _analysis = analysis;

    /// <summary>The code of a compilation; null when the compilation does not reference the runtime.</summary>
    public static GoroutineCode? In(Compilation compilation) =>
        CompilationAnalysis.For(compilation) is { } analysis ? new GoroutineCode(analysis) : null;

    /// <summary>The compilation.</summary>
    public Compilation Compilation => _analysis.Compilation;

    /// <summary>The assembly that is compiled.</summary>
    public IAssemblySymbol Assembly => Compilation.Assembly;

    /// <summary>The model of a file. In an analyzer, the compilation hands out the one that all rules share.</summary>
    public SemanticModel Model(SyntaxTree tree) => Compilation.GetSemanticModel(tree);

    /// <summary>Whether a method is marked <c>[Goroutine]</c>, by itself or by what is around it.</summary>
    public bool IsMarked(IMethodSymbol method) => _analysis.Marks.IsMarked(method);

    /// <summary>
    /// Whether an operation is part of the text of a goroutine: it stands in a marked method, or in a lambda that a goroutine is started
    /// with, or that a method of the runtime runs as a part of one. Any other lambda is ordinary code.
    /// </summary>
    public bool Runs(IOperation operation, ISymbol member)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda)
                return IsMarked(lambda.Symbol) || IsBody(lambda);
            if (outer is ILocalFunctionOperation local && IsMarked(local.Symbol))
                return true;
        }

        return member is IMethodSymbol method && IsMarked(method);
    }

    /// <summary>Whether a lambda is what a goroutine is started with, or what a method of the runtime runs as a part of one.</summary>
    public bool IsBody(IAnonymousFunctionOperation lambda) =>
        lambda.CallThatTakes() is { } call
        && (IsStart(call.TargetMethod) || BodyTakers.Find(call.TargetMethod, _analysis.Runtime) is not null);

    /// <summary>Whether a method starts a goroutine: <c>Go.Run</c> or <c>Go.Main</c>.</summary>
    public bool IsStart(IMethodSymbol method) =>
        _analysis.Runtime.IsGoMethod(method, RuntimeNames.Run) || _analysis.Runtime.IsGoMethod(method, RuntimeNames.Main);

    /// <summary>
    /// Whether a method runs its delegate beside the caller, as a goroutine of its own: <c>Go.Run</c>, <c>WaitGroup.Go</c>,
    /// <c>ErrGroup.Go</c>, <c>AfterFunc</c>.
    /// </summary>
    public bool RunsBeside(IMethodSymbol method) =>
        IsOurs(method)
        && method.Name is RuntimeNames.Run or "Go" or "TryGo" or "AfterFunc"
        && method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate);

    /// <summary>
    /// Whether a member's text may start a goroutine, as far as its words tell: asked of each ordinary member of a compilation.
    /// </summary>
    public static bool MayStart(SyntaxNode declaration) => declaration.DescendantTokens().Any(static token =>
        token.ValueText is RuntimeNames.Run or RuntimeNames.Main or "Go" or "TryGo" or "AfterFunc");

    /// <summary>
    /// The name of the method that a call of <c>Go.Run</c> or <c>Go.Main</c> in ordinary code starts, if the generator can bind the call to
    /// that method's twin; null for any other call.
    /// </summary>
    public string? TwinThatStarts(InvocationExpressionSyntax call, CancellationToken cancellation) =>
        new CallSitePlanner(_analysis, cancellation).Plan(call)?.Started;

    /// <summary>Whether a method has a twin, so that goroutines run that.</summary>
    public bool IsRewritten(IMethodSymbol method, CancellationToken cancellation) =>
        IsMarked(method) && Verdicts.HasTwin(method, Compilation, cancellation);

    /// <summary>Whether ordinary code that calls a member of a library blocks its thread in it.</summary>
    public bool Blocks(ISymbol member) => _analysis.BlockingCalls.Find(member) is not null;

    /// <summary>Whether a method lets the processor go for the time of its delegate: <c>Go.Block</c>.</summary>
    public bool IsBlock(IMethodSymbol method) => _analysis.Runtime.IsGoMethod(method, RuntimeNames.Block);

    /// <summary>Whether a goroutine gives way in a call of a method of the runtime: it parks, or yields.</summary>
    public bool IsSchedulePoint(IMethodSymbol method) => Parks(method) || _analysis.Runtime.IsGoMethod(method, "Yield");

    /// <summary>
    /// Whether a call of a library's method may park the goroutine: a channel, a lock, a sleep, a join, a select of the runtime, or a
    /// method that another assembly marks.
    /// </summary>
    public bool Parks(IMethodSymbol method) =>
        !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Assembly)
        && !_analysis.Runtime.IsGoMethod(method, "Yield") && !_analysis.Runtime.IsGoMethod(method, "Exit")
        && (_analysis.Marks.Of(method).Kind == MarkKind.Explicit || _analysis.Runtime.IsGoMethod(method, RuntimeNames.Select));

    /// <summary>Whether a marked method is known to wait, and not only to loop.</summary>
    public bool Waits(IMethodSymbol method, CancellationToken cancellation) => _analysis.OwnWaits.Waits(method, cancellation);

    /// <summary>Whether a member, or a type around it, says that it shall stay ordinary code.</summary>
    public bool IsExcepted(ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.HasAttribute(_analysis.Runtime.NotGoroutineAttribute))
                return true;
        }

        return false;
    }

    private bool IsOurs(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _analysis.Runtime.Go.ContainingAssembly);

    /// <summary>
    /// Whether an operation runs in a twin and may suspend there: the member around it is rewritten, and so are the functions between, and
    /// no part around the operation keeps its blocking form.
    /// </summary>
    public bool IsInTwin(IOperation operation, ISymbol member, CancellationToken cancellation)
    {
        if (member is not IMethodSymbol method || !IsMarked(method)
            || Verdicts.On(method, Compilation, cancellation) is not { HasTwin: true } verdict
            || verdict.Kept.Any(kept => Contains(kept.At, operation.Syntax)))
            return false;
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda && !IsBody(lambda))
                return false;
            if (outer is ILocalFunctionOperation { Syntax: LocalFunctionStatementSyntax local }
                && !verdict.LocalTwins.Contains(local.Identifier.GetLocation()))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a twin waits in an operation without its thread: a call of the runtime that parks, or a call of a library that is replaced
    /// by its asynchronous counterpart.
    /// </summary>
    public bool Suspends(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation call when Parks(call.TargetMethod) => true,
        IInvocationOperation or IPropertyReferenceOperation when operation.SemanticModel is { } model =>
            _analysis.BlockingCalls.Suspends(operation.Syntax, model, cancellation),
        _ => false,
    };

    private static bool Contains(Location part, SyntaxNode node) =>
        part.SourceTree == node.SyntaxTree && part.SourceSpan.Contains(node.Span);
}
