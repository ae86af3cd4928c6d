using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What the parameters, the result and the type parameters of a method or a local function must be for a twin to have them.
/// </summary>
internal static class SignatureRules
{
    /// <summary>What keeps a twin from taking a parameter.</summary>
    public static IEnumerable<Rejection> CheckParameter(string name, ITypeSymbol type, Location at)
    {
        if (type.IsStackOnly())
            yield return Rejections.StackOnlyParameter(name, at);
        if (type.NamesPointer())
            yield return Rejections.Unsafe("a pointer parameter", at);
        if (FlowControls.Is(type))
            yield return Rejections.FlowControl(at);
        if (IsReserved(name))
            yield return Rejections.ReservedName(name, at);
    }

    /// <summary>What keeps a twin from giving the result, and from having the type parameters.</summary>
    public static IEnumerable<Rejection> CheckResult(IMethodSymbol method, Location at)
    {
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            yield return Rejections.RefReturningMethod(at);
        if (method.ReturnType.IsStackOnly())
            yield return Rejections.StackOnlyResult(at);
        if (method.ReturnType.NamesPointer())
            yield return Rejections.Unsafe("a pointer result", at);
        IEnumerable<ITypeParameterSymbol> receivers = method.ContainingType.IsExtensionBlock() ? method.ContainingType.TypeParameters : [];
        if (receivers.Concat(method.TypeParameters).Any(SymbolQueries.IsConstrainedByPointer))
            yield return Rejections.Unsafe("a pointer in a constraint", at);
    }

    /// <summary>Whether a name is one that twins use themselves. A user's method may not bring such a name along.</summary>
    public static bool IsReserved(string name) =>
        name.StartsWith(RuntimeNames.EntryParameter, StringComparison.Ordinal)
        || name is RuntimeNames.ResultLocal or RuntimeNames.ReturnLabel or RuntimeNames.BodyLabel
        || IsNumbered(name, RuntimeNames.SelectNodePrefix) || IsNumbered(name, RuntimeNames.CaughtPrefix)
        || IsNumbered(name, RuntimeNames.ReceiverPrefix) || IsNumbered(name, RuntimeNames.MadePrefix)
        || name == "await";

    private static bool IsNumbered(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && char.IsDigit(name[prefix.Length]);
}
