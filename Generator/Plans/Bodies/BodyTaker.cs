namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A second form of a runtime's method. The method takes an ordinary lambda, which holds a thread while it waits; the form takes a
/// rewritten lambda, which suspends.
/// </summary>
/// <param name="Name">The form's name.</param>
/// <param name="Position">The lambda's position among the arguments.</param>
/// <param name="IsAwaited">Whether the caller awaits the form.</param>
internal sealed record BodyTaker(string Name, int Position, bool IsAwaited);
