using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Plans;
using GoroutineGen.Generator.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Findings;

/// <summary>Puts the verdicts on all methods of a compilation together for the build's report.</summary>
/// <param name="paths">How the project maps paths.</param>
/// <param name="folder">The project's folder.</param>
internal sealed class Reports(PathMap paths, string folder)
{
    /// <summary>The most characters of a call that are shown.</summary>
    private const int LongestCode = 100;

    /// <summary>The report on a compilation.</summary>
    public static ReportModel Of(Compilation compilation, string folder, CancellationToken cancellation)
    {
        Reports reports = new(new PathMap(compilation.Options.SourceReferenceResolver), folder);
        return new ReportModel(AnalysisRun.On(compilation, cancellation) is { Findings: var findings }
            ? findings.Input.Trees.SelectMany(tree => reports.Of(tree, findings[tree], cancellation)).ToEquatableArray()
            : default);
    }

    private IEnumerable<MethodReport> Of(SyntaxTree tree, FileFindings file, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        foreach (var method in file.All)
        {
            if (method.Value.Verdict is { } verdict
                && root.FindToken(method.Key).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration)
                yield return Of(declaration, verdict);
        }
    }

    private MethodReport Of(MethodDeclarationSyntax declaration, MethodVerdict verdict)
    {
        var name = declaration.Identifier.GetLocation();
        return new MethodReport(
            NameOf(declaration),
            PathOf(name.GetMappedLineSpan().Path),
            Line(name),
            verdict.HasTwin ? "async" : "none",
            verdict.Checks,
            Calls(verdict.Suspensions),
            Calls(verdict.Regions),
            verdict.Kept.Select(kept => Obstacle(kept.At, kept.Cause, Calls(verdict.BlockedWaits
                .Where(wait => wait.Cause == kept.Cause && kept.At.SourceSpan.Contains(wait.At.SourceSpan))
                .Select(static wait => wait.At)))).ToEquatableArray(),
            verdict.Rejections.Select(static reason => Obstacle(reason.Location, reason, default)).ToEquatableArray());
    }

    private static ReportedObstacle Obstacle(Location at, Rejection cause, EquatableArray<ReportedCall> waits) =>
        new(Line(at), cause.Construct, cause.Reason, cause.WayOut, waits);

    private static EquatableArray<ReportedCall> Calls(IEnumerable<Location> places) =>
        places.Select(static place => new ReportedCall(Line(place), Code(place))).ToEquatableArray();

    private static int Line(Location place) => place.GetMappedLineSpan().StartLinePosition.Line + 1;

    /// <summary>The text of a place, with one space for each run of white space.</summary>
    private static string Code(Location place)
    {
        var text = string.Join(
            " ",
            place.SourceTree!.GetText().ToString(place.SourceSpan).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length > LongestCode ? text.Substring(0, LongestCode) + "..." : text;
    }

    private static string NameOf(MethodDeclarationSyntax method)
    {
        var types = method.Ancestors().OfType<TypeDeclarationSyntax>()
            .Select(static type => $"{type.Identifier.ValueText}{type.TypeParameterList}").Reverse();
        var parameters = method.ParameterList.Parameters.Select(static parameter => parameter.Type?.ToString());
        return $"{string.Join(".", types)}.{method.ExplicitInterfaceSpecifier}{method.Identifier.ValueText}{method.TypeParameterList}"
            + $"({string.Join(", ", parameters)})";
    }

    private string PathOf(string path) =>
        folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal)
            ? path.Substring(folder.Length).Replace('\\', '/')
            : paths.Written(path, basePath: null);
}
