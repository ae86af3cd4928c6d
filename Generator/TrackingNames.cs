using GoroutineGen.Generator.Discovery;

namespace GoroutineGen.Generator;

/// <summary>The names of the pipeline's stages, by which tests look at what was cached.</summary>
internal static class TrackingNames
{
    /// <summary>Every method of the project: the model of its twin, or null for a method that gets none.</summary>
    public const string Methods = nameof(Methods);

    /// <summary>The methods that get a twin.</summary>
    public const string Twins = nameof(Twins);

    /// <summary>Whether this project lets interceptors be emitted.</summary>
    public const string InterceptorOptions = nameof(InterceptorOptions);

    /// <summary>The calls of Go.Run and Go.Main that go straight to a twin.</summary>
    public const string CallSites = nameof(CallSites);

    /// <summary>Whether this project asks for a report.</summary>
    public const string ReportOptions = nameof(ReportOptions);

    /// <summary>What became of every method; null where nobody asks.</summary>
    public const string Report = nameof(Report);

    /// <summary>The call sites in the order of the source; none where the project lets no interceptor be emitted.</summary>
    public const string Interceptors = nameof(Interceptors);
}
