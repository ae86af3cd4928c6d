using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Discovery;

/// <summary>Whether the project lets us intercept. Where it does not, the runtime finds twins by their attribute.</summary>
/// <param name="IsEnabled">Whether the generated namespace is among those that may hold interceptors.</param>
internal sealed record InterceptorOptions(bool IsEnabled)
{
    private const string Feature = "InterceptorsNamespaces";

    /// <summary>The compiler's own switch: an MSBuild property that an analyzer can see ends at its first semicolon.</summary>
    public static InterceptorOptions Read(ParseOptions options) =>
        new(options.Features.TryGetValue(Feature, out string? namespaces) && Includes(namespaces));

    /// <summary>A namespace in the list stands for those inside it as well.</summary>
    private static bool Includes(string namespaces) =>
        namespaces.Split(';').Select(static name => name.Trim())
            .Any(static name => (RuntimeNames.GeneratedNamespace + ".").StartsWith(name + ".", StringComparison.Ordinal));
}
