using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>
/// The starts: which calls get a twin to run, or a rewritten lambda. Where neither is possible, the call gets an ordinary delegate.
/// </content>
internal sealed partial class BodyPlanner
{
    /// <summary>
    /// Plans what a call starts. Gives the lambda in the call that has been planned as a body of its own; null when there is none.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="target">The called method.</param>
    /// <param name="mayWait">Whether the place of the call may suspend.</param>
    /// <param name="mayRewrite">Whether a function that suspends may stand in the place of the call.</param>
    private AnonymousFunctionExpressionSyntax? PlanStart(
        InvocationExpressionSyntax call, IMethodSymbol target, bool mayWait, bool mayRewrite) =>
        (analysis.Runtime.IsGoMethod(target, RuntimeNames.Run) ? PlanSpawn(call, target, mayRewrite) : null)
        ?? PlanBodyArgument(call, target, mayWait, mayRewrite);

    private AnonymousFunctionExpressionSyntax? PlanSpawn(InvocationExpressionSyntax call, IMethodSymbol target, bool mayRewrite)
    {
        if (StartCall.Recognize(call, target) is not { } start)
            return null;
        if (call.ArgumentList.Arguments[start.Position].Expression is not AnonymousFunctionExpressionSyntax lambda)
        {
            if (StartedMethod.Recognize(call, target, model, FindTwin, cancellation) is { } method
                && TypeArguments(method) is { } typeArguments)
            {
                AddStart(new MethodSpawn(call, NeedsNoParentheses(call), start.Position, method.Name, method.Twin, typeArguments));
            }
            return null;
        }

        if (!mayRewrite || PlanLambda(lambda, start.Invoke) is not { } rewritten)
            return null;
        AddStart(new LambdaSpawn(call, NeedsNoParentheses(call), start.Position, rewritten));
        return lambda;
    }

    private void AddStart(Start start)
    {
        NoteStarted(start);
        _parts.Add(start);
    }

    private void NoteStarted(Start start)
    {
        if (start.StartedName is { } name)
            _started.Add(name);
    }

    /// <summary>
    /// Whether the start has to stand without parentheses: in parentheses, a call is no statement. The whole body of a lambda may have to
    /// be a statement as well.
    /// </summary>
    private bool NeedsNoParentheses(InvocationExpressionSyntax call) =>
        IsStatement(call) || call.Parent is AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax;

    /// <summary>Plans a call that gives a lambda or a method to a runtime's method which has a form for rewritten lambdas.</summary>
    private AnonymousFunctionExpressionSyntax? PlanBodyArgument(
        InvocationExpressionSyntax call, IMethodSymbol target, bool mayWait, bool mayRewrite)
    {
        var arguments = call.ArgumentList.Arguments;
        if (BodyTakers.Find(target, analysis.Runtime) is not { } taker
            || arguments.Count <= taker.Position
            || arguments.Any(static argument => argument.NameColon is not null)
            || SyntaxQueries.CalledName(call.Expression) is not { } name
            || (taker.IsAwaited && (!mayWait || ObstacleTo(call, target, Form(taker), out _) is not null))
            || target.Parameters[taker.Position].Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
        {
            return null;
        }
        var argument = arguments[taker.Position].Expression;
        if (argument is not AnonymousFunctionExpressionSyntax lambda)
        {
            PlanMethodArgument(call, name, taker, argument, invoke);
            return null;
        }
        if (!mayRewrite || PlanLambda(lambda, invoke) is not { } rewritten)
            return null;
        if (taker.IsAwaited)
            AddCall(new CallPoint(call, name, Form(taker), IsStatement(call), ExtensionType: null));
        _callsOut = true;
        AddStart(new GivenLambda(call, IsStatement(call), name, taker, rewritten));
        return lambda;
    }

    private static Twin Form(BodyTaker taker) => new(taker.Name, TakesEntry: taker.IsAwaited, Delivers: false);

    /// <summary>
    /// Plans a call that gives a method. In a call that waits, the method stays as it is: the runtime finds the method's twin.
    /// </summary>
    private void PlanMethodArgument(
        InvocationExpressionSyntax call, SimpleNameSyntax name, BodyTaker taker, ExpressionSyntax argument, IMethodSymbol invoke)
    {
        if (!taker.IsAwaited
            && StartedMethod.Recognize(argument, invoke, model, FindTwin, cancellation) is { } method
            && TypeArguments(method) is { } typeArguments)
        {
            AddStart(new GivenMethod(call, IsStatement(call), name, taker, method.Name, method.Twin, typeArguments));
        }
    }

    private static void VisitAllBut(AnonymousFunctionExpressionSyntax lambda, InvocationExpressionSyntax call, CSharpSyntaxWalker walker)
    {
        walker.Visit(call.Expression);
        foreach (var argument in call.ArgumentList.Arguments.Where(argument => argument.Expression != lambda))
            walker.Visit(argument);
    }

    /// <summary>
    /// Plans the twin of a lambda that a constructor keeps. The constructor gets both: the lambda as it is, for ordinary code, and the
    /// twin.
    /// </summary>
    private void PlanKeptLambda(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is { Arguments: var arguments }
            && arguments.LastOrDefault() is { NameColon: null, Expression: AnonymousFunctionExpressionSyntax lambda }
            && !lambda.Ancestors().Any(static ancestor => ancestor is InterpolationSyntax)
            && !TextCopies.AreTooMany(lambda)
            && model.GetSymbolInfo(creation, cancellation).Symbol is IMethodSymbol constructor
            && BodyKeeper.Is(constructor, analysis.Runtime)
            && constructor.Parameters.Last().Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            && Rewritten(lambda, invoke) is { } rewritten
            && PlanBodyOf(lambda, invoke) is { } plan
            && plan.Parts.Any(static part => part is SuspensionPoint or FunctionTwin))
        {
            AddTwin(new LambdaTwin(rewritten, plan));
        }
    }

