namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A form of one of the runtime's methods that takes a rewritten lambda where the method takes an ordinary one: it suspends then, where the
/// ordinary one would hold a thread.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">The lambda's position among the arguments.</param>
/// <param name="IsAwaited">Whether the caller waits in it.</param>
internal sealed record BodyTaker(string Name, int Position, bool IsAwaited);
