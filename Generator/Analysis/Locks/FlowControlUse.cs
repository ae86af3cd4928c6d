using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Where a value goes that must be used up on the thread it was made on.</summary>
internal enum FlowControlUse : byte
{
    /// <summary>It is used up where it stands, or nobody keeps it, or the caller has it.</summary>
    Here,

    /// <summary>A local keeps it.</summary>
    Local,

    /// <summary>It is the resource of a <c>using</c> statement.</summary>
    Resource,

    /// <summary>It goes where nobody can tell when it is used up.</summary>
    Elsewhere,
}
