using System.Collections.Concurrent;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which methods are known to wait: methods that are marked by an attribute of their own, and marked methods in whose own text something
/// waits. Any other method that a type or an assembly marks may only loop.
/// </summary>
internal sealed class OwnWaits(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _waits = new(SymbolEqualityComparer.Default);

    public bool Waits(IMethodSymbol method, CancellationToken cancellation) => analysis.Marks.Of(method).Kind switch
    {
        MarkKind.Explicit => true,
        MarkKind.Implicit =>
            analysis.Known(method)?.Waits ?? _waits.GetOrAdd(method.Declared(), declared => WaitsItself(declared, cancellation)),
        _ => false,
    };

    /// <summary>Whether a node calls a method that is known to wait.</summary>
    public bool IsWait(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        (CalledMethods.In(node, model, cancellation) is { } called && (IsKnown(called) || Waits(called, cancellation)))
        || analysis.BlockingCalls.Suspends(node, model, cancellation);

    private bool WaitsItself(IMethodSymbol method, CancellationToken cancellation)
    {
        var source = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault();
        if (source is null || !analysis.Compilation.ContainsSyntaxTree(source.SyntaxTree))
            return false;
        var model = analysis.Model(source.SyntaxTree);
        return source.GetSyntax(cancellation).OwnNodes()
            .Any(node => (CalledMethods.In(node, model, cancellation) is { } called && IsKnown(called))
                || analysis.BlockingCalls.Suspends(node, model, cancellation));
    }

    /// <summary>Whether a method is known to wait without a look into its body.</summary>
    private bool IsKnown(IMethodSymbol method) =>
        analysis.Marks.Of(method).Kind == MarkKind.Explicit || analysis.Runtime.IsGoMethod(method, RuntimeNames.Select);
}
