using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>What becomes of a task where it is made.</summary>
internal static class TaskEnds
{
    /// <summary>What becomes of a task; null where it goes to somebody else.</summary>
    public static TaskEnd? Of(IInvocationOperation made, RuntimeTypes types) => made.Parent switch
    {
        IExpressionStatementOperation => TaskEnd.Dropped,
        ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => TaskEnd.Dropped,
        IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: 1 } wait } when types.IsGo(wait.TargetMethod, "Await") =>
            TaskEnd.Awaited,
        IInvocationOperation { TargetMethod.Name: "GetAwaiter", Parent: IInvocationOperation { TargetMethod.Name: "GetResult" } } =>
            TaskEnd.Awaited,
        IInvocationOperation { TargetMethod.Name: "Wait", Arguments.IsEmpty: true } => TaskEnd.Wrapped,
        IPropertyReferenceOperation { Property.Name: "Result" } => TaskEnd.Wrapped,
        _ => null,
    };
}
