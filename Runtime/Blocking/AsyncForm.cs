namespace GoroutineGen.Blocking;

/// <summary>How an object of a class that anybody may derive from is to be called.</summary>
internal enum AsyncForm : byte
{
    /// <summary>The blocking member, in a region: the class has no asynchronous form of its own.</summary>
    InRegion,

    /// <summary>The blocking member, which never blocks: the object is in memory.</summary>
    AtOnce,

    /// <summary>The asynchronous member.</summary>
    Asynchronous,
}
