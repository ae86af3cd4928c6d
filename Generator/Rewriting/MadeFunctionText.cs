using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>The static local functions of a twin that make one call each, inside a blocking region.</summary>
internal static class MadeFunctionText
{
    private const string Token = "__token";
    private const string Receiver = "__receiver";

    /// <summary>The declarations of all functions that a body's calls need, on one line.</summary>
    public static string Of(BodyPlan plan) => string.Concat(
        plan.Of<AwaitedCall>().Select(static call => call.Call).Concat(plan.Of<RegionCall>().Select(static call => call.Call))
            .Select(static call => call.Made).OfType<MadeFunction>().Select(static function => " " + Of(function)));

    private static string Of(MadeFunction function)
    {
        var statement = function.Result == "void" ? "" : "return ";
        var call = function.Items is { } items ? $"new {RuntimeNames.RegionEnumerable}<{items}>({Call(function)})" : Call(function);
        return $"[{RuntimeNames.StackTraceHidden}] static {function.Result} {function.Name}({string.Join(", ", Parameters(function))}) "
            + $"{{ using var __region = {RuntimeNames.RegionEnter}(); {statement}{call}; }}";
    }

    private static IEnumerable<string> Parameters(MadeFunction function)
    {
        if (function.Token is not null)
            yield return $"{RuntimeNames.CancellationToken} {Token}";
        if (function.Receiver is { } receiver)
            yield return $"{receiver} {Receiver}";
        foreach (var parameter in function.Parameters)
            yield return $"{parameter.Modifier}{parameter.Type} {parameter.Name}";
    }

    private static string Call(MadeFunction function)
    {
        var target = function.Receiver is null ? function.Target : Receiver + function.Target;
        if (function.IsRead)
            return target;
        var arguments = function.Parameters.Select(
            static parameter => $"{parameter.PassedAs}: {parameter.Passing}{parameter.Name}");
        if (function.Token is { } token)
            arguments = arguments.Append($"{token}: {Token}");
        return $"{target}({string.Join(", ", arguments)})";
    }
}
