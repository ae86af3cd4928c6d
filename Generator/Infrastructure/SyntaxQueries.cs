using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>Questions about syntax that several stages ask.</summary>
internal static class SyntaxQueries
{
    /// <summary>Whether a node is a function in a body, which runs when it is called and not where it stands.</summary>
    public static bool IsNestedFunction(this SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>A part of a body and the nodes in it, without those inside functions.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(this SyntaxNode part) => part.DescendantNodesAndSelf(static node => !node.IsNestedFunction());
}
