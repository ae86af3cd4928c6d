using System.Runtime.ExceptionServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Sync;

/// <summary>A call that one caller makes, and whose value or exception is for other callers too.</summary>
internal sealed class ValueCall<T>(WaitReason reason, string ofWhat)
{
    internal readonly SharedCall Call = new(reason, ofWhat);

    private T? _value;
    private ExceptionDispatchInfo? _fault;
    private bool _hasValue;

    /// <summary>
    /// What the function threw; an <see cref="OperationCanceledException"/> when the function ended by <see cref="Go.Exit"/>; null when the
    /// function returned.
    /// </summary>
    internal Exception? Exception => _fault?.SourceException ?? (_hasValue ? null : ExitedError());

    /// <summary>The value, once the call has ended; throws what the function threw.</summary>
    internal T ValueOrThrow()
    {
        _fault?.Throw();
        return _hasValue ? _value! : throw ExitedError();
    }

    /// <summary>Makes the call. The caller still has to end it.</summary>
    internal void Make(Func<T> function)
    {
        try
        {
            Return(function());
        }
        catch (Exception exception) when (exception is not GoroutineExitException)
        {
            Throw(exception);
        }
    }

    /// <inheritdoc cref="Make"/>
    internal async GoTask MakeInGoroutine(Delegate function)
    {
        try
        {
            Return(await Bodies.Call<T>(function));
        }
        catch (Exception exception) when (exception is not GoroutineExitException)
        {
            Throw(exception);
        }
    }

    /// <inheritdoc cref="Make"/>
    internal async Task MakeAsync(Func<Task<T>> function)
    {
        try
        {
            Return(await function().ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            Throw(exception);
        }
    }

    private void Return(T value)
    {
        _value = value;
        _hasValue = true;
    }

    private void Throw(Exception exception) => _fault = ExceptionDispatchInfo.Capture(exception);

    private static OperationCanceledException ExitedError() => new("The function ended by Go.Exit, so there is no value.");
}
