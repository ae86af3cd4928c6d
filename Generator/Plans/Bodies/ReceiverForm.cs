namespace GoroutineGen.Generator.Plans;

/// <summary>How a call that is replaced by a call of a static function names its receiver.</summary>
internal enum ReceiverForm
{
    /// <summary>There is none: a static method, or a constructor.</summary>
    None,

    /// <summary>The receiver stands before the member: <c>x.M(a)</c>.</summary>
    Written,

    /// <summary>The receiver is the instance that the body belongs to: <c>M(a)</c>.</summary>
    This,
}
