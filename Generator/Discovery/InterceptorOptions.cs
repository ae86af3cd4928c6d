using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Discovery;

/// <summary>
/// Whether the project lets the generator intercept. Where the project does not, the runtime finds twins by their attribute.
/// </summary>
/// <param name="IsEnabled">Whether the generated namespace is among those that may hold interceptors.</param>
internal sealed record InterceptorOptions(bool IsEnabled)
{
    private const string Feature = "InterceptorsNamespaces";

    /// <summary>
    /// Reads the compiler's own switch. The MSBuild property is no use: what an analyzer sees of a property ends at the first semicolon.
    /// </summary>
    public static InterceptorOptions Read(ParseOptions options) =>
        new(options.Features.TryGetValue(Feature, out var namespaces) && Includes(namespaces));

    /// <summary>
    /// Whether the list holds the generated namespace. A namespace in the list stands for the namespaces inside it as well.
    /// </summary>
    private static bool Includes(string namespaces) =>
        namespaces.Split(';').Select(static name => name.Trim())
            .Any(static name => (RuntimeNames.GeneratedNamespace + ".").StartsWith(name + ".", StringComparison.Ordinal));
}
