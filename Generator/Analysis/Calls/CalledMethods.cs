using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The called method in which a node may wait: a method that is called by its name, or the method that gives a foreach its enumerator.
/// </summary>
internal static class CalledMethods
{
    /// <summary>
    /// The method that a node calls; null for a node that is neither a call nor a foreach, and for a call that the compiler drops.
    /// </summary>
    public static IMethodSymbol? In(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var called = node switch
        {
            InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol,
            CommonForEachStatementSyntax loop => model.GetForEachStatementInfo(loop).GetEnumeratorMethod,
            _ => null,
        };
        return called is not null && !ConditionalCalls.AreDropped(called, node.SyntaxTree, cancellation) ? called : null;
    }
}
