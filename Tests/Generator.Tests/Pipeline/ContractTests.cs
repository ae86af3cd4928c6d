using System.Reflection;
using GoroutineGen.Frames;
using GoroutineGen.Generator.Contract;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>The generator and the runtime know each other by names alone. Both have to mean the same ones.</summary>
public class ContractTests
{
    private const string Global = "global::";

    private static readonly Assembly Runtime = typeof(Go).Assembly;

    [Test]
    public void EveryNameOfTheRuntimeMeansSomethingThere()
    {
        string[] names =
        [
            .. typeof(RuntimeNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()).OfType<string>()
                .Select(name => name.StartsWith(Global) ? name[Global.Length..] : name)
                .Where(name => name.StartsWith("GoroutineGen.") && !name.EndsWith('.') && name != RuntimeNames.GeneratedNamespace),
        ];
        Assert.That(names, Has.Length.GreaterThan(20));
        Assert.That(names.Where(name => !IsType(name) && !IsMember(name)), Is.Empty, "not in the runtime");
    }

    [Test]
    public void TwinsOfTheRuntimeAreNamedAsTheGeneratorExpects()
    {
        var twins =
            from type in Runtime.GetTypes()
            from method in type.GetMethods(
                BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            let original = method.GetCustomAttribute<ResumableBodyAttribute>()?.OriginalName
            where original is not null
            select (Type: type, method.Name, Original: original);
        Assert.That(twins.Count(), Is.GreaterThan(20));
        Assert.That(
            twins.Where(twin => !Names(twin.Original).Contains(twin.Name) || twin.Type.GetMember(twin.Original).Length == 0),
            Is.Empty,
            "no name of a twin, or no original");
    }

    [Test]
    public void TheRuntimeLooksForTheNamesThatTheGeneratorGives() => Assert.That(
        new[] { "Suffix", "InterfaceSuffix" }.Select(ConstantOfTwinTable),
        Is.EqualTo([RuntimeNames.TwinSuffix, RuntimeNames.InterfaceTwinSuffix]));

    private static object? ConstantOfTwinTable(string name) =>
        Runtime.GetType("GoroutineGen.Frames.TwinTable")!
            .GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue();

    private static string[] Names(string original) =>
    [
        original + RuntimeNames.TwinSuffix, original + RuntimeNames.OutTwinSuffix, original + RuntimeNames.BodySuffix,
    ];

    private static bool IsType(string name) =>
        Runtime.GetTypes().Any(type => FullName(type) == name || FullName(type) == name + "Attribute");

    private static bool IsMember(string name)
    {
        var dot = name.LastIndexOf('.');
        return Runtime.GetTypes().Any(type => FullName(type) == name[..dot] && type.GetMember(name[(dot + 1)..]).Length > 0);
    }

    /// <summary>As C# writes it, without type parameters.</summary>
    private static string? FullName(Type type) => type.FullName?.Split('`')[0].Replace('+', '.');
}
