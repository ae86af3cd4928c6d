using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Makes the interceptor of a call as its plan says.</summary>
internal static class CallSiteRewriter
{
    public static CallSiteModel Rewrite(CallSitePlan plan, PathMap paths, CancellationToken cancellation)
    {
        LineMap lines = new(plan.Call.SyntaxTree, paths, cancellation);
        return new CallSiteModel(
            new InterceptorShape(
                plan.Method,
                plan.ReturnType,
                plan.HasContext,
                plan.DelegateType,
                plan.ArgumentTypes.ToEquatableArray(),
                Starter(plan),
                plan.IsStatic ? null : plan.Type,
                plan.IsStatic ? $"{plan.Type}.{plan.Twin}" : plan.Twin),
            new InterceptedLocation(
                plan.Location.Version,
                plan.Location.Data,
                paths.Written(plan.Call.SyntaxTree.FilePath, basePath: null),
                plan.Call.SpanStart,
                // The line of the parenthesis, which is what the compiler gives to a callee that asks for its caller's line.
                lines.LineOf(plan.Call.ArgumentList.OpenParenToken.SpanStart)));
    }

    private static string Starter(CallSitePlan plan) =>
        plan.Method == RuntimeNames.Main ? RuntimeNames.SpawnMain
        : plan.HasContext ? RuntimeNames.SpawnStartWithContext
        : RuntimeNames.SpawnStart;
}
