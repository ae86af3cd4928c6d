using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>Something in a blocking region that would suspend elsewhere.</summary>
/// <param name="Location">The call, or the head of the loop.</param>
/// <param name="Twin">The twin that is not called; null where the wait is the runtime's own.</param>
internal sealed record BlockedWait(Location Location, Twin? Twin);
