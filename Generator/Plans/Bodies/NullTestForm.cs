namespace GoroutineGen.Generator.Plans;

/// <summary>How a null test is written.</summary>
internal enum NullTestForm
{
    /// <summary><c>(a is { } r ? (T)r.M() : null)</c>.</summary>
    Value,

    /// <summary><c>if (a is { } r) r.M();</c>, where the value is dropped.</summary>
    Statement,

    /// <summary><c>{ if (a is { } r) r.M(); }</c>, so that no <c>else</c> behind it belongs to the test.</summary>
    EmbeddedStatement,
}
