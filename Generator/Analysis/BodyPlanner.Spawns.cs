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
        if (StartCall.Recognize(call, target) is not { } start)
            return false;
        if (call.ArgumentList.Arguments[start.Position].Expression is not LambdaExpressionSyntax lambda)
        {
            if (MethodGroupSpawn.Recognize(call, target, model, analysis.Twins, cancellation) is { } method
                && TypeArguments(method) is { } typeArguments)
            {
                _spawns.Add(new MethodSpawn(call, IsStatement(call), start.Position, method.Name, method.Twin, typeArguments));
            }
            return false;
        }

        if (PlanLambda(lambda, start.Invoke) is not { } rewritten)
            return false;
        _spawns.Add(new LambdaSpawn(call, IsStatement(call), start.Position, rewritten));
        VisitOtherArguments(call, lambda);
        return true;
    }

    /// <summary>True when the call gives a lambda to a form that takes it rewritten, and its parts have been visited.</summary>
    private bool PlanBodyArgument(InvocationExpressionSyntax call, IMethodSymbol target)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (BodyTaker.Find(target, analysis.Runtime) is not { } taker
            || arguments.Count <= taker.Position
            || arguments.Any(static argument => argument.NameColon is not null)
            || NameIn(call.Expression) is not { } name
            || (taker.IsAwaited && IsBehindConditionalAccess(call))
            || target.Parameters[taker.Position].Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
        {
            return false;
        }
        ExpressionSyntax argument = arguments[taker.Position].Expression;
        if (argument is not LambdaExpressionSyntax lambda)
        {
            PlanMethodArgument(call, name, taker, argument, invoke);
            return false;
        }
        if ((taker.IsAwaited && Spilled(call) is not null) || PlanLambda(lambda, invoke) is not { } rewritten)
            return false;
        if (taker.IsAwaited)
            _points.Add(new CallPoint(call, name, new Twin(taker.Name, TakesEntry: false, HasOut: false, Source: null), IsStatement(call), ExtensionType: null));
        _callsOut = true;
        _spawns.Add(new LambdaArgument(call, IsStatement(call), taker.Position, name, taker, rewritten));
        Visit(call.Expression);
        VisitOtherArguments(call, lambda);
        return true;
    }

    /// <summary>A method given to a form that waits stays as it is: the runtime finds its twin.</summary>
    private void PlanMethodArgument(InvocationExpressionSyntax call, SimpleNameSyntax name, BodyTaker taker, ExpressionSyntax argument, IMethodSymbol invoke)
    {
        if (!taker.IsAwaited
            && MethodGroupSpawn.Recognize(argument, invoke, model, analysis.Twins, cancellation) is { } method
            && TypeArguments(method) is { } typeArguments)
        {
            _spawns.Add(new MethodArgument(call, IsStatement(call), taker.Position, name, taker, method.Name, method.Twin, typeArguments));
        }
    }

    private void VisitOtherArguments(InvocationExpressionSyntax call, LambdaExpressionSyntax lambda)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments.Where(argument => argument.Expression != lambda))
            Visit(argument);
    }

    /// <summary>Null for a lambda that keeps its blocking form; the method around it need not.</summary>
    private RewrittenLambda? PlanLambda(LambdaExpressionSyntax lambda, IMethodSymbol invoke) =>
        CanRewrite(lambda)
        && invoke.Parameters.All(parameter => parameter.Type.CanBeNamed(analysis.Compilation))
        && invoke.ReturnType.CanBeNamed(analysis.Compilation)
        && PlanLambdaBody(lambda, invoke)
            ? new RewrittenLambda(
                lambda,
                invoke.ReturnsVoid ? null : invoke.ReturnType.FullName(),
                [.. invoke.Parameters.Select(static parameter => parameter.Type.FullName())])
            : null;

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

    private bool PlanLambdaBody(LambdaExpressionSyntax lambda, IMethodSymbol invoke)
    {
        BodyVerdict verdict = BodyRules.Check(lambda.Body, model, cancellation);
        if (!verdict.Rejections.IsEmpty)
            return false;
        BodyPlan plan = new BodyPlanner(analysis, model, verdict.Kept, cancellation).Plan(lambda.Body, returnsValue: !invoke.ReturnsVoid);
        _points.AddRange(plan.SuspensionPoints);
        _spawns.AddRange(plan.Spawns);
        _regions.AddRange(plan.BlockingRegions);
        _unsafeRuns.AddRange(plan.UnsafeRuns);
        _blockingChecks.AddRange(plan.BlockingChecks);
        _exitFilters.AddRange(plan.ExitFilters);
        _shields.AddRange(plan.Shields);
        return true;
    }
}
