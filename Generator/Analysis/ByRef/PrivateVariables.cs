using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The variables of a body that only the body's own statements can see. While such a statement calls a method, nobody looks at the
/// variables: the call may work on copies, and bring the copies back when it is over.
/// </summary>
internal sealed class PrivateVariables(SyntaxNode body, SemanticModel model, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, List<IdentifierNameSyntax>> _uses = new(SymbolEqualityComparer.Default);
    private ILookup<string, IdentifierNameSyntax>? _names;

    /// <summary>The function that the body belongs to.</summary>
    private SyntaxNode Owner { get; } = body.Ancestors().First(static node =>
        node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    /// <summary>
    /// Whether a local or parameter is this body's own, no function or query inside has captured it, and no reference to it is kept in a
    /// variable.
    /// </summary>
    public bool Contains(ISymbol variable) =>
        variable is ILocalSymbol { RefKind: RefKind.None, IsConst: false } or IParameterSymbol
        && Declaration(variable) is { } declaration
        && declaration.SyntaxTree == body.SyntaxTree
        && Owner.Span.Contains(declaration.Span)
        && !Uses(variable).Any(IsCaptured);

    /// <summary>Whether jumps may run a statement again without new variables around the statement.</summary>
    public bool HasJumps => body.DescendantNodes().OfType<GotoStatementSyntax>().Any();

    /// <summary>How often a variable is named in a part of the body.</summary>
    public int CountUses(ISymbol variable, SyntaxNode part) => Uses(variable).Count(use => part.Span.Contains(use.Span));

    /// <summary>
    /// Whether somebody could look at a variable after a call in this body has thrown. Where the exception escapes the method, only callers
    /// could look, and the callers' own calls are checked in the same way.
    /// </summary>
    public bool IsSeenAfterFailure(ISymbol variable, SyntaxNode call)
    {
        var declaration = Declaration(variable)!.Span;
        foreach (var @try in call.Ancestors().TakeWhile(node => node != Owner).OfType<TryStatementSyntax>())
        {
            var isInBlock = @try.Block.Span.Contains(call.Span);
            if (Part(@try, call).Span.Contains(declaration))
                return false;
            if (@try.Finally is { } last && !last.Span.Contains(call.Span) && CountUses(variable, last) > 0)
                return true;
            if (isInBlock && @try.Catches.Count > 0 && IsSeenAfter(variable, declaration, @try))
                return true;
        }
        return false;
    }

    private bool IsSeenAfter(ISymbol variable, TextSpan declaration, TryStatementSyntax @try) =>
        variable is IParameterSymbol { RefKind: not RefKind.None }
        || Uses(variable).Any(use => use.SpanStart >= @try.Block.Span.End)
        || IsRepeated(@try, declaration)
        || HasJumps;

    /// <summary>Whether a statement may run again while a variable lives on.</summary>
    private bool IsRepeated(StatementSyntax statement, TextSpan declaration) =>
        statement.Ancestors().TakeWhile(node => node != Owner)
            .Any(node => Loops.BodyOf(node) is { } repeated && !repeated.Span.Contains(declaration));

    private static SyntaxNode Part(TryStatementSyntax @try, SyntaxNode call) =>
        @try.ChildNodes().First(part => part.Span.Contains(call.Span));

    private bool IsCaptured(IdentifierNameSyntax use) =>
        use.Ancestors().TakeWhile(node => node != body && node != Owner).Any(static node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax);

    private List<IdentifierNameSyntax> Uses(ISymbol variable)
    {
        if (!_uses.TryGetValue(variable, out var uses))
        {
            _names ??= Owner.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(static name => name.Parent is not NameColonSyntax).ToLookup(static name => name.Identifier.ValueText);
            uses = [.. _names[variable.Name].Where(name => variable.IsSame(model.GetSymbolInfo(name, cancellation).Symbol))];
            _uses.Add(variable, uses);
        }
        return uses;
    }

    private SyntaxNode? Declaration(ISymbol variable) => variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
}
