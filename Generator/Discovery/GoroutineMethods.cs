using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Discovery;

/// <summary>
/// Which nodes may be methods that are marked [Goroutine]. A mark may stand far away from its method, so every method is a candidate. The
/// analysis is quick to answer for a method without a mark.
/// </summary>
internal static class GoroutineMethods
{
    /// <summary>Whether the node may be such a method. Runs for every node of a changed file.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax;
}
