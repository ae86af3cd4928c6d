using System.Reflection;

namespace GoroutineGen.Runtime.Tests.Surface;

/// <summary>What is public because generated code needs it is kept out of users' sight, and nothing else is.</summary>
public class HiddenSurfaceTests
{
    // The generator's names for what a rewritten call becomes.
    private static readonly string[] TwinMarks = ["__goroutine", "__body"];

    private static readonly string[] UserNamespaces = ["GoroutineGen", "GoroutineGen.Sync", "GoroutineGen.Time"];

    [Test]
    public void TypesOutsideTheUsersNamespacesAreHidden() =>
        Assert.That(PublicSurface.UserTypes.Where(type => !UserNamespaces.Contains(type.Namespace)), Is.Empty);

    [Test]
    public void HiddenTypesInTheUsersNamespacesAreAwaitersOfTwins() =>
        Assert.That(
            PublicSurface.Types.Where(type =>
                UserNamespaces.Contains(type.Namespace) && PublicSurface.IsHidden(type) && !type.Name.EndsWith("Awaiter")),
            Is.Empty);

    [Test]
    public void MembersThatSpeakOfHiddenTypesAreHidden()
    {
        var shown =
            from type in PublicSurface.UserTypes
            from member in PublicSurface.UserMembers(type)
            where SpokenOf(member).SelectMany(Parts).Any(t => t.Assembly == type.Assembly && PublicSurface.IsHidden(t))
            select $"{type.Name}.{member.Name}";
        // A foreach asks for it by this name, or goes through what it gives; the enumerator is seen by nobody.
        Assert.That(
            shown.Distinct(), Is.EquivalentTo(new[] { "Chan`1.GetEnumerator", "Go.Each", "IReceiveChan`1.GetEnumerator" }));
    }

    [Test]
    public void TwinsAreHidden() =>
        Assert.That(
            from type in PublicSurface.UserTypes
            from member in PublicSurface.UserMembers(type)
            where TwinMarks.Any(member.Name.Contains)
            select $"{type.Name}.{member.Name}",
            Is.Empty);

    private static IEnumerable<Type> SpokenOf(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsConstructedGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
