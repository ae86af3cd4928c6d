using System.Diagnostics;

namespace GoroutineGen;

/// <summary>
/// The key of a value in a <see cref="Context"/>, with the value's type. Two keys are never equal, whatever they are named: make one key,
/// keep the key in a static field, and show it only to the code that may see the value.
/// </summary>
/// <remarks>Go's counterpart: a key of an unexported type.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="name">For debuggers.</param>
/// <exception cref="ArgumentNullException">The name is null.</exception>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ContextKey<T>(string name = "")
{
    private readonly string _name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The name and the type.</summary>
    public override string ToString() => $"{_name} ({typeof(T).Name})";
}
