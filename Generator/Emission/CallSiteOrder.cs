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

    /// <summary>Sorts the call sites by their places in the source, so that the order of discovery does not matter.</summary>
    public static EquatableArray<CallSiteModel> Sort(ImmutableArray<CallSiteModel> sites) =>
        sites.Distinct()
            .GroupBy(static site => Place(site.Location)).Where(static same => same.Count() == 1).SelectMany(static same => same)
            .OrderBy(static site => site.Location.Path, StringComparer.Ordinal).ThenBy(static site => site.Location.Position)
            .ToEquatableArray();

    /// <summary>
    /// What the compiler finds a call by. Two files of the same content have the places of their calls in common. Such calls cannot be
    /// intercepted: the runtime finds the twins.
    /// </summary>
    private static string Place(InterceptedLocation location) =>
        location.Version == KnownVersion
            ? BitConverter.ToString(Convert.FromBase64String(location.Data), 0, BytesOfPlace)
            : location.Data;
}
