using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What a node calls in which it may wait: a method that is called by its name, or the one that gives a foreach its enumerator.
/// </summary>
internal static class CalledMethods
{
    /// <summary>Null for a node that is neither, and for a call that the compiler drops.</summary>
    public static IMethodSymbol? In(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        IMethodSymbol? called = node switch
        {
            InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol,
            CommonForEachStatementSyntax loop => model.GetForEachStatementInfo(loop).GetEnumeratorMethod,
            _ => null,
        };
        return called is not null && !ConditionalCalls.AreDropped(called, node.SyntaxTree, cancellation) ? called : null;
    }
}
