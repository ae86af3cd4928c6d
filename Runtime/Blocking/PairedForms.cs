using System.Reflection;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// Which classes override the blocking and the asynchronous form of a protected member together, or neither. Where one class has the one
/// form and another class the other, a call of the other form would skip the code of a class.
/// </summary>
/// <param name="blocking">The blocking form, as the root of the classes declares it, and its delegate's type.</param>
/// <param name="asynchronous">The asynchronous forms, likewise.</param>
internal sealed class PairedForms((MethodInfo Method, Type Delegate) blocking, params (MethodInfo Method, Type Delegate)[] asynchronous)
{
    private readonly SideTable<Type, StrongBox<bool>> _known = new();

    /// <summary>Whether the object's class has both forms from one class.</summary>
    internal bool AreOf(object instance) =>
        _known.GetOrAdd(instance.GetType(), _ =>
        {
            var overrider = Overrider(blocking, instance);
            var others = asynchronous.Select(form => Overrider(form, instance)).ToArray();
            return new StrongBox<bool>(others.Contains(overrider) && others.All(other => other!.IsAssignableFrom(overrider)));
        }).Value;

    // A delegate that is bound to an object is one of the method that a call would reach.
    private static Type? Overrider((MethodInfo Method, Type Delegate) form, object instance) =>
        form.Method.CreateDelegate(form.Delegate, instance).Method.DeclaringType;
}
