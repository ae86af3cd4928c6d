using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Findings;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// What the generator's own analysis says about the methods of a compilation. Analyzers ask nothing else, so that analyzers and generator
/// cannot differ.
/// </summary>
internal static class GoroutineMethods
{
    /// <summary>Why a method gets no twin; empty for a method that is not marked in the given way.</summary>
    public static IEnumerable<Rejection> Rejections(
        IMethodSymbol method, MarkKind mark, Compilation compilation, CancellationToken cancellationToken) =>
        Verdicts.On(method, compilation, cancellationToken) is { } verdict && verdict.Mark == mark ? verdict.Rejections : [];

    /// <summary>Whether a method stays ordinary code and nothing in it could suspend.</summary>
    public static bool LosesNothing(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        Verdicts.On(method, compilation, cancellationToken)?.LosesNothing == true;

    /// <summary>The waits in a rewritten method that hold their thread, each with the cause.</summary>
    public static IEnumerable<(Location At, Rejection Cause)> BlockedWaits(
        IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        (Verdicts.On(method, compilation, cancellationToken)?.BlockedWaits ?? [])
            .Where(wait => !IsExit(wait.At, compilation, cancellationToken));

    /// <summary>
    /// The waits in a rewritten method that hold their thread and that GOR0004 reports, each with the lock that is around it.
    /// </summary>
    public static IEnumerable<(Location At, Rejection Cause)> WaitsInLocks(
        IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        BlockedWaits(method, compilation, cancellationToken).Where(wait => IsInLock(wait, compilation, cancellationToken));

    /// <summary>The waits in a rewritten method that hold their thread and that no other rule reports, each with the cause.</summary>
    public static IEnumerable<(Location At, Rejection Cause)> OtherBlockedWaits(
        IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        BlockedWaits(method, compilation, cancellationToken).Where(wait =>
            wait.Cause.Kind != RejectionKind.ExceptionFilter && !IsInLock(wait, compilation, cancellationToken));

    /// <summary>Whether a local function of a method has a twin.</summary>
    public static bool HasTwinOf(
        LocalFunctionStatementSyntax function, IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        Verdicts.On(method, compilation, cancellationToken)?.LocalTwins.Contains(function.Identifier.GetLocation()) == true;

    /// <summary>
    /// Why a constructor, an accessor or an operator of a marked type or assembly holds its thread; null for a member that does not wait,
    /// and for every other method.
    /// </summary>
    public static Rejection? OtherMember(IMethodSymbol member, Compilation compilation, CancellationToken cancellationToken) =>
        CompilationAnalysis.For(compilation) is { } analysis ? OtherMembers.Check(member, analysis, cancellationToken) : null;

    /// <summary>Whether a type carries <c>[Goroutine]</c> itself.</summary>
    public static bool IsMarked(INamedTypeSymbol type) => type.HasAttribute(RuntimeNames.GoroutineAttributeMetadataName);

    /// <summary>
    /// Whether a wait stands in a lock of its thread, and is a wait for sure: neither a library's call, which may be quick, nor a call of a
    /// method that is marked by what is around it, which may only loop.
    /// </summary>
    private static bool IsInLock((Location At, Rejection Cause) wait, Compilation compilation, CancellationToken cancellationToken)
    {
        if (wait.Cause.Kind != RejectionKind.ThreadOwnedLock
            || wait.At.SourceTree is not { } tree || CompilationAnalysis.For(compilation) is not { } analysis)
            return false;
        var node = tree.GetRoot(cancellationToken).FindNode(wait.At.SourceSpan, getInnermostNodeForTie: true);
        var model = compilation.GetSemanticModel(tree);
        return !analysis.BlockingCalls.Suspends(node, model, cancellationToken)
            && !(node is InvocationExpressionSyntax
                && model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol called
                && analysis.Marks.Of(called).Kind == MarkKind.Implicit);
    }

    /// <summary>Whether a call is <c>Go.Exit()</c>: it parks nobody, for it does not come back.</summary>
    private static bool IsExit(Location at, Compilation compilation, CancellationToken cancellationToken) =>
        at.SourceTree is { } tree
        && tree.GetRoot(cancellationToken).FindNode(at.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax call
        && call.Expression.ToString().EndsWith("Exit", StringComparison.Ordinal)
        && compilation.GetSemanticModel(tree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
        && RuntimeTypes.Of(compilation)?.IsGo(method, "Exit") == true;

    /// <summary>The methods of a type and of its nested types.</summary>
    public static IEnumerable<IMethodSymbol> In(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Concat(type.GetTypeMembers().SelectMany(In));
}
