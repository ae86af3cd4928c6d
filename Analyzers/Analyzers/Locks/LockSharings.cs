using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Finds who may give a lock back, by the words of what can name it: the method for a local, the type for a private field. Asked only
/// where there is something to report.
/// </summary>
internal static class LockSharings
{
    /// <summary>Who else may give back a lock that a method's text names.</summary>
    public static LockSharing Of(LockPath path, IOperation root, CancellationToken cancellation)
    {
        var declarations = path.Single is IFieldSymbol field
            ? field.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))
            : [root.Syntax];
        var last = path.Name.Substring(path.Name.LastIndexOf('.') + 1);
        var names = declarations.SelectMany(static declaration => declaration.DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == last).ToList();
        if (names.GroupBy(FunctionAround).Any(GivesOnly))
            return LockSharing.Anybody;
        return MayOnlyBeNamedHere(path.Single, cancellation) && names.All(IsPlainUse) ? LockSharing.None : LockSharing.Calls;
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) => node.Ancestors().FirstOrDefault(static outer =>
        outer is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax || outer.IsNestedFunction());

    private static bool GivesOnly(IEnumerable<IdentifierNameSyntax> names)
    {
        var calls = names.Select(Called).OfType<string>().ToList();
        return calls.Any(LockCall.Gives) && !calls.Any(static call => LockCall.Is(call) && !LockCall.Gives(call));
    }

    private static bool MayOnlyBeNamedHere(ISymbol? symbol, CancellationToken cancellation) => symbol switch
    {
        IFieldSymbol field => field.DeclaredAccessibility == Accessibility.Private && Makes(field, cancellation),
        ILocalSymbol local => Makes(local, cancellation),
        _ => false,
    };

    /// <summary>Whether a variable is made together with its lock, so that nobody else has the lock.</summary>
    private static bool Makes(ISymbol variable, CancellationToken cancellation) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax
        {
            Initializer.Value: BaseObjectCreationExpressionSyntax
        };

    /// <summary>Whether a name stands where the lock does not go elsewhere: before a call of it, or as the lock of a <c>Cond</c>.</summary>
    private static bool IsPlainUse(IdentifierNameSyntax name) =>
        Called(name) is { } called
            ? LockCall.Is(called)
            : name.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: NameSyntax type } }
                && type.ToString().EndsWith("Cond", StringComparison.Ordinal);

    /// <summary>The method that is called on what a name means; null where nothing is called on it.</summary>
    private static string? Called(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Expression == whole
            && access.IsKind(SyntaxKind.SimpleMemberAccessExpression)
            ? access.Name.Identifier.ValueText
            : null;
    }
}
