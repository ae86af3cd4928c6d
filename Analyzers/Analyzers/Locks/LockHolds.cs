using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Which lock gives back what <c>Acquire</c> returned: of a using statement, and of a local that nothing but <c>Dispose</c> is called on.
/// </summary>
internal sealed class LockHolds
{
    private readonly Dictionary<object, Held> _held = [];
    private readonly RuntimeTypes _types;

    public LockHolds(ControlFlowGraph graph, RuntimeTypes types)
    {
        _types = types;
        foreach (var call in graph.Blocks.SelectMany(FlowOperations.Of).OfType<IInvocationOperation>())
        {
            if (IsHold(call.Type) && LockCall.Of(call, types) is { } taken && Place(call.Parent) is { } place)
                _held[place] = taken.Lock;
        }
    }

    /// <summary>Whether it is known who gives back what a call of <c>Acquire</c> returned; nobody does where the call drops it.</summary>
    public bool Knows(IInvocationOperation acquire) =>
        acquire.Parent is IExpressionStatementOperation || (Place(acquire.Parent) is { } place && _held.ContainsKey(place));

    /// <summary>Whether a call gives back what <c>Acquire</c> returned.</summary>
    public bool GivesBack(IInvocationOperation call) =>
        call.TargetMethod.Name == "Dispose"
        && IsHold(call.Instance is IConversionOperation conversion ? conversion.Operand.Type : call.Instance?.Type);

    /// <summary>The lock that such a call gives back; null where that is not known.</summary>
    public Held? GivenBackBy(IInvocationOperation dispose) =>
        Source(dispose.Instance) is { } source && _held.TryGetValue(source, out var held) ? held : null;

    /// <summary>The lock whose hold an operation hands on to somebody; null where it does not.</summary>
    public Held? HandedOnBy(IOperation operation)
    {
        if (operation is not (ILocalReferenceOperation or IFlowCaptureReferenceOperation)
            || Source(operation) is not { } source || !_held.TryGetValue(source, out var held))
            return null;
        var outer = operation.Parent;
        var inner = operation;
        for (; outer is IConversionOperation; outer = outer.Parent)
            inner = outer;
        return outer is IInvocationOperation { TargetMethod.Name: "Dispose" } dispose && dispose.Instance == inner
            || outer is ISimpleAssignmentOperation assignment && assignment.Target == inner
                ? null
                : held;
    }

    /// <summary>Whether a type is that of what <c>Acquire</c> returns.</summary>
    public bool IsHold(ITypeSymbol? type) => RuntimeTypes.Is(type, _types.Hold);

    private static object? Place(IOperation? parent) => parent switch
    {
        IFlowCaptureOperation capture => capture.Id,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
        IConversionOperation conversion => Place(conversion.Parent),
        _ => null,
    };

    private static object? Source(IOperation? instance) => instance switch
    {
        IConversionOperation conversion => Source(conversion.Operand),
        IFlowCaptureReferenceOperation reference => reference.Id,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };
}
