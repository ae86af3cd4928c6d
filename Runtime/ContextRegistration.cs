using GoroutineGen.Contexts;

namespace GoroutineGen;

/// <summary>What <see cref="Context.AfterFunc(Context, Action)"/> has registered, and the means to take it back.</summary>
/// <remarks>
/// <para>As with <see cref="CancellationTokenRegistration"/>, a registration may be stopped from any thread, any number of times. Stopping
/// the default value does nothing.</para>
/// <para>Go's counterpart: the function <c>stop</c> that <c>context.AfterFunc</c> returns.</para>
/// </remarks>
public readonly struct ContextRegistration : IDisposable
{
    private readonly CancelCallback? _callback;

    internal ContextRegistration(CancelCallback callback) => _callback = callback;

    /// <summary>Keeps the action from running, if it has not been started. Does not wait for an action that runs.</summary>
    /// <returns>
    /// Whether the call has kept the action from running; false when the action has been started, or the registration was stopped before.
    /// </returns>
    public bool Stop() => _callback?.Stop() ?? false;

    /// <summary>As <see cref="Stop"/>, for <c>using</c>.</summary>
    public void Dispose() => Stop();
}
