using System.Runtime.InteropServices;

namespace GoroutineGen.Sync;

/// <summary>
/// Tells of full garbage collections. Once old enough, an object that nobody refers to is finalised after a full collection; this object
/// then registers for the next one.
/// </summary>
internal sealed class FullCollections
{
    // Not a WeakReference: a WeakReference would be finalised together with this object.
    private readonly WeakGCHandle<object> _target;
    private readonly Action<object> _action;
    private int _seen = GC.CollectionCount(GC.MaxGeneration);

    private FullCollections(object target, Action<object> action)
    {
        _target = new WeakGCHandle<object>(target);
        _action = action;
    }

    // While this object is young, it is finalised after lesser collections too: the count tells them from full ones.
    ~FullCollections()
    {
        if (!_target.TryGetTarget(out var target))
        {
            _target.Dispose();
            return;
        }

        var seen = GC.CollectionCount(GC.MaxGeneration);
        if (seen != _seen)
        {
            _seen = seen;
            _action(target);
        }

        GC.ReRegisterForFinalize(this);
    }

    /// <summary>
    /// Calls <paramref name="action"/> on the finalizer's thread after each full collection, as long as <paramref name="target"/> lives.
    /// The action must not throw.
    /// </summary>
    internal static void Notify(object target, Action<object> action) => _ = new FullCollections(target, action);
}
