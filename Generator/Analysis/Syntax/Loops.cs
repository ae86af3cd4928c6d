using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What runs again: the statements that repeat another statement, and jumps.</summary>
internal static class Loops
{
    /// <summary>The statement that a loop repeats; null for a node that is no loop.</summary>
    public static StatementSyntax? BodyOf(SyntaxNode node) => node switch
    {
        ForStatementSyntax loop => loop.Statement,
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        CommonForEachStatementSyntax loop => loop.Statement,
        _ => null,
    };

    /// <summary>Whether a node may make something run again: a loop, or a goto, which may lead back.</summary>
    public static bool MayRepeat(SyntaxNode node) => BodyOf(node) is not null || node is GotoStatementSyntax;
}
