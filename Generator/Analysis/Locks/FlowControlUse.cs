using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Where a flow control goes, which must be used up on the thread that made it.</summary>
internal enum FlowControlUse : byte
{
    /// <summary>The flow control is used up where it stands, or nobody keeps it, or the caller gets it.</summary>
    Here,

    /// <summary>A local keeps the flow control.</summary>
    Local,

    /// <summary>The flow control is the resource of a <c>using</c> statement.</summary>
    Resource,

    /// <summary>The flow control goes where nobody can tell when it is used up.</summary>
    Elsewhere,
}
