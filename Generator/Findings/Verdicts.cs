using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Findings;

/// <summary>
/// What users are told about methods. Where the generator has run on the same files, its findings answer: nothing is found twice, and
/// analyzer and generator cannot differ.
/// </summary>
internal static class Verdicts
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<CompilationFindings?>> Findings = new();

    /// <summary>The verdict on a method; null when the method is not marked, or when nothing can be said yet.</summary>
    public static MethodVerdict? On(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if (Found(method, compilation, cancellation) is { } file)
            return file.Of(Declaration(method, cancellation)!.SpanStart)?.Verdict;
        return CompilationAnalysis.For(compilation) is { } analysis && analysis.Marks.IsMarked(method)
            && DeepStack.Run(() => MethodAnalyzer.Plan(method, analysis, cancellation)) is { } plan
                ? MethodVerdict.Of(plan)
                : null;
    }

    /// <summary>Whether a marked method has a twin.</summary>
    public static bool HasTwin(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if (Found(method, compilation, cancellation) is { } file)
            return file.Of(Declaration(method, cancellation)!.SpanStart)?.Surface.HasTwin == true;
        return CompilationAnalysis.For(compilation) is { } analysis
            && DeepStack.Run(() => analysis.HasTwin(method.Declared(), cancellation));
    }

    /// <summary>What the generator has found about the methods of a method's file; null when it has not run on the same files.</summary>
    private static FileFindings? Found(IMethodSymbol method, Compilation compilation, CancellationToken cancellation) =>
        FindingsIn(compilation) is { } findings && Declaration(method, cancellation) is { } declaration
            ? findings.Of(declaration.SyntaxTree)
            : null;

    private static MethodDeclarationSyntax? Declaration(IMethodSymbol method, CancellationToken cancellation) =>
        method.Declared().DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;

    private static CompilationFindings? FindingsIn(Compilation compilation) =>
        Findings.GetValue(compilation, static compilation => new StrongBox<CompilationFindings?>(
            LatestFindings.Near(compilation).FirstOrDefault(findings => findings.Input.IsPartOf(compilation)))).Value;
}
