using GoroutineGen.Scheduling;

namespace GoroutineGen.Contexts;

/// <summary>A context that is also done when a cancellation token is cancelled.</summary>
internal sealed class TokenContext(Context parent) : CancelContext(parent)
{
    private CancellationTokenRegistration _registration;

    // How many have arrived of two: who registered with the token, and who ended the context. The later one unregisters.
    private int _arrived;

    internal void Start(CancellationToken token)
    {
        if (!TryAttach())
            return;
        _registration = Uninterrupted.Do(
            (token, this), static pair => pair.token.UnsafeRegister(static context => ((TokenContext)context!).Cancel(), pair.Item2));
        Arrive();
    }

    private protected override void Release() => Arrive();

    // The increment is a full barrier: the later one sees the registration. Unregister, not Dispose: Dispose waits for a callback under
    // way, and that callback may be the one that ends this context.
    private void Arrive()
    {
        if (Interlocked.Increment(ref _arrived) == 2)
            Uninterrupted.Do(_registration, static registration => registration.Unregister());
    }
}
