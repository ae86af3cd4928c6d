using GoroutineGen.Generator.Plans;
using GoroutineGen.Generator.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Findings;

/// <summary>Tells what an edit of a file leaves as it was.</summary>
internal static class BodyEdit
{
    /// <summary>
    /// Whether the file declares the same as before, in the same order. No code outside of the file can tell such an edit.
    /// </summary>
    public static bool IsOnlyChange(SyntaxTree before, SyntaxTree after, CancellationToken cancellation) =>
        before.FilePath == after.FilePath
        && before.Options.Equals(after.Options)
        && after.IsEquivalentTo(before, topLevel: true)
        && Directives(before, cancellation).SequenceEqual(Directives(after, cancellation));

    /// <summary>Whether a declaration is the same, comments included, and stands in the same line and column as before.</summary>
    public static bool Keeps(MethodDeclarationSyntax before, MethodDeclarationSyntax after) =>
        (before.IsIncrementallyIdenticalTo(after) || Text(before).ContentEquals(Text(after)))
        && Start(before) == Start(after);

    private static SourceText Text(SyntaxNode node) => node.SyntaxTree.GetText().GetSubText(node.FullSpan);

    private static FileLinePositionSpan Start(SyntaxNode node) => node.SyntaxTree.GetLineSpan(new(node.SpanStart, 0));

    /// <summary>
    /// The directives of a file. A directive applies to all that follows, so a directive in a body concerns the declarations below.
    /// </summary>
    private static IEnumerable<string> Directives(SyntaxTree tree, CancellationToken cancellation) =>
        from trivia in tree.GetRoot(cancellation).ContainsDirectives ? tree.GetRoot(cancellation).DescendantTrivia() : []
        where trivia.IsDirective
        select trivia.ToString();
}
