using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>Which calls of Go.Run start a twin, or a lambda that is rewritten itself. The others start an ordinary delegate.</content>
internal sealed partial class BodyPlanner
{
    /// <summary>True when the call's parts have been visited.</summary>
    private bool PlanSpawn(InvocationExpressionSyntax call, IMethodSymbol target)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not LambdaExpressionSyntax lambda)
        {
            if (MethodGroupSpawn.Recognize(call, target, model, analysis.Twins, cancellation) is { } start
                && TypeArguments(start) is { } typeArguments)
            {
                _spawns.Add(new MethodSpawn(call, IsStatement(call), start.Name, start.Twin, typeArguments));
            }
            return false;
        }

        if (!CanRewrite(lambda)
            || MethodGroupSpawn.DelegateOf(call, target) is not { } invoke
            || !invoke.Parameters.All(parameter => parameter.Type.CanBeNamed(analysis.Compilation))
            || !invoke.ReturnType.CanBeNamed(analysis.Compilation)
            || !PlanLambdaBody(lambda, invoke))
        {
            return false;
        }
        _spawns.Add(new LambdaSpawn(
            call,
            IsStatement(call),
            lambda,
            invoke.ReturnsVoid ? null : invoke.ReturnType.FullName(),
            [.. invoke.Parameters.Select(static parameter => parameter.Type.FullName())]));
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments.Skip(1))
            Visit(argument);
        return true;
    }

    /// <summary>Type arguments that only the delegate's type told; null when they cannot be written.</summary>
    private string? TypeArguments(MethodGroupSpawn start)
    {
        if (!start.Method.IsGenericMethod || start.Name is GenericNameSyntax)
            return "";
        return start.Method.TypeArguments.All(type => type.CanBeNamed(analysis.Compilation))
            ? SymbolText.TypeArgumentList(start.Method)
            : null;
    }

    /// <summary>A block in an interpolated string has no lines of its own to put injected statements on.</summary>
    private static bool CanRewrite(LambdaExpressionSyntax lambda) =>
        !lambda.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && lambda.AttributeLists.Count == 0
        && !(lambda.Block is not null && lambda.Ancestors().Any(static ancestor => ancestor is InterpolationSyntax))
        && (lambda is not ParenthesizedLambdaExpressionSyntax { ParameterList: { } list } || list.Parameters.All(IsPlain));

    private static bool IsPlain(ParameterSyntax parameter) =>
        parameter.Default is null && parameter.AttributeLists.Count == 0 && parameter.Modifiers.Count == 0;

    /// <summary>A lambda that cannot be rewritten keeps its blocking form; the method around it need not.</summary>
    private bool PlanLambdaBody(LambdaExpressionSyntax lambda, IMethodSymbol invoke)
    {
        if (BodyRules.Check(lambda.Body, model, cancellation).Count > 0)
            return false;
        BodyPlanner planner = new(analysis, model, cancellation);
        BodyPlan plan = planner.Plan(lambda.Body, returnsValue: !invoke.ReturnsVoid);
        if (planner.Rejections.Count > 0)
            return false;
        _points.AddRange(plan.SuspensionPoints);
        _spawns.AddRange(plan.Spawns);
        _regions.AddRange(plan.BlockingRegions);
        _blockingChecks.AddRange(plan.BlockingChecks);
        _exitFilters.AddRange(plan.ExitFilters);
        return true;
    }
}
