using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Constructors, accessors, operators and finalizers. The mark of a type or an assembly does not reach such members, as they can have no
/// twins. But some of them wait.
/// </summary>
internal static class OtherMembers
{
    /// <summary>
    /// Why a member holds its thread that the type or the assembly around it would have marked if it were a method; null for any other
    /// member, and for a member that does not wait.
    /// </summary>
    public static Rejection? Check(IMethodSymbol member, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        if (!IsOne(member) || !analysis.Marks.IsInMarked(member))
            return null;
        var declaration = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        // The declaration of a primary constructor is the type.
        if (declaration is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax))
            return null;
        var model = analysis.Model(declaration.SyntaxTree);
        return declaration.OwnNodes().Any(node => analysis.OwnWaits.IsWait(node, model, cancellation))
            ? Rejections.NotAMethod(member.Locations[0])
            : null;
    }

    private static bool IsOne(IMethodSymbol member) =>
        member.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor
        or MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove
        or MethodKind.UserDefinedOperator or MethodKind.Conversion;
}
