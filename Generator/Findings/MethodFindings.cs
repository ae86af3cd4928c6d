using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Findings;

/// <summary>What was found about a marked method.</summary>
/// <param name="Twin">The method's twin; null when the method gets none.</param>
/// <param name="Verdict">What users are told of the method; null when the method's source has errors, so that nothing can be said
/// yet.</param>
/// <param name="Surface">What the plans of other methods rely on.</param>
/// <param name="IsOfDeclaration">Whether the findings rest on, and point into, no declaration but the one that they are found at: a partial
/// method has two.</param>
/// <param name="IsOfFile">Whether the findings rest on, and point into, no file but that of the declaration.</param>
internal sealed record MethodFindings(TwinModel? Twin, MethodVerdict? Verdict, MethodSurface Surface, bool IsOfDeclaration, bool IsOfFile)
{
    public static MethodFindings Of(
        MethodDeclarationSyntax declaration, IMethodSymbol method, MethodPlan? plan, TwinModel? twin, MethodSurface surface)
    {
        var verdict = plan is null ? null : MethodVerdict.Of(plan);
        Location[] places = [.. verdict?.Locations ?? [], .. method.PartialImplementationPart?.Locations ?? []];
        return new MethodFindings(
            twin,
            verdict,
            surface,
            places.All(place => place.SourceTree == declaration.SyntaxTree && declaration.FullSpan.Contains(place.SourceSpan)),
            places.All(place => place.SourceTree == declaration.SyntaxTree));
    }

    /// <summary>
    /// The same findings about the same declaration in a later form of the file. The twin needs no change: its directives tell lines and
    /// columns only, and these are what they were.
    /// </summary>
    public MethodFindings MovedTo(SyntaxTree tree, int distance) =>
        this with { Verdict = Verdict?.At(location => Moved(location, tree, distance)) };

    private static Location Moved(Location location, SyntaxTree tree, int distance) =>
        Location.Create(tree, new TextSpan(location.SourceSpan.Start + distance, location.SourceSpan.Length));
}
