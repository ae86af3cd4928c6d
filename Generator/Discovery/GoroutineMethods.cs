using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Discovery;

/// <summary>
/// Which nodes may be methods that are marked [Goroutine]. A mark may stand far away from its method, so every method is asked; the answer
/// for one without is quick.
/// </summary>
internal static class GoroutineMethods
{
    /// <summary>Runs for every node of a changed file.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax;
}
