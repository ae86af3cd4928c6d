using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Analyzers;

/// <content>
/// The reach after an edit inside of bodies. Mostly the edited bodies lead where they led before, and only what is in them has changed:
/// then the reach is what it was, with the new facts of those bodies. Everything else is searched anew.
/// </content>
internal sealed partial class GoroutineReach
{
    // By what stands for all compilations with the same declarations.
    private static readonly ConditionalWeakTable<object, Latest> Before = new();

    private static GoroutineReach AfterEdit(Compilation compilation, GoroutineCode code, CancellationToken cancellation)
    {
        var declarations = Declarations.Of(compilation, cancellation);
        var trees = Declarations.FilesOf(compilation);
        var latest = Before.GetOrCreateValue(declarations);
        var before = latest.Entry;
        var reach = (before is null ? null : before.Reach.After(before.Trees, trees, code, declarations, cancellation))
            ?? Search(compilation, code, declarations, cancellation);
        latest.Entry = new Entry(trees, reach);
        return reach;
    }

    /// <summary>The same reach with the facts of edited files; null where it may be another.</summary>
    private GoroutineReach? After(
        SyntaxTree[] before, SyntaxTree[] trees, GoroutineCode code, object declarations, CancellationToken cancellation)
    {
        Dictionary<string, BodyFacts> changed = [];
        foreach (var tree in trees.Except(before))
        {
            var root = tree.GetRoot(cancellation);
            if (root.DescendantNodes(static node => node is CompilationUnitSyntax).Any(static node => node is GlobalStatementSyntax))
                return null;
            foreach (var method in MethodsOf(root, code.Model(tree), cancellation))
            {
                if (method.GetDocumentationCommentId() is not { } id)
                    continue;
                if (code.IsRewritten(method, cancellation) != _rewritten.Contains(id))
                    return null;
                var isKnown = _own.TryGetValue(id, out var old);
                if (!isKnown && !method.DeclaringSyntaxReferences.Any(part => GoroutineCode.MayStart(part.GetSyntax(cancellation))))
                    continue; // Nobody comes there, and nobody starts there.
                var facts = BodyFactsCache.Of(method, code, declarations, cancellation);
                if (!isKnown || !facts.LeadsWhere(old!))
                    return null;
                changed[id] = facts;
            }
        }

        return changed.Count == 0 ? this : With(changed);
    }

    private GoroutineReach With(Dictionary<string, BodyFacts> changed)
    {
        Dictionary<string, BodyFacts> own = new(_own);
        foreach (var pair in changed)
            own[pair.Key] = pair.Value;
        Dictionary<string, Reached> reached = new(_reached);
        foreach (var pair in changed)
        {
            if (reached.TryGetValue(pair.Key, out var member))
                reached[pair.Key] = member with { Facts = WithDelegates(pair.Value, Own) };
        }

        return new GoroutineReach(reached, own, _rewritten);

        BodyFacts? Own(string taker) => own.TryGetValue(taker, out var facts) ? facts : null;
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(SyntaxNode root, SemanticModel model, CancellationToken cancellation) =>
        root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Select(type => model.GetDeclaredSymbol(type, cancellation)).OfType<INamedTypeSymbol>()
            .SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => method.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == root.SyntaxTree)
                || method.PartialImplementationPart?.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == root.SyntaxTree) == true);

    private sealed record Entry(SyntaxTree[] Trees, GoroutineReach Reach);

    // Several compilations may be looked at side by side: an entry is replaced as a whole.
    private sealed class Latest
    {
        public volatile Entry? Entry;
    }
}
