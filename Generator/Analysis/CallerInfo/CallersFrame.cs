using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Methods of the library that look at the stack for their caller, or for their caller's caller. Called in a twin, such a method finds a
/// state machine, and the runtime below it.
/// </summary>
internal static class CallersFrame
{
    private static readonly HashSet<(string Type, string Method)> Methods =
    [
        ("System.Reflection.MethodBase", "GetCurrentMethod"),
        ("System.Reflection.Assembly", "GetCallingAssembly"),
    ];

    public static bool IsLookedAtBy(IMethodSymbol method) =>
        method is { IsStatic: true, Parameters.IsEmpty: true, ContainingType: { } type }
        && Methods.Contains((type.ToDisplayString(), method.Name));
}
