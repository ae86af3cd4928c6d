using System.ComponentModel;
using System.Reflection;

namespace GoroutineGen.Runtime.Tests.Surface;

/// <summary>What is public in the runtime, and which of it is for users.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;

    public static Type[] Types { get; } = typeof(Go).Assembly.GetExportedTypes();

    public static IEnumerable<Type> UserTypes => Types.Where(type => !IsHidden(type));

    public static IEnumerable<MemberInfo> UserMembers(Type type) => Members(type).Where(member => !IsHidden(member));

    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared);

    /// <summary>Whether editors do not offer the member.</summary>
    public static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false)?.State == EditorBrowsableState.Never;
}
