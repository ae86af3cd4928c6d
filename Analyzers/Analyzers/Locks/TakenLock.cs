using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>A lock that is taken while it is held.</summary>
/// <param name="At">The call that takes it, or the use of a member that does.</param>
/// <param name="Lock">The lock.</param>
internal sealed record TakenLock(IOperation At, Held Lock)
{
    /// <summary>The name of the member that takes it; null where the lock itself is called.</summary>
    public string? Member => At switch
    {
        IPropertyReferenceOperation property => property.Property.Name,
        IInvocationOperation { TargetMethod: var method } when !LockCall.Takes(method.Name) => method.Name,
        _ => null,
    };
}
