using System.ComponentModel;

namespace GoroutineGen.Frames;

/// <summary>
/// What the twin of a method with by-reference parameters returns: the method's result and what the method wrote. A reference cannot
/// outlive a suspension, so the twin works on copies. When the call is over, the twin's caller takes the copies back into the variables:
/// <c>(await M(..., x)).Deliver(out x)</c>. For a method without a result, the result is an empty value.
/// </summary>
/// <param name="result">The result.</param>
/// <param name="value1">What is assigned to the first variable.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delivery<TResult, T1>(TResult result, T1 value1)
{
    /// <summary>Assigns the variables and gives the result.</summary>
    public TResult Deliver(out T1 variable1)
    {
        variable1 = value1;
        return result;
    }
}

/// <inheritdoc cref="Delivery{TResult, T1}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delivery<TResult, T1, T2>(TResult result, T1 value1, T2 value2)
{
    /// <inheritdoc cref="Delivery{TResult, T1}.Deliver"/>
    public TResult Deliver(out T1 variable1, out T2 variable2)
    {
        variable1 = value1;
        variable2 = value2;
        return result;
    }
}

/// <inheritdoc cref="Delivery{TResult, T1}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delivery<TResult, T1, T2, T3>(TResult result, T1 value1, T2 value2, T3 value3)
{
    /// <inheritdoc cref="Delivery{TResult, T1}.Deliver"/>
    public TResult Deliver(out T1 variable1, out T2 variable2, out T3 variable3)
    {
        variable1 = value1;
        variable2 = value2;
        variable3 = value3;
        return result;
    }
}

/// <inheritdoc cref="Delivery{TResult, T1}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delivery<TResult, T1, T2, T3, T4>(TResult result, T1 value1, T2 value2, T3 value3, T4 value4)
{
    /// <inheritdoc cref="Delivery{TResult, T1}.Deliver"/>
    public TResult Deliver(out T1 variable1, out T2 variable2, out T3 variable3, out T4 variable4)
    {
        variable1 = value1;
        variable2 = value2;
        variable3 = value3;
        variable4 = value4;
        return result;
    }
}

/// <inheritdoc cref="Delivery{TResult, T1}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delivery<TResult, T1, T2, T3, T4, T5>(TResult result, T1 value1, T2 value2, T3 value3, T4 value4, T5 value5)
{
    /// <inheritdoc cref="Delivery{TResult, T1}.Deliver"/>
    public TResult Deliver(out T1 variable1, out T2 variable2, out T3 variable3, out T4 variable4, out T5 variable5)
    {
        variable1 = value1;
        variable2 = value2;
        variable3 = value3;
        variable4 = value4;
        variable5 = value5;
        return result;
    }
}

/// <inheritdoc cref="Delivery{TResult, T1}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delivery<TResult, T1, T2, T3, T4, T5, T6>(
    TResult result, T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6)
{
    /// <inheritdoc cref="Delivery{TResult, T1}.Deliver"/>
    public TResult Deliver(out T1 variable1, out T2 variable2, out T3 variable3, out T4 variable4, out T5 variable5, out T6 variable6)
    {
        variable1 = value1;
        variable2 = value2;
        variable3 = value3;
        variable4 = value4;
        variable5 = value5;
        variable6 = value6;
        return result;
    }
}

/// <inheritdoc cref="Delivery{TResult, T1}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delivery<TResult, T1, T2, T3, T4, T5, T6, T7>(
    TResult result, T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7)
{
    /// <inheritdoc cref="Delivery{TResult, T1}.Deliver"/>
    public TResult Deliver(
        out T1 variable1, out T2 variable2, out T3 variable3, out T4 variable4, out T5 variable5, out T6 variable6, out T7 variable7)
    {
        variable1 = value1;
        variable2 = value2;
        variable3 = value3;
        variable4 = value4;
        variable5 = value5;
        variable6 = value6;
        variable7 = value7;
        return result;
    }
}
