using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Calls of [Conditional] methods, which the compiler drops with their arguments where none of the method's symbols is defined.
/// </summary>
internal static class ConditionalCalls
{
    private const string Attribute = "System.Diagnostics.ConditionalAttribute";

    /// <summary>Whether the compiler drops the calls of a method in a file.</summary>
    public static bool AreDropped(IMethodSymbol method, SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Is(method))
            return false; // Nearly all methods: what the file defines need not be looked up.
        HashSet<string> defined = [.. tree.Options.PreprocessorSymbolNames];
        foreach (var directive in tree.GetRoot(cancellation).SymbolDefinitions())
        {
            if (directive is DefineDirectiveTriviaSyntax define)
                defined.Add(define.Name.ValueText);
            else if (directive is UndefDirectiveTriviaSyntax undefine)
                defined.Remove(undefine.Name.ValueText);
        }
        return !Symbols(method).Any(defined.Contains);
    }

    /// <summary>Whether calls of the method are dropped anywhere.</summary>
    public static bool Is(IMethodSymbol method) => Symbols(method).Any();

    /// <summary>The symbols of the method's [Conditional]s. An override has those of what it overrides as well.</summary>
    private static IEnumerable<string> Symbols(IMethodSymbol method) =>
        from declared in Overridden(method.Declared())
        from attribute in declared.GetAttributes()
        where attribute.AttributeClass?.ToDisplayString() == Attribute
        select attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (var slot = method; slot is not null; slot = slot.OverriddenMethod)
            yield return slot;
    }
}
