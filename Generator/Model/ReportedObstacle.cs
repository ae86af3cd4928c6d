using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Model;

/// <summary>Something in the build's report that was not rewritten.</summary>
/// <param name="Line">The line of the part, or of the construct that keeps a method from being rewritten.</param>
/// <param name="Construct">The construct that is the reason.</param>
/// <param name="Reason">Why it stands in the way.</param>
/// <param name="WayOut">What the user can do.</param>
/// <param name="Waits">The waits in a part, which hold their thread.</param>
internal sealed record ReportedObstacle(int Line, string Construct, string Reason, string WayOut, EquatableArray<ReportedCall> Waits);
