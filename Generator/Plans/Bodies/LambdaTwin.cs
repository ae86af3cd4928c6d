namespace GoroutineGen.Generator.Plans;

/// <summary>The twin of a lambda. The lambda and the twin are given to somebody who runs one of the two later.</summary>
/// <param name="Lambda">The lambda.</param>
/// <param name="Body">What happens inside the twin's body.</param>
internal sealed record LambdaTwin(RewrittenLambda Lambda, BodyPlan Body) : FunctionTwin(Lambda.Syntax, Body);
