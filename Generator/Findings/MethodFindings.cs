using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Findings;

/// <summary>What was found about a marked method.</summary>
/// <param name="Twin">Null when it gets none.</param>
/// <param name="Verdict">Null when its source has errors, so that nothing can be said yet.</param>
/// <param name="Surface">What others rely on.</param>
/// <param name="IsOfDeclaration">Whether all of this rests on, and points into, the one declaration that it is found at: a partial method
/// has two.</param>
/// <param name="IsOfFile">Whether it does so of the file at least.</param>
internal sealed record MethodFindings(TwinModel? Twin, MethodVerdict? Verdict, MethodSurface Surface, bool IsOfDeclaration, bool IsOfFile)
{
    public static MethodFindings Of(
        MethodDeclarationSyntax declaration, IMethodSymbol method, MethodPlan? plan, TwinModel? twin, MethodSurface surface)
    {
        MethodVerdict? verdict = plan is null ? null : MethodVerdict.Of(plan);
        Location[] places = [.. verdict?.Locations ?? [], .. method.PartialImplementationPart?.Locations ?? []];
        return new MethodFindings(
            twin,
            verdict,
            surface,
            places.All(place => place.SourceTree == declaration.SyntaxTree && declaration.FullSpan.Contains(place.SourceSpan)),
            places.All(place => place.SourceTree == declaration.SyntaxTree));
    }

    /// <summary>
    /// The same about a declaration of the same text in a later form of the file. A twin tells lines and columns only, which are what they
    /// were.
    /// </summary>
    public MethodFindings MovedTo(SyntaxTree tree, int distance) =>
        this with { Verdict = Verdict?.At(location => Moved(location, tree, distance)) };

    private static Location Moved(Location location, SyntaxTree tree, int distance) =>
        Location.Create(tree, new TextSpan(location.SourceSpan.Start + distance, location.SourceSpan.Length));
}
