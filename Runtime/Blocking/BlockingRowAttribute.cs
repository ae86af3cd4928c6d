using System.ComponentModel;

namespace GoroutineGen.Blocking;

/// <summary>
/// A row of a file <c>BlockingCalls.txt</c> among the AdditionalFiles of a project; the build makes the attributes. By hand, use
/// <see cref="SuspendsAttribute"/> and <see cref="BlocksAttribute"/>.
/// </summary>
/// <param name="row">The row: <c>suspend</c>, <c>region</c>, <c>enumerate</c> or <c>stay</c>, and a documentation id.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BlockingRowAttribute(string row) : Attribute
{
    /// <summary>The row.</summary>
    public string Row { get; } = row;
}
