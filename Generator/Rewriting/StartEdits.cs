using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Starts: calls of Go.Run, and other calls that are given something to run.</summary>
internal static class StartEdits
{
    // The ordinal tells the entry parameter of this lambda from those of lambdas around it.
    public static void Add(Start start, int ordinal, TextEdits edits, LineMap lines)
    {
        var entry = $"{RuntimeNames.EntryParameter}{ordinal}";
        switch (start)
        {
            case MethodSpawn method:
                AddStarter(method, RuntimeNames.SpawnStart, edits);
                AddMethod(method, edits);
                break;
            case LambdaSpawn lambda:
                AddStarter(lambda, RuntimeNames.SpawnRun, edits);
                LambdaEdits.Add(lambda.Lambda, entry, edits, lines);
                if (HasContext(lambda))
                    AddCall(lambda, edits);
                break;
            case GivenMethod argument:
                edits.Replace(argument.Name.Identifier.Span, argument.Taker.Name);
                edits.Replace(argument.Method.Identifier.Span, argument.Twin.Name + argument.TypeArguments);
                break;
            case GivenLambda argument:
                // A call that is awaited gets its name in CallEdits.
                if (!argument.Taker.IsAwaited)
                    edits.Replace(argument.Name.Identifier.Span, argument.Taker.Name);
                LambdaEdits.Add(argument.Lambda, entry, edits, lines);
                break;
        }
    }

    private static void AddStarter(Start spawn, string starter, TextEdits edits)
    {
        (var open, var close) = spawn.IsStatement ? ("", "") : ("(", ")");
        edits.Replace(spawn.Call.Expression.Span, open + (HasContext(spawn) ? RuntimeNames.SpawnStartWithContext : starter));
        edits.Close(spawn.Call.Span.End, spawn.Call, close);
    }

    private static bool HasContext(Start spawn) => spawn.Position > 0;

    /// <summary><c>(F, a)</c> becomes <c>(F__goroutine(Entry.Spawn, a))</c>; a context stays in front.</summary>
    private static void AddMethod(MethodSpawn spawn, TextEdits edits)
    {
        var list = spawn.Call.ArgumentList;
        edits.Replace(spawn.Name.Identifier.Span, spawn.Twin.Name + spawn.TypeArguments);
        var group = list.Arguments[spawn.Position];
        edits.Close(group.Span.End, group, "(" + RuntimeNames.EntrySpawn);
        edits.Open(list.CloseParenToken.SpanStart, list, ")");
    }

    /// <summary><c>(context, lambda, a)</c> becomes <c>(context, ((Func&lt;...&gt;)(lambda))(Entry.Spawn, a))</c>.</summary>
    private static void AddCall(LambdaSpawn spawn, TextEdits edits)
    {
        var list = spawn.Call.ArgumentList;
        var argument = list.Arguments[spawn.Position];
        edits.Open(argument.SpanStart, argument, $"(({TwinType(spawn.Lambda)})(");
        edits.Close(argument.Span.End, argument, $"))({RuntimeNames.EntrySpawn}");
        edits.Open(list.CloseParenToken.SpanStart, list, ")");
    }

    private static string TwinType(RewrittenLambda lambda)
    {
        var types = string.Join(", ", lambda.ParameterTypes.Append(Signatures.TaskOf(lambda.Result)));
        return lambda.ParameterTypes.Length > RuntimeNames.MostParametersOfFunc
            ? $"{RuntimeNames.WideTwin}<{types}>"
            : $"{RuntimeNames.Func}<{RuntimeNames.Entry}, {types}>";
    }
}
