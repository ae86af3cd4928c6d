using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>A place that uses an object, by a variable or by a parameter that it was given to.</summary>
/// <param name="At">The reference.</param>
/// <param name="Called">The call on the object; null for another use.</param>
/// <param name="Loop">The foreach over the object; null for another use.</param>
/// <param name="IsElsewhere">Whether the place is in another function than the one that made the object.</param>
internal sealed record ObjectUse(IOperation At, IInvocationOperation? Called, IForEachLoopOperation? Loop, bool IsElsewhere)
{
    /// <summary>Whether the place calls a method of the name.</summary>
    public bool Calls(string name) => Called?.TargetMethod.Name == name;
}
