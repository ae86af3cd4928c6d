using System.Reflection;
using System.Runtime.CompilerServices;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests;

/// <summary>A method without a twin runs as ordinary code, silently; the other tests would then compare a body with itself.</summary>
public static class TwinTests
{
    private const int FewestMethods = 300;

    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Test]
    public static void EveryGoroutineMethodHasATwin()
    {
        var methods =
            from assembly in (Assembly[])[typeof(TwinTests).Assembly, ChildProcess.Load()]
            from type in assembly.GetTypes()
            from method in type.GetMethods(Declared)
            where method.IsDefined(typeof(GoroutineAttribute)) && !IsGenerated(method)
            select method;
        Assert.That(methods.Count(), Is.AtLeast(FewestMethods));
        Assert.That(methods.Where(method => !HasTwin(method)).Select(method => $"{method.DeclaringType}.{method.Name}"), Is.Empty);
    }

    // Overloads are told apart by their number: each has a twin of its own.
    private static bool HasTwin(MethodInfo method)
    {
        var twins = method.DeclaringType!.GetMember(method.Name + "__goroutine*", Declared).OfType<MethodInfo>().ToList();
        var originals = method.DeclaringType!.GetMember(method.Name, Declared).OfType<MethodInfo>()
            .Count(overload => overload.IsDefined(typeof(GoroutineAttribute)));
        return twins.Count == originals && twins.All(twin => twin.IsDefined(typeof(AsyncStateMachineAttribute)));
    }

    private static bool IsGenerated(MethodInfo method) => method.Name.Contains('<', StringComparison.Ordinal);
}
