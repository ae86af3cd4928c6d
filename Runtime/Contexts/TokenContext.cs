using GoroutineGen.Scheduling;

namespace GoroutineGen.Contexts;

/// <summary>A context that is also done when a cancellation token is.</summary>
internal sealed class TokenContext(Context parent) : CancelContext(parent)
{
    private CancellationTokenRegistration _registration;

    // Whoever registered, and whoever ended the context: the later one of both unregisters.
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

    // A full barrier: the later one sees the registration. Not Dispose, which waits for a callback under way: the one that ends this
    // context, perhaps.
    private void Arrive()
    {
        if (Interlocked.Increment(ref _arrived) == 2)
            Uninterrupted.Do(_registration, static registration => registration.Unregister());
    }
}
