using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Passes the context on that the function was given.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0108ContextIsNotPassedOnFixer()
    : DocumentFixer("Pass the given context on", GOR0108ContextIsNotPassedOnAnalyzer.Id)
{
    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var root = reported.FirstAncestorOrSelf<ArgumentSyntax>()!.Expression;
        var model = editor.SemanticModel;
        var type = model.GetTypeInfo(root, cancellation).Type;
        if (model.GetEnclosingSymbol(root.SpanStart, cancellation) is not IMethodSymbol method
            || method.Parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, type)) is not { } given)
            return;
        editor.ReplaceNode(root, editor.Generator.IdentifierName(given.Name).WithTriviaFrom(root));
    }
}
