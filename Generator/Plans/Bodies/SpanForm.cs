namespace GoroutineGen.Generator.Plans;

/// <summary>How an argument makes a span of memory.</summary>
internal enum SpanForm
{
    /// <summary><c>a</c>, an array or a part of an array, which C# converts.</summary>
    Converted,

    /// <summary><c>a.AsSpan(...)</c> of an array or a part of an array.</summary>
    AsSpan,

    /// <summary><c>new Span&lt;T&gt;(a, ...)</c>.</summary>
    Created,

    /// <summary><c>m.Span</c>.</summary>
    OfMemory,
}
