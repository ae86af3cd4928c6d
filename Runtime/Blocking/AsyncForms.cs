using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// Which classes have an asynchronous form of a member. What a base class does by default blocks another thread instead, and a class that
/// overrides the blocking member after the asynchronous one was last overridden does something of its own there.
/// </summary>
internal sealed class AsyncForms(Type root)
{
    private readonly SideTable<Type, StrongBox<bool>> _known = new();

    /// <summary>Whether the class has an asynchronous form.</summary>
    /// <param name="instance">An object of the class.</param>
    /// <param name="members">
    /// The members, bound to the object as calls would be: the blocking one, and the forms of the asynchronous one.
    /// </param>
    internal bool Has<T>(T instance, Func<T, (Delegate Blocking, Delegate[] Asynchronous)> members)
        where T : class
    {
        var type = instance.GetType();
        if (_known.TryGet(type, out var known))
            return known.Value;
        (var blocking, var asynchronous) = members(instance);
        var has = asynchronous.Any(form => IsOwn(form.Method.DeclaringType, blocking.Method.DeclaringType));
        _known.Set(type, new StrongBox<bool>(has));
        return has;
    }

    private bool IsOwn(Type? asynchronous, Type? blocking) =>
        asynchronous != root && asynchronous is not null && blocking is not null && blocking.IsAssignableFrom(asynchronous);
}
