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
        if (FindingsIn(compilation) is { } findings
            && method.Declared().DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax declaration
            && findings.Of(declaration.SyntaxTree) is { } file)
        {
            return file.Of(declaration.SpanStart)?.Verdict;
        }
        return CompilationAnalysis.For(compilation) is { } analysis && analysis.Marks.IsMarked(method)
            && DeepStack.Run(() => MethodAnalyzer.Plan(method, analysis, cancellation)) is { } plan
                ? MethodVerdict.Of(plan)
                : null;
    }

    private static CompilationFindings? FindingsIn(Compilation compilation) =>
        Findings.GetValue(compilation, static compilation => new StrongBox<CompilationFindings?>(
            LatestFindings.Near(compilation).FirstOrDefault(findings => findings.Input.IsPartOf(compilation)))).Value;
}
