using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Removes a <c>Go.Yield()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0200NeedlessYieldFixer() : DocumentFixer("Remove Go.Yield()", GOR0200NeedlessYieldAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) => reported.Parent is ExpressionStatementSyntax { Parent: BlockSyntax };

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation) =>
        editor.RemoveNode(reported.Parent!, SyntaxRemoveOptions.KeepUnbalancedDirectives);
}
