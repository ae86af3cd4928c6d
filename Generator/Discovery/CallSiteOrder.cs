using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;

namespace GoroutineGen.Generator.Discovery;

/// <summary>The call sites to intercept, each once.</summary>
internal static class CallSiteOrder
{
    /// <summary>Nothing when interceptors are off. The order depends on the source only, not on the order of discovery.</summary>
    public static EquatableArray<CallSiteModel> Sort(ImmutableArray<CallSiteModel> sites, InterceptorOptions options) =>
        !options.IsEnabled
            ? default
            : sites.Distinct()
                .OrderBy(static site => site.Location.Path, StringComparer.Ordinal).ThenBy(static site => site.Location.Position)
                .ToEquatableArray();
}
