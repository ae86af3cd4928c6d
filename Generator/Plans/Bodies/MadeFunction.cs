using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A static local function of a twin that makes one call inside a blocking region. The call may give a result, or, if it only begins an
/// asynchronous operation, a task.
/// </summary>
/// <param name="Name">The function's name.</param>
/// <param name="Result">The type of the result, as C# text.</param>
/// <param name="Receiver">The type of the receiver, as C# text; null for a call without one.</param>
/// <param name="Parameters">The parameters that the user's call has arguments for.</param>
/// <param name="Target">What is called or read: <c>global::System.IO.File.Delete</c>, <c>.Read</c>, <c>new T</c>.</param>
internal sealed record MadeFunction(
    string Name, string Result, string? Receiver, ImmutableArray<MadeParameter> Parameters, string Target)
{
    /// <summary>Whether a property is read, so that there is no list of arguments.</summary>
    public bool IsRead { get; init; }

    /// <summary>The type of the items, as C# text, where the result is a sequence whose steps block; otherwise null.</summary>
    public string? Items { get; init; }

    /// <summary>The name of the target's parameter that takes the cancellation token; null when the function takes no token.</summary>
    public string? Token { get; init; }
}
