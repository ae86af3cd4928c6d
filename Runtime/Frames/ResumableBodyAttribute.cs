using System.ComponentModel;

namespace GoroutineGen.Frames;

/// <summary>
/// Marks the resumable twin of a <see cref="GoroutineAttribute">[Goroutine]</see> method; the runtime and other assemblies find the twin by
/// this attribute.
/// </summary>
/// <param name="originalName">The name of the method that this is the twin of.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ResumableBodyAttribute(string originalName) : Attribute
{
    /// <summary>The name of the method that this is the twin of.</summary>
    public string OriginalName { get; } = originalName;
}
