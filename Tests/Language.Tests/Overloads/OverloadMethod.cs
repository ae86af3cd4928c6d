using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>A goroutine method that makes one call, of one overload.</summary>
/// <param name="Overload">Which.</param>
/// <param name="IsElsewhere">
/// Whether the call's spans are locals, and its by-reference arguments elements of an array: then the call cannot suspend.
/// </param>
/// <param name="Number">Tells the methods of a type apart.</param>
internal sealed record OverloadMethod(Overload Overload, bool IsElsewhere, int Number)
{
    private static readonly Dictionary<string, string> Awaiters = new()
    {
        ["System.Runtime.CompilerServices.TaskAwaiter"] = "Task>().GetAwaiter()",
        ["System.Runtime.CompilerServices.TaskAwaiter<int>"] = "Task<int>>().GetAwaiter()",
        ["System.Runtime.CompilerServices.ValueTaskAwaiter"] = "ValueTask>().GetAwaiter()",
        ["System.Runtime.CompilerServices.ValueTaskAwaiter<int>"] = "ValueTask<int>>().GetAwaiter()",
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter"] =
            "Task>().ConfigureAwait(false).GetAwaiter()",
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable<int>.ConfiguredTaskAwaiter"] =
            "Task<int>>().ConfigureAwait(false).GetAwaiter()",
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter"] =
            "ValueTask>().ConfigureAwait(false).GetAwaiter()",
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable<int>.ConfiguredValueTaskAwaiter"] =
            "ValueTask<int>>().ConfigureAwait(false).GetAwaiter()",
    };

    /// <summary>The method's name.</summary>
    public string Name => $"Call{Number}";

    /// <summary>The method's declaration.</summary>
    public string Text()
    {
        var declarations = Overload.Parameters.Select(Declaration);
        if (IsDeclared)
            declarations = declarations.Prepend($"var receiver = call.Receiver<{Text(Overload.Member.ContainingType)}>();");
        var spans = Overload.Parameters.Where(IsSpanInLocal).Select(
            parameter => $"{Text(parameter.Type)} s{parameter.Ordinal} = a{parameter.Ordinal};");
        var after = Overload.Parameters.Where(IsWritten).Select(
            parameter => $"call.After({parameter.Ordinal}, {Variable(parameter)});");
        return $$"""
            [Goroutine]
            public static void {{Name}}(Call call)
            {
                {{string.Join(' ', declarations)}}
                try
                {
                    {{string.Join(' ', spans)}}
                    {{LockTexts.Around(Overload, Called())}}
                }
                catch (Exception exception)
                {
                    call.Threw(exception);
                }
                {{string.Join(' ', after)}}
            }
            """;
    }

    private bool IsDeclared => Overload.HasReceiver && !Awaiters.ContainsKey(Overload.Type);

    private static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool IsWritten(IParameterSymbol parameter) => parameter.RefKind is RefKind.Ref or RefKind.Out;

    private bool IsSpanInLocal(IParameterSymbol parameter) => IsElsewhere && Overload.SpanOf(parameter.Type) is not null;

    private string Declaration(IParameterSymbol parameter)
    {
        var type = Overload.SpanOf(parameter.Type) is null ? Text(parameter.Type) : $"{Text(ElementOf(parameter))}[]";
        var value = $"call.Argument<{type}>({parameter.Ordinal})";
        return $"var a{parameter.Ordinal} = {(IsElsewhere && IsWritten(parameter) ? $"new {type}[] {{ {value} }}" : value)};";
    }

    private static ITypeSymbol ElementOf(IParameterSymbol span) => ((INamedTypeSymbol)span.Type).TypeArguments[0];

    private string Variable(IParameterSymbol parameter) => IsElsewhere ? $"a{parameter.Ordinal}[0]" : $"a{parameter.Ordinal}";

    private string Called()
    {
        var member = Overload.Member;
        var arguments = string.Join(", ", Overload.Parameters.Select(Passed));
        if (Overload.IsConstructor)
            return $"new {Text(member.ContainingType)}({arguments})";
        var receiver = member.IsStatic ? Text(member.ContainingType)
            : Awaiters.TryGetValue(Overload.Type, out var awaiter) ? $"call.Receiver<global::System.Threading.Tasks.{awaiter}"
            : "receiver";
        if (member is not IMethodSymbol method)
            return $"{receiver}.{member.Name}";
        var typeArguments = method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(Text))}>" : "";
        return $"{receiver}.{member.Name}{typeArguments}({arguments})";
    }

    private string Passed(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => $"ref {Variable(parameter)}",
        RefKind.Out => $"out {Variable(parameter)}",
        _ when IsSpanInLocal(parameter) => $"s{parameter.Ordinal}",
        _ when Overload.SpanOf(parameter.Type) == "Span" => $"a{parameter.Ordinal}.AsSpan()",
        _ when Overload.SpanOf(parameter.Type) is not null => $"({Text(parameter.Type)})a{parameter.Ordinal}",
        _ => $"a{parameter.Ordinal}",
    };
}
