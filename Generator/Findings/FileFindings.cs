using System.Collections.Concurrent;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Plans;
using GoroutineGen.Generator.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Findings;

/// <summary>
/// What was found about the marked methods of a file, by where their declarations begin. For a partial method, that is the declaration that
/// callers see.
/// </summary>
/// <param name="methods">The methods.</param>
/// <param name="isWhole">Whether every marked method of the file is among the methods.</param>
internal sealed class FileFindings(SortedDictionary<int, MethodFindings> methods, bool isWhole)
{
    public static readonly FileFindings None = new([], isWhole: false);

    /// <summary>
    /// The interceptors of the calls of Go.Run and Go.Main that have been looked at; null for a call that stays as it is.
    /// </summary>
    private readonly ConcurrentDictionary<int, CallSiteModel?> _callSites = [];

    public bool IsWhole => isWhole;

    /// <summary>The findings about all methods, by where their declarations begin, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<int, MethodFindings>> All => methods;

    /// <summary>What methods of other files may rely on, in the order of the file.</summary>
    public IEnumerable<MethodSurface> Surfaces => methods.Values.Select(static method => method.Surface);

    /// <summary>Whether no finding about the file rests on a body in another file.</summary>
    public bool IsSelfContained => methods.Values.All(static method => method.IsOfFile);

    /// <summary>The findings about the method that begins at a position; null for a method that is not marked.</summary>
    public MethodFindings? Of(int start) => methods.TryGetValue(start, out var method) ? method : null;

    /// <summary>The interceptor of a call of Go.Run or Go.Main; null for a call that stays as it is.</summary>
    public CallSiteModel? OfCall(InvocationExpressionSyntax call, CompilationAnalysis analysis, CancellationToken cancellation) =>
        _callSites.GetOrAdd(call.SpanStart, _ => new CallSitePlanner(analysis, cancellation).Plan(call) is { } plan
            ? CallSiteRewriter.Rewrite(plan, PathsOf(analysis), cancellation)
            : null);

    public static void MakeDrafts(SyntaxTree tree, FileFindings known, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        foreach ((var declaration, var method) in Marked(tree, analysis, cancellation))
        {
            if (known.Of(declaration.SpanStart) is null)
                analysis.Draft(method, cancellation);
        }
    }

    /// <summary>The findings about all marked methods of a file. Only what is not known already is looked for.</summary>
    public static FileFindings Find(SyntaxTree tree, FileFindings known, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        SortedDictionary<int, MethodFindings> methods = [];
        foreach ((var declaration, var method) in Marked(tree, analysis, cancellation))
            methods.Add(declaration.SpanStart, known.Of(declaration.SpanStart) ?? Find(declaration, method, analysis, cancellation));
        return new FileFindings(methods, isWhole: true);
    }

    /// <summary>What still holds after an edit of the file inside of bodies.</summary>
    public FileFindings After(SyntaxTree before, SyntaxTree after, CancellationToken cancellation)
    {
        SortedDictionary<int, MethodFindings> kept = [];
        foreach ((var old, var now)
            in Methods(before, cancellation).Zip(Methods(after, cancellation), static (old, now) => (old, now)))
        {
            if (Of(old.SpanStart) is { IsOfDeclaration: true } method && BodyEdit.Keeps(old, now))
                kept.Add(now.SpanStart, method.MovedTo(after, now.SpanStart - old.SpanStart));
        }
        return new FileFindings(kept, isWhole: false);
    }

    private static MethodFindings Find(
        MethodDeclarationSyntax declaration, IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        var plan = MethodAnalyzer.Plan(method, analysis, cancellation);
        var twin = plan?.Twin is null ? null : TwinRewriter.Rewrite(plan.Twin, PathsOf(analysis), cancellation);
        return MethodFindings.Of(declaration, method, plan, twin, analysis.Surface(method, cancellation));
    }

    private static PathMap PathsOf(CompilationAnalysis analysis) => new(analysis.Compilation.Options.SourceReferenceResolver);

    private static IEnumerable<(MethodDeclarationSyntax Declaration, IMethodSymbol Method)> Marked(
        SyntaxTree tree, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        var model = analysis.Model(tree);
        foreach (var declaration in Methods(tree, cancellation))
        {
            if (model.GetDeclaredSymbol(declaration, cancellation) is { PartialDefinitionPart: null } method
                && analysis.Marks.IsMarked(method))
                yield return (declaration, method);
        }
    }

    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation)
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>();
}
