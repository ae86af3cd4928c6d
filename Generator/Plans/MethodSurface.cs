using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// All that the plans of other methods see of a marked method's body, beside the answers to questions about the body. While both stay the
/// same, the plans of other methods hold.
/// </summary>
/// <param name="IsAccepted">Whether nothing stands against a twin.</param>
/// <param name="HasTwin">Whether the method gets a twin.</param>
/// <param name="Waits">Whether the method is known to wait, and not only to loop.</param>
/// <param name="Callees">The marked methods that the method calls, for a method without a twin only: a further callee could close a
/// cycle.</param>
internal sealed record MethodSurface(bool IsAccepted, bool HasTwin, bool Waits, EquatableArray<string> Callees);
