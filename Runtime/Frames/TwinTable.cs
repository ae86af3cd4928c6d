using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>Finds a method's twin by the twin's name and attribute, for <c>Go.Run</c> calls that nobody rewrote or intercepted.</summary>
internal static class TwinTable
{
    private const string Suffix = "__goroutine";
    private const string InterfaceSuffix = "__goroutine_interface";

    private static readonly ConcurrentDictionary<MethodInfo, MethodInfo?> Twins = new();

    // The twins of methods that may be unloaded: a plug-in's methods, and generic methods over a plug-in's types. The table does not keep
    // them alive.
    private static readonly SideTable<MethodInfo, StrongBox<MethodInfo?>> CollectibleTwins = new();

    /// <summary>
    /// The twin of <paramref name="body"/>'s method as a delegate with the same target, or null when no twin can stand for
    /// <paramref name="body"/>.
    /// </summary>
    internal static TTwin? Find<TTwin>(Delegate body)
        where TTwin : Delegate
    {
        ArgumentNullException.ThrowIfNull(body);
        if (!body.HasSingleTarget)
            return null;
        var twin = Find(body.Method);
        return twin is null || !IsDispatched(body, twin)
            ? null
            : (TTwin?)Delegate.CreateDelegate(typeof(TTwin), body.Target, twin, throwOnBindFailure: false);
    }

    private static MethodInfo? Find(MethodInfo original)
    {
        if (original.DeclaringType is null)
            return null; // Emitted at run time: a compiled expression, for instance.
        return original.IsCollectible
            ? CollectibleTwins.GetOrAdd(original, static original => new StrongBox<MethodInfo?>(Search(original))).Value
            : Twins.TryGetValue(original, out var twin) ? twin
            : Uninterrupted.Do(original, static original => Twins.GetOrAdd(original, Search));
    }

    /// <summary>
    /// Whether the twin, bound to the delegate's target, has the body that the delegate holds. A delegate of <c>base.M</c> holds a body
    /// that the target's class has replaced. A virtual twin bound to the target would be the twin of the replacement.
    /// </summary>
    private static bool IsDispatched(Delegate body, MethodInfo twin) =>
        !twin.IsVirtual || twin.IsFinal || body.Target is not { } target
        || target.GetType() == body.Method.DeclaringType
        || Delegate.CreateDelegate(body.GetType(), target, body.Method).Method == body.Method;

    [UnconditionalSuppressMessage("Trimming", "IL2075",
        Justification = "A twin that was trimmed away is not found, and the method then holds its thread while it blocks.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The twin has the original's type parameters and constraints.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The twin is instantiated as the original is.")]
    private static MethodInfo? Search(MethodInfo original)
    {
        const BindingFlags Declared =
            BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var candidate in original.DeclaringType!.GetMethods(Declared))
        {
            if (!IsNameOf(candidate, original)
                || candidate.GetCustomAttribute<ResumableBodyAttribute>(inherit: false)?.OriginalName != original.Name)
                continue;
            var twin = candidate;
            if (original.IsGenericMethod)
            {
                if (twin.GetGenericArguments().Length != original.GetGenericArguments().Length)
                    continue;
                twin = twin.MakeGenericMethod(original.GetGenericArguments());
            }

            if (HasParametersOf(original, twin))
                return twin;
        }

        return null;
    }

    private static bool IsNameOf(MethodInfo candidate, MethodInfo original) =>
        candidate.Name.StartsWith(original.Name, StringComparison.Ordinal)
        && candidate.Name.AsSpan(original.Name.Length) is Suffix or InterfaceSuffix;

    private static bool HasParametersOf(MethodInfo original, MethodInfo twin)
    {
        var expected = original.GetParameters();
        var actual = twin.GetParameters();
        if (actual.Length != expected.Length + 1 || actual[0].ParameterType != typeof(Entry))
            return false;
        for (var i = 0; i < expected.Length; i++)
        {
            if (actual[i + 1].ParameterType != expected[i].ParameterType)
                return false;
        }

        return true;
    }
}
