using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// All that the plans of other methods rest on of what stands in a marked method's body. While it stays the same, they do.
/// </summary>
/// <param name="IsAccepted">Whether nothing stands against a twin.</param>
/// <param name="HasTwin">Whether it gets a twin.</param>
/// <param name="Waits">Whether it is known to wait, and not only to loop.</param>
/// <param name="Callees">The marked methods that it calls, where it has no twin: another one could make a cycle.</param>
internal sealed record MethodSurface(bool IsAccepted, bool HasTwin, bool Waits, EquatableArray<string> Callees);
