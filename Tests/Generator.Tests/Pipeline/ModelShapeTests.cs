using System.Reflection;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>The cache compares models: they are plain data, and equal sources give equal models.</summary>
public class ModelShapeTests
{
    private const string Source = """
        static partial class Program
        {
            static void Main() => Go.Run(Work, default(long));

            [Goroutine]
            internal static void Work(long x)
            {
                for (long i = 0; i < x; i++) Go.Yield();
            }

            partial class Inner<T>
            {
                [Goroutine]
                public void Work(T x) { }
            }
        }
        """;

    private static IEnumerable<Type> ModelTypes =>
        typeof(GoroutineGenerator).Assembly.GetTypes()
            .Where(type => type is { Namespace: "GoroutineGen.Generator.Model", IsNested: false, IsAbstract: false, IsEnum: false });

    [Test]
    public void ThereAreModels() => Assert.That(ModelTypes, Is.Not.Empty);

    [TestCaseSource(nameof(ModelTypes))]
    public void ModelHoldsNoRoslynType(Type model)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var held = model.GetFields(all).Select(field => field.FieldType)
            .Concat(model.GetProperties(all).Select(property => property.PropertyType));
        Assert.That(held.SelectMany(Mentioned).Where(IsRoslyn), Is.Empty);
    }

    [TestCaseSource(nameof(ModelTypes))]
    public void ModelIsComparedByItsContents(Type model)
    {
        Assert.That(
            model.GetInterfaces().Where(type => type.IsGenericType).Select(type => type.GetGenericTypeDefinition()),
            Does.Contain(typeof(IEquatable<>)));
        Assert.That(model.GetMethod(nameof(GetHashCode), [])!.DeclaringType, Is.EqualTo(model));
    }

    [TestCase(TrackingNames.Twins)]
    [TestCase(TrackingNames.Interceptors)]
    public void EqualSourcesGiveEqualModels(string step)
    {
        var first = Models(step, Source);
        var second = Models(step, Source);
        Assert.That(first, Is.Not.Empty);
        Assert.That(second, Is.EqualTo(first));
        Assert.That(second.Select(model => model.GetHashCode()), Is.EqualTo(first.Select(model => model.GetHashCode())));
        Assert.That(second[0], Is.Not.SameAs(first[0]));
    }

    [TestCase(TrackingNames.Twins)]
    [TestCase(TrackingNames.Interceptors)]
    public void DifferentSourcesGiveDifferentModels(string step)
    {
        Assert.That(Models(step, Source.Replace("long", "int")), Is.Not.EqualTo(Models(step, Source)));
    }

    private static IReadOnlyList<object> Models(string step, string source) =>
        [.. GeneratorHarness.Generate(source).Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value)];

    private static IEnumerable<Type> Mentioned(Type type) =>
        type.GetGenericArguments().Concat(type.HasElementType ? [type.GetElementType()!] : []).SelectMany(Mentioned).Append(type);

    private static bool IsRoslyn(Type type) => type.Namespace?.StartsWith("Microsoft.CodeAnalysis") == true;
}
