using System.Reflection;
using System.Runtime.CompilerServices;
using GoroutineGen.EndToEnd.Tests.Harness;
using GoroutineGen.EndToEnd.Tests.Oracle;

namespace GoroutineGen.EndToEnd.Tests;

/// <summary>A method without a twin runs as ordinary code, silently; the other tests would then compare a body with itself.</summary>
public static class TwinTests
{
    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<TestCaseData> GoroutineMethods =>
        from assembly in (Assembly[])[typeof(TwinTests).Assembly, ChildProcess.Load()]
        from type in assembly.GetTypes()
        from method in type.GetMethods(Declared)
        where method.IsDefined(typeof(GoroutineAttribute)) && !IsGenerated(method)
        select new TestCaseData(method).SetArgDisplayNames($"{type.Name}.{method.Name}");

    [TestCaseSource(nameof(GoroutineMethods))]
    public static void GoroutineMethodHasATwinUnlessItIsRefused(MethodInfo method)
    {
        var twin = method.DeclaringType!.GetMember(method.Name + "__goroutine*", Declared).OfType<MethodInfo>().SingleOrDefault();

        if (method.IsDefined(typeof(RefusedAttribute)))
        {
            Assert.That(twin, Is.Null);
            return;
        }

        Assert.That(twin, Is.Not.Null);
        Assert.That(twin!.GetCustomAttribute<AsyncStateMachineAttribute>(), Is.Not.Null);
    }

    private static bool IsGenerated(MethodInfo method) => method.Name.Contains('<', StringComparison.Ordinal);
}
