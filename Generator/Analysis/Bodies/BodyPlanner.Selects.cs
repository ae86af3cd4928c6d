using System.Collections.Immutable;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>Which selects can be taken apart into their nodes.</content>
internal sealed partial class BodyPlanner
{
    private readonly HashSet<SyntaxNode> _rewrittenSelects = [];

    /// <summary>Whether a call is a select with written cases. A select over a span of cases stays an ordinary call.</summary>
    private bool IsSelectOfCases(IMethodSymbol target) =>
        analysis.Runtime.IsGoMethod(target, RuntimeNames.Select)
        && target.Parameters.All(parameter => parameter.Type.IsSame(analysis.Runtime.Case));

    private void PlanSelect(InvocationExpressionSyntax select)
    {
        var cases = ImmutableArray.CreateBuilder<CasePlan>();
        Rejection? obstacle = null;
        foreach (var argument in select.ArgumentList.Arguments)
        {
            if (PlanCase(argument) is { } planned)
                cases.Add(planned);
            else
                obstacle ??= BlockingCauses.SelectCase(argument.GetLocation());
        }
        if (OutLocalsInOtherCases(select).FirstOrDefault() is { } reused)
            obstacle ??= BlockingCauses.SelectCase(reused);
        obstacle ??= Spilled(select);
        if (obstacle is not null)
        {
            KeepBlocking(select, obstacle, twin: null);
            return;
        }
        _rewrittenSelects.Add(select);
        _parts.Add(new SelectPoint(select, cases.ToImmutable(), IsStatement(select)));
    }

    private CasePlan? PlanCase(ArgumentSyntax argument)
    {
        if (argument.NameColon is not null
            || argument.Expression is not InvocationExpressionSyntax call
            || SyntaxQueries.CalledName(call.Expression) is not { } name
            || TargetOf(call) is not { } target
            || !target.ContainingType.IsSame(analysis.Runtime.Case)
            || !call.ArgumentList.Arguments.All(part => part.NameColon is null && CanDeliver(part)))
        {
            return null;
        }
        var isTypeKnown = name is GenericNameSyntax
            || model.GetTypeInfo(call.ArgumentList.Arguments[0].Expression, cancellation).Type is not null;
        if (isTypeKnown)
            return new CasePlan(call, "");
        return target.TypeArguments.All(type => type.CanBeNamed(analysis.Compilation))
            ? new CasePlan(call, SymbolText.TypeArgumentList(target))
            : null;
    }

    /// <summary>
    /// The out variables of a select that another of its cases names too. The original assigns such a variable when it makes the case, and
    /// the twin only after the select: the other case would see the difference.
    /// </summary>
    private IEnumerable<Location> OutLocalsInOtherCases(InvocationExpressionSyntax select)
    {
        var uses = select.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol or IParameterSymbol)
            .ToLookup(name => model.GetSymbolInfo(name, cancellation).Symbol!, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);

        foreach (var argument in select.ArgumentList.DescendantNodes().OfType<ArgumentSyntax>())
        {
            if (!argument.RefOrOutKeyword.IsKind(SyntaxKind.OutKeyword))
                continue;
            var isDeclared = argument.Expression is DeclarationExpressionSyntax;
            var local = argument.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax name }
                ? model.GetDeclaredSymbol(name, cancellation)
                : model.GetSymbolInfo(argument.Expression, cancellation).Symbol;
            var own = isDeclared ? 0 : 1;
            if (local is ILocalSymbol or IParameterSymbol && uses[local].Count() > own)
                yield return argument.GetLocation();
        }
    }
}
