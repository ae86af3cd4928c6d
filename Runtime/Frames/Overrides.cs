using System.ComponentModel;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// What a virtual twin knows about the classes of its receivers. A class that was compiled without the generator overrides a method, but
/// not the twin beside the method. The inherited twin would then run another body than the class's. So each twin asks, once for each class,
/// which body a call of the original would run.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Overrides
{
    // A side table, because it does not keep a class alive that could be unloaded.
    private readonly SideTable<Type, StrongBox<bool>> _replaced = new();

    // Of the classes that have no other body than the twin's, the one asked for last: mostly the only one.
    private Type? _keeper;

    /// <summary>Whether the receiver's class has another body than the twin's; null when nobody has found that out yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? Find(object receiver) => receiver.GetType() == _keeper ? false : FindKnown(receiver.GetType());

    /// <summary>Finds out whether a call of the original would run another body than that of <paramref name="owner"/>.</summary>
    /// <param name="call">The original, bound to the receiver as a call would be.</param>
    /// <param name="owner">The type that the twin's body is from.</param>
    public bool Learn(Delegate call, Type owner)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Learn(call.Target!.GetType(), call.Method.DeclaringType != owner);
    }

    /// <summary>Finds out whether a call by an interface would run another body than a call by the class that implements it.</summary>
    /// <param name="interfaceCall">The interface's method, bound to the receiver as a call would be.</param>
    /// <param name="classCall">The class's method, bound to the receiver as a call would be.</param>
    public bool Learn(Delegate interfaceCall, Delegate classCall)
    {
        ArgumentNullException.ThrowIfNull(interfaceCall);
        ArgumentNullException.ThrowIfNull(classCall);
        return Learn(interfaceCall.Target!.GetType(), interfaceCall.Method != classCall.Method);
    }

    private bool? FindKnown(Type receiver)
    {
        if (!_replaced.TryGet(receiver, out var known))
            return null;
        Keep(receiver, known.Value);
        return known.Value;
    }

    private bool Learn(Type receiver, bool isReplaced)
    {
        _replaced.Set(receiver, new StrongBox<bool>(isReplaced));
        Keep(receiver, isReplaced);
        return isReplaced;
    }

    private void Keep(Type receiver, bool isReplaced)
    {
        if (!isReplaced && !receiver.IsCollectible)
            _keeper = receiver;
    }
}
