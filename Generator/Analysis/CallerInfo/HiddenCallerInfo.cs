using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds the calls that C# makes and whose arguments no operation shows: Add, constructors and enumerators of collection expressions, the
/// members of foreach, Dispose by pattern, the indexers of list patterns. A parameter of such a method that asks for the caller's name
/// would get the twin's name. Every overload that a lookup finds counts, whether or not that overload is called.
/// </summary>
internal sealed class HiddenCallerInfo(SemanticModel model, CancellationToken cancellation)
{
    private const string Add = "Add";
    private const string Dispose = nameof(IDisposable.Dispose);
    private const string DisposeAsync = "DisposeAsync";
    private const string GetEnumerator = "GetEnumerator";
    private const string MoveNext = "MoveNext";

    /// <summary>Where an operation makes a call of such a method; null when the operation makes none.</summary>
    public SyntaxNode? In(IOperation operation) => operation switch
    {
        ICollectionExpressionOperation { Type: { } type } collection =>
            At(collection.Syntax, [collection.ConstructMethod, .. Methods(type, Add, collection.Syntax)]),
        ISpreadOperation { Operand: { Type: { } type, Syntax: var syntax } } => At(syntax, Enumeration(type, syntax)),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop } =>
            At(loop.Expression, Enumeration(model.GetForEachStatementInfo(loop))),
        IUsingOperation { Resources: IVariableDeclarationGroupOperation group } @using => OfGroup(group, @using.IsAsynchronous),
        IUsingOperation { Resources: { Type: { } type, Syntax: var syntax } } @using =>
            At(syntax, Disposal(type, syntax, @using.IsAsynchronous)),
        IUsingDeclarationOperation @using => OfGroup(@using.DeclarationGroup, @using.IsAsynchronous),
        IListPatternOperation pattern => At(pattern.Syntax, [pattern.IndexerSymbol]),
        ISlicePatternOperation pattern => At(pattern.Syntax, [pattern.SliceSymbol]),
        _ => null,
    };

    private SyntaxNode? OfGroup(IVariableDeclarationGroupOperation group, bool isAsynchronous) =>
        group.Declarations.SelectMany(static declaration => declaration.Declarators)
            .Select(variable => At(variable.Syntax, Disposal(variable.Symbol.Type, variable.Syntax, isAsynchronous)))
            .FirstOrDefault(static at => at is not null);

    private static SyntaxNode? At(SyntaxNode syntax, IEnumerable<ISymbol?> called) => called.Any(AsksForCaller) ? syntax : null;

    private static bool AsksForCaller(ISymbol? member)
    {
        IEnumerable<IParameterSymbol> parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return parameters.SelectMany(CallerInfoAttributes.Of).Select(static data => data.AttributeClass!.ToDisplayString())
            .Any(static name => name is CallerInfoAttributes.MemberName or CallerInfoAttributes.ArgumentExpression);
    }

    private static IEnumerable<ISymbol?> Enumeration(ForEachStatementInfo info) =>
        [info.GetEnumeratorMethod, info.MoveNextMethod, info.DisposeMethod];

    private IEnumerable<ISymbol?> Enumeration(ITypeSymbol type, SyntaxNode at)
    {
        IMethodSymbol[] getEnumerator = [.. Methods(type, GetEnumerator, at)];
        return getEnumerator.Concat(getEnumerator.SelectMany(method =>
            Methods(method.ReturnType, MoveNext, at).Concat(Disposal(method.ReturnType, at, isAsynchronous: false))));
    }

    /// <summary>
    /// The methods that dispose of a value by pattern. In synchronous code, a class is disposed of through the interface, and only a ref
    /// struct by pattern.
    /// </summary>
    private IEnumerable<IMethodSymbol> Disposal(ITypeSymbol type, SyntaxNode at, bool isAsynchronous) =>
        isAsynchronous ? Methods(type, DisposeAsync, at)
        : type.IsRefLikeType ? Methods(type, Dispose, at)
        : [];

    private IEnumerable<IMethodSymbol> Methods(ITypeSymbol type, string name, SyntaxNode at)
    {
        cancellation.ThrowIfCancellationRequested();
        return type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.TypeParameter
            ? model.LookupSymbols(at.SpanStart, type, name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
            : [];
    }
}
