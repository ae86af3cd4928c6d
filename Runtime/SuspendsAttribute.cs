namespace GoroutineGen;

/// <summary>
/// Says of a library that its asynchronous methods may be trusted: in goroutines, a call of <c>X</c> waits as a call of <c>XAsync</c>
/// beside it does, and the goroutine suspends. Needed for libraries only; the .NET library's own blocking calls are known.
/// </summary>
/// <remarks>
/// <code>[assembly: Suspends(typeof(NpgsqlConnection), EntireAssembly = true)]</code>
/// <c>XAsync</c> counts as beside <c>X</c> when it has the same parameters, perhaps a cancellation token behind them, and gives a task of
/// the same result. Say it only of methods that really wait asynchronously; one that blocks at its beginning holds a thread for that
/// time, and no processor. Go has no counterpart: there everything suspends.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SuspendsAttribute : Attribute
{
    /// <summary>Trusts the methods of a type.</summary>
    /// <exception cref="ArgumentNullException">There is no type.</exception>
    public SuspendsAttribute(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
    }

    /// <summary>Trusts one method or type, by its documentation id, or by such an id without the list of parameters.</summary>
    /// <exception cref="ArgumentNullException">There is no id.</exception>
    public SuspendsAttribute(string documentationId)
    {
        ArgumentNullException.ThrowIfNull(documentationId);
        DocumentationId = documentationId;
    }

    /// <summary>The type whose methods are trusted; null when a documentation id says whose.</summary>
    public Type? Type { get; }

    /// <summary>
    /// What is trusted, as <c>T:Npgsql.NpgsqlCommand</c> or <c>M:Npgsql.NpgsqlCommand.Prepare</c>; null when a type says it.
    /// </summary>
    public string? DocumentationId { get; }

    /// <summary>Whether all types of the type's assembly are trusted.</summary>
    public bool EntireAssembly { get; set; }
}
