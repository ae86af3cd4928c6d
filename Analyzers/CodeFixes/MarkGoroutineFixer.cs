using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace GoroutineGen.CodeFixes;

/// <summary>
/// Marks an ordinary method <c>[Goroutine]</c>, and makes the types around it partial. Applied to all reports of GOR0003, the fix marks a
/// chain of calls down to the wait.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkGoroutineFixer() : DocumentFixer(
    "Mark the method [Goroutine]",
    GOR0001EndlessLoopHoldsProcessorAnalyzer.Id,
    GOR0002BlockingCallHoldsProcessorAnalyzer.Id,
    GOR0003OrdinaryMethodWaitsAnalyzer.Id,
    GOR0013LongLoopHoldsProcessorAnalyzer.Id,
    GOR0014FileOrWriteHoldsProcessorAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) =>
        Method(reported) is { } method && !method.Modifiers.Any(SyntaxKind.AsyncKeyword);

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var method = Method(reported)!;
        var generator = editor.Generator;
        editor.ReplaceNode(method, (current, _) => IsMarked((MethodDeclarationSyntax)current)
            ? current
            : generator.AddAttributes(current, generator.Attribute("GoroutineGen.GoroutineAttribute")
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation)));
        foreach (var type in method.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(type, (current, _) => generator.GetModifiers(current).IsPartial
                ? current
                : generator.WithModifiers(current, generator.GetModifiers(current).WithPartial(true)));
        }
    }

    private static MethodDeclarationSyntax? Method(SyntaxNode reported) =>
        reported.FirstAncestorOrSelf<MemberDeclarationSyntax>() as MethodDeclarationSyntax;

    private static bool IsMarked(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(static list => list.Attributes)
        .Any(static attribute => attribute.Name.ToString() is "Goroutine" or "GoroutineAttribute" or "GoroutineGen.GoroutineAttribute"
            or "GoroutineGen.Goroutine");
}
