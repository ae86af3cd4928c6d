using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;

namespace GoroutineGen.Generator.Emission;

/// <summary>The call sites to intercept, each once, in the order in which they are printed.</summary>
internal static class CallSiteOrder
{
    /// <summary>
    /// The first version of the encoding: sixteen bytes that stand for the file's content, four for the position in it, and the file's
    /// name.
    /// </summary>
    private const int KnownVersion = 1;
    private const int BytesOfPlace = 20;

    /// <summary>The order depends on the source only, not on the order of discovery.</summary>
    public static EquatableArray<CallSiteModel> Sort(ImmutableArray<CallSiteModel> sites) =>
        sites.Distinct()
            .GroupBy(static site => Place(site.Location)).Where(static same => same.Count() == 1).SelectMany(static same => same)
            .OrderBy(static site => site.Location.Path, StringComparer.Ordinal).ThenBy(static site => site.Location.Position)
            .ToEquatableArray();

    /// <summary>
    /// What the compiler finds the call by. Files of the same content have it in common, and their calls cannot be intercepted: the runtime
    /// finds those twins.
    /// </summary>
    private static string Place(InterceptedLocation location) =>
        location.Version == KnownVersion
            ? BitConverter.ToString(Convert.FromBase64String(location.Data), 0, BytesOfPlace)
            : location.Data;
}