    /// <summary>
    /// Plans a lambda whose body is rewritten; null for a lambda that keeps its blocking form. The method around such a lambda may suspend
    /// all the same.
    /// </summary>
    private RewrittenLambda? PlanLambda(AnonymousFunctionExpressionSyntax lambda, IMethodSymbol invoke)
    {
        if (Rewritten(lambda, invoke) is not { } rewritten || PlanBodyOf(lambda, invoke) is not { } plan)
            return null;
        _parts.AddRange(plan.Parts);
        _functionsWithTwins.UnionWith(plan.NestedTwins.Select(static twin => twin.Syntax));
        foreach (var start in plan.Of<Start>())
            NoteStarted(start);
        _rewrittenLambdas.Add(lambda);
        return rewritten;
    }

    private RewrittenLambda? Rewritten(AnonymousFunctionExpressionSyntax lambda, IMethodSymbol invoke) =>
        CanRewrite(lambda)
        && invoke.Parameters.All(parameter => parameter.Type.CanBeNamed(analysis.Compilation))
        && invoke.ReturnType.CanBeNamed(analysis.Compilation)
            ? new RewrittenLambda(
                lambda,
                invoke.ReturnsVoid ? null : invoke.ReturnType.FullName(),
                [.. invoke.Parameters.Select(static parameter => parameter.Type.FullName())])
            : null;

    /// <summary>
    /// The type arguments to write out, which only the delegate's type tells in the original; null when they cannot be written.
    /// </summary>
    private string? TypeArguments(StartedMethod start)
    {
        if (!start.Method.IsGenericMethod || start.Name is GenericNameSyntax)
            return "";
        return start.Method.TypeArguments.All(type => type.CanBeNamed(analysis.Compilation))
            ? SymbolText.TypeArgumentList(start.Method)
            : null;
    }

    /// <summary>
    /// Whether a lambda can be rewritten. A block in an interpolated string has no lines of its own to put injected statements on.
    /// </summary>
    private static bool CanRewrite(AnonymousFunctionExpressionSyntax lambda) =>
        !lambda.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && lambda is not LambdaExpressionSyntax { AttributeLists.Count: > 0 }
        && !(lambda.Block is not null && lambda.Ancestors().Any(static ancestor => ancestor is InterpolationSyntax))
        && RewrittenLambda.ParametersOf(lambda).All(IsPlain);

    private static bool IsPlain(ParameterSyntax parameter) =>
        parameter.Default is null && parameter.AttributeLists.Count == 0 && parameter.Modifiers.Count == 0;

    private BodyPlan? PlanBodyOf(AnonymousFunctionExpressionSyntax lambda, IMethodSymbol invoke)
    {
        var ruling = BodyRules.Check(lambda.Body, analysis, model, cancellation);
        return ruling.Rejections.IsEmpty
            ? new BodyPlanner(analysis, model, locals, ruling.Kept, cancellation).Plan(lambda.Body, returnsValue: !invoke.ReturnsVoid)
            : null;
    }
}
