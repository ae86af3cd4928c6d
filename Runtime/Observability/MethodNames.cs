using System.Reflection;
using System.Text.RegularExpressions;

namespace GoroutineGen.Observability;

/// <summary>The names that methods have in the user's source, made out of the compiler's.</summary>
internal static partial class MethodNames
{
    private const string TwinSuffix = "__goroutine";

    internal static string Of(MethodInfo method) => $"{DeclaringType(method.DeclaringType)}{Unmangle(method.Name)}";

    /// <summary>The name of the async method that a state machine was made of.</summary>
    internal static string OfStateMachine(Type type) =>
        StateMachine().Match(type.Name) is { Success: true } match
            ? $"{DeclaringType(type.DeclaringType)}{Unmangle(match.Groups["method"].Value)}"
            : type.Name;

    // Closures are no types of the user's; "Outer+Inner`1" is Outer.Inner in C#.
    private static string DeclaringType(Type? type)
    {
        while (type is not null && type.Name.StartsWith('<') && type.DeclaringType is not null)
            type = type.DeclaringType;
        if (type is null || type.Name.StartsWith('<') && type.Namespace is null)
            return "";
        var name = type.DeclaringType is null
            ? (type.Namespace is { Length: > 0 } space ? $"{space}." : "") + Arity().Replace(type.Name, "")
            : DeclaringType(type.DeclaringType) + Arity().Replace(type.Name, "");
        return name + ".";
    }

    private static string Unmangle(string name)
    {
        if (Lambda().Match(name) is { Success: true } lambda)
            return $"{Unmangle(lambda.Groups["method"].Value)}.lambda";
        if (LocalFunction().Match(name) is { Success: true } local)
            return $"{Unmangle(local.Groups["method"].Value)}.{local.Groups["name"].Value}";
        var twin = name.IndexOf(TwinSuffix, StringComparison.Ordinal);
        name = twin > 0 ? name[..twin] : name;
        return name == "<Main>$" ? "Main" : name;
    }

    [GeneratedRegex("^<(?<method>.+)>d(__[0-9]+)?(`[0-9]+)?$")]
    private static partial Regex StateMachine();

    [GeneratedRegex("^<(?<method>.+)>b__[0-9_]+$")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"^<(?<method>.+)>g__(?<name>[^|]+)\|[0-9_]+$")]
    private static partial Regex LocalFunction();

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();
}
