namespace GoroutineGen.Generator.Plans;

/// <summary>The twin of a lambda: both are given to somebody who runs one of them later.</summary>
/// <param name="Lambda">The lambda.</param>
/// <param name="Body">What happens inside the twin's body.</param>
internal sealed record LambdaTwin(RewrittenLambda Lambda, BodyPlan Body) : FunctionTwin(Lambda.Syntax, Body);
