using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>A suspended call of an async method.</summary>
/// <typeparam name="TStateMachine">What the compiler made of the method.</typeparam>
/// <typeparam name="TResult">What the method returns.</typeparam>
internal sealed class SpareFrame<TStateMachine, TResult> : SpareSource<TResult>
    where TStateMachine : IAsyncStateMachine
{
    private readonly Action _moveNext;
    private TStateMachine _stateMachine = default!;

    // Null: the method has suppressed the flow of its AsyncLocal values.
    private ExecutionContext? _context;

    private SpareFrame() => _moveNext = MoveNext;

    internal static SpareFrame<TStateMachine, TResult> Take() => Spares<SpareFrame<TStateMachine, TResult>>.TryTake() ?? new();

    /// <summary>Called once, when the call suspends for the first time.</summary>
    internal void Keep(ref TStateMachine stateMachine) => _stateMachine = stateMachine;

    /// <summary>What goes on with the call, with the AsyncLocal values of now.</summary>
    internal Action Suspend()
    {
        _context = ExecutionContext.Capture();
        return _moveNext;
    }

    private protected override void Give()
    {
        _stateMachine = default!;
        _context = null;
        Spares<SpareFrame<TStateMachine, TResult>>.Give(this);
    }

    private void MoveNext()
    {
        if (_context is { } context)
            ExecutionContext.Run(context, static frame => ((SpareFrame<TStateMachine, TResult>)frame!)._stateMachine.MoveNext(), this);
        else
            _stateMachine.MoveNext();
    }
}
