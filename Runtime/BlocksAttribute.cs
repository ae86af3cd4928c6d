namespace GoroutineGen;

/// <summary>
/// Says of a method that it blocks its thread for long: in goroutines, a call of it stands in a blocking region, as in <c>Go.Block</c>, so
/// that the goroutine holds a thread while it waits but no processor. On a method or type of your own (a native function, say), or on the
/// assembly for those of others.
/// </summary>
/// <remarks>
/// <code>
/// [Blocks, DllImport("device")] static extern int WaitForDevice();
/// [assembly: Blocks(typeof(SqlMapper))]
/// [assembly: Blocks("M:Vendor.Driver.Open")]
/// </code>
/// Go's counterpart: a call into C by cgo, around which the runtime does the same.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method,
    AllowMultiple = true, Inherited = false)]
public sealed class BlocksAttribute : Attribute
{
    /// <summary>The method, or the methods of the type, that the attribute stands on.</summary>
    public BlocksAttribute()
    {
    }

    /// <summary>On an assembly: the methods of a type.</summary>
    /// <exception cref="ArgumentNullException">There is no type.</exception>
    public BlocksAttribute(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
    }

    /// <summary>On an assembly: a method or type, by its documentation id, or by such an id without the list of parameters.</summary>
    /// <exception cref="ArgumentNullException">There is no id.</exception>
    public BlocksAttribute(string documentationId)
    {
        ArgumentNullException.ThrowIfNull(documentationId);
        DocumentationId = documentationId;
    }

    /// <summary>The type whose methods block; null when something else says what does.</summary>
    public Type? Type { get; }

    /// <summary>What blocks, as <c>M:Vendor.Driver.Open</c>; null when something else says what does.</summary>
    public string? DocumentationId { get; }
}
