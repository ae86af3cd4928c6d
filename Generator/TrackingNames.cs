using GoroutineGen.Generator.Discovery;

namespace GoroutineGen.Generator;

/// <summary>The names of the pipeline's stages, by which tests look at what was cached.</summary>
internal static class TrackingNames
{
    /// <summary>Every method that carries [Goroutine]: analysed and rewritten, or null where it was refused.</summary>
    public const string Methods = nameof(Methods);

    /// <summary>The methods that get a twin.</summary>
    public const string Twins = nameof(Twins);

    /// <summary>Whether this project lets interceptors be emitted.</summary>
    public const string InterceptorOptions = nameof(InterceptorOptions);

    /// <summary>Every Go.Run and Go.Main whose twin can be named from outside.</summary>
    public const string CallSites = nameof(CallSites);

    /// <summary>The call sites grouped by shape: one interceptor, many locations.</summary>
    public const string Interceptors = nameof(Interceptors);
}
