using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>Questions about syntax that several stages ask.</summary>
internal static class SyntaxQueries
{
    /// <summary>Whether a node is a function in a body: it runs when it is called and not where it stands.</summary>
    public static bool IsNestedFunction(this SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>
    /// Whether an expression is only the member that a call calls, or the member's name. Asked about such an expression, the semantic model
    /// would bind all that stands before it once more. So ask the model about the call.
    /// </summary>
    public static bool IsCalled(this ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name => access.Name == name && access.IsCalled(),
        SimpleNameSyntax { Parent: MemberBindingExpressionSyntax binding } => binding.IsCalled(),
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax =>
            expression.Parent is InvocationExpressionSyntax call && call.Expression == expression,
        _ => false,
    };

    /// <summary>The name of the member in what a call calls; null where the member has no name there.</summary>
    public static SimpleNameSyntax? CalledName(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>Whether nodes stand in each other more than <paramref name="depth"/> levels deep.</summary>
    public static bool IsDeeperThan(this SyntaxNode root, int depth)
    {
        Stack<(SyntaxNode Node, int Depth)> open = new([(root, 0)]);
        while (open.Count > 0)
        {
            (var node, var own) = open.Pop();
            if (own > depth)
                return true;
            foreach (var child in node.ChildNodes())
                open.Push((child, own + 1));
        }
        return false;
    }

    /// <summary>A part of a body and the nodes in the part, without the nodes inside nested functions.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(this SyntaxNode part) =>
        part.DescendantNodesAndSelf(static node => !node.IsNestedFunction());

    /// <summary>The directives that define symbols for a file, in order.</summary>
    public static IEnumerable<DirectiveTriviaSyntax> SymbolDefinitions(this SyntaxNode root)
    {
        // Such directives stand before the first token.
        foreach (var trivia in root.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            if (trivia.GetStructure() is DirectiveTriviaSyntax { IsActive: true } directive
                and (DefineDirectiveTriviaSyntax or UndefDirectiveTriviaSyntax))
                yield return directive;
        }
    }
}
