using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Methods that the user calls without writing a call: those that a foreach, a using, a deconstruction, a pattern, a range or a collection
/// initializer calls.
/// </summary>
internal sealed class HiddenCalls(CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>
    /// The waiting methods that a node itself calls, with their twins and the places to report. Each place is reported once.
    /// </summary>
    public IEnumerable<(Twin Twin, IMethodSymbol Method, Location At)> In(SyntaxNode node)
    {
        SyntaxNode? last = null;
        foreach ((var symbol, var at) in Called(node))
        {
            if (symbol is IMethodSymbol method && at != last && analysis.OwnWaits.Waits(method, cancellation)
                && analysis.Twins.Find(method) is { TakesEntry: true } twin)
            {
                last = at;
                yield return (twin, method, at.GetLocation());
            }
        }
    }

    private IEnumerable<(ISymbol? Method, SyntaxNode At)> Called(SyntaxNode node) => node switch
    {
        ForEachVariableStatementSyntax loop =>
            Enumeration(loop).Concat(Methods(model.GetDeconstructionInfo(loop)).Select(method => (method, (SyntaxNode)loop.Variable))),
        CommonForEachStatementSyntax loop => Enumeration(loop),
        UsingStatementSyntax { Declaration: { } declaration } => Disposals(declaration),
        UsingStatementSyntax { Expression: { } resource } => [(Dispose(model.GetTypeInfo(resource, cancellation).Type), resource)],
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } statement =>
            Disposals(statement.Declaration),
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment =>
            Methods(model.GetDeconstructionInfo(assignment)).Select(method => (method, (SyntaxNode)assignment.Left)),
        RecursivePatternSyntax { PositionalPatternClause: { } positional } pattern =>
            [((model.GetOperation(pattern, cancellation) as IRecursivePatternOperation)?.DeconstructSymbol, positional)],
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
            when arguments[0].Expression is RangeExpressionSyntax range =>
            [((model.GetOperation(node, cancellation) as IImplicitIndexerReferenceOperation)?.IndexerSymbol, range)],
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer =>
            initializer.Expressions.Select(
                element => (model.GetCollectionInitializerSymbolInfo(element, cancellation).Symbol, (SyntaxNode)element)),
        _ => [],
    };

    private IEnumerable<(ISymbol? Method, SyntaxNode At)> Enumeration(CommonForEachStatementSyntax loop)
    {
        var info = model.GetForEachStatementInfo(loop);
        var enumerator = info.GetEnumeratorMethod?.ReturnType;
        var dispose = enumerator is null ? info.DisposeMethod : Implementation(enumerator, info.DisposeMethod);
        return new[] { info.GetEnumeratorMethod, info.MoveNextMethod, dispose }
            .Select(method => (method, (SyntaxNode)loop.Expression));
    }

    private IEnumerable<(ISymbol? Method, SyntaxNode At)> Disposals(VariableDeclarationSyntax declaration)
    {
        var dispose = Dispose(model.GetTypeInfo(declaration.Type, cancellation).Type);
        return declaration.Variables.Select(variable => (dispose, (SyntaxNode)variable));
    }

    private ISymbol? Dispose(ITypeSymbol? type) => type is null ? null : Implementation(
        type, model.Compilation.GetSpecialType(SpecialType.System_IDisposable).GetMembers(nameof(IDisposable.Dispose))
            .OfType<IMethodSymbol>().FirstOrDefault());

    /// <summary>The method that runs when an interface's member is called on a value of a type.</summary>
    public static ISymbol? Implementation(ITypeSymbol type, IMethodSymbol? member) =>
        member is { ContainingType.TypeKind: TypeKind.Interface } ? type.FindImplementationForInterfaceMember(member) ?? member : member;

    private static IEnumerable<ISymbol?> Methods(DeconstructionInfo info) => info.Nested.SelectMany(Methods).Prepend(info.Method);
}
