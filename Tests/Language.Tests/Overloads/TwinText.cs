using GoroutineGen.Generator.Blocking;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Looks at the text of a twin that makes one call of an overload.</summary>
internal static class TwinText
{
    private const string Region = "GoroutineGen.Blocking.Region.Enter()";
    private const string Enumerable = "GoroutineGen.Blocking.RegionEnumerable<";

    /// <summary>Whether the call suspends, stands in a region or is left, as its row says.</summary>
    public static bool IsRewritten(OverloadMethod method, string twin)
    {
        var overload = method.Overload;
        return (method.IsElsewhere ? BlockingKind.Region : overload.Kind) switch
        {
            BlockingKind.Suspend => Suspends(overload, twin),
            BlockingKind.Region => IsInRegion(overload, twin) && !twin.Contains(Enumerable, StringComparison.Ordinal),
            BlockingKind.Enumerate => IsInRegion(overload, twin) && twin.Contains(Enumerable, StringComparison.Ordinal),
            _ => !twin.Contains("GoroutineGen.Blocking.", StringComparison.Ordinal) && CallOf(overload, twin),
        };
    }

    private static bool Suspends(Overload overload, string twin)
    {
        if (overload.Found!.Counterpart is not { } counterpart)
            return !CallOf(overload, twin);
        return counterpart.IsStandIn
            ? twin.Contains($"{counterpart.Method.ContainingType}.{counterpart.Method.Name}", StringComparison.Ordinal)
                && !twin.Contains(Region, StringComparison.Ordinal)
            : IsInRegion(counterpart.Method.Name, twin);
    }

    private static bool IsInRegion(Overload overload, string twin) => IsInRegion(NameOf(overload), twin);

    /// <summary>Whether a member of this name is called behind the beginning of a region.</summary>
    private static bool IsInRegion(string member, string twin) =>
        twin.Split('\n').Any(line => line.IndexOf(Region, StringComparison.Ordinal) is >= 0 and var start
            && (line.IndexOf($"{member}(", start, StringComparison.Ordinal) > 0
                || line.IndexOf($"{member}<", start, StringComparison.Ordinal) > 0));

    private static bool CallOf(Overload overload, string twin) => twin.Contains($"{NameOf(overload)}(", StringComparison.Ordinal);

    private static string NameOf(Overload overload) =>
        overload.IsConstructor ? $"new global::{overload.Type}" : $".{overload.Member.Name}";
}
