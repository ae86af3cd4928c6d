using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Go.Exit unwinds a goroutine by an exception, which no catch clause of a twin may stop. Each clause that could catch the exception gets a
/// filter. The filter looks at the exception's type alone, so the filter may run at any time.
/// </summary>
internal static class ExitFilters
{
    /// <summary>The catch clauses of a body that need the filter; nested functions stay as they are.</summary>
    public static IEnumerable<ExitFilter> Find(
        SyntaxNode body, RuntimeSymbols runtime, SemanticModel model, CancellationToken cancellation) =>
        body.OwnNodes().OfType<CatchClauseSyntax>()
            .Where(clause => clause.Declaration is not { Type: var type }
                || model.GetTypeInfo(type, cancellation).Type is { } caught && Catches(caught, runtime.ExitException))
            .Select(static clause => new ExitFilter(clause));

    private static bool Catches(ITypeSymbol caught, INamedTypeSymbol thrown)
    {
        if (caught is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.All(constraint => Catches(constraint, thrown));
        for (var type = thrown; type is not null; type = type.BaseType)
        {
            if (type.IsSame(caught))
                return true;
        }
        return false;
    }
}
