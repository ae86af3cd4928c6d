using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;

namespace GoroutineGen.Generator.Discovery;

/// <summary>Call sites that are replaced by the same thing share an interceptor.</summary>
internal static class InterceptorGroups
{
    /// <summary>Nothing when interceptors are off. The order depends on the source only, not on the order of discovery.</summary>
    public static EquatableArray<InterceptorModel> Group(ImmutableArray<CallSiteModel> sites, InterceptorOptions options) =>
        !options.IsEnabled
            ? default
            : sites.Distinct()
                .OrderBy(static site => site.Location.Path, StringComparer.Ordinal).ThenBy(static site => site.Location.Position)
                .GroupBy(static site => site.Shape, static site => site.Location)
                .Select(static group => new InterceptorModel(group.Key, group.ToEquatableArray()))
                .ToEquatableArray();
}
