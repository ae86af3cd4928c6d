using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Keeps the facts of bodies from one compilation to the next. After an edit inside of bodies, all other files are the same nodes as
/// before, and what their names mean is what it was: so only the edited file is read again.
/// </summary>
internal static class BodyFactsCache
{
    private static readonly ConditionalWeakTable<SyntaxNode, Slot> Known = new();

    /// <summary>The facts of a member, of all its bodies together.</summary>
    public static BodyFacts Of(IMethodSymbol method, GoroutineCode code, object declarations, CancellationToken cancellation)
    {
        var facts = BodyFacts.None;
        var implementation = method.PartialImplementationPart ?? method;
        foreach (var reference in implementation.DeclaringSyntaxReferences)
            facts += Of(reference.GetSyntax(cancellation), code, declarations, cancellation);
        return facts;
    }

    private static BodyFacts Of(SyntaxNode declaration, GoroutineCode code, object declarations, CancellationToken cancellation)
    {
        var slot = Known.GetOrCreateValue(declaration);
        if (slot.Latest is { } latest && latest.Declarations == declarations)
            return latest.Facts;
        var facts = code.Model(declaration.SyntaxTree).GetOperation(declaration, cancellation) is { } body
            ? BodyFactsReader.Read(body, code, cancellation)
            : BodyFacts.None;
        slot.Latest = new Entry(declarations, facts);
        return facts;
    }

    private sealed record Entry(object Declarations, BodyFacts Facts);

    // Several compilations may be looked at side by side: an entry is replaced as a whole.
    private sealed class Slot
    {
        public volatile Entry? Latest;
    }
}
