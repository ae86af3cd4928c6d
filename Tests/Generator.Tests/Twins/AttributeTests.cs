using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>
/// What tools ask of a method they ask of its twin: debuggers, stack traces, coverage, trimming and native compilation. Users cannot
/// annotate what is generated, so it has all that they wrote.
/// </summary>
public class AttributeTests
{
    /// <summary>What a trimmer or a native compiler says where a method has less than its original.</summary>
    private const string Annotated = """
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using Members = System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute;

        static partial class Program
        {
            private const DynamicallyAccessedMemberTypes Methods = DynamicallyAccessedMemberTypes.PublicMethods;

            [Goroutine]
            [DebuggerHidden, DebuggerNonUserCode, DebuggerStepThrough, DebuggerStepperBoundary, StackTraceHidden]
            [ExcludeFromCodeCoverage(Justification = "\"quoted\"\n")]
            [RequiresUnreferencedCode("a", Url = "b"), RequiresDynamicCode("c"), RequiresAssemblyFiles("d")]
            [UnconditionalSuppressMessage("Trimming", "IL2057"), UnconditionalSuppressMessage("Trimming", "IL2026", Justification = null)]
            [
                DynamicDependency(Methods, typeof(Dictionary<,>)), DynamicDependency("Other", typeof(int[])),
                DynamicDependency(nameof(Ordinary))]
            public static void Method<[Members(Methods)] T, U>(
                [Members(Methods | DynamicallyAccessedMemberTypes.Interfaces)] Type type, Type plain)
            {
                Go.Yield();
                Local<T>(type);

                [DebuggerStepThrough, RequiresUnreferencedCode("local")]
                static void Local<[Members(Methods)] V>([Members(Methods)] Type local) => Go.Yield();
            }

            private static void Ordinary()
            {
            }
        }

        partial interface IWorker
        {
            [Goroutine, RequiresUnreferencedCode("interface")]
            void Work<[Members(DynamicallyAccessedMemberTypes.All)] T>([Members(DynamicallyAccessedMemberTypes.All)] Type type);
        }

        partial class Worker : IWorker
        {
            [Goroutine, RequiresUnreferencedCode("class")]
            public virtual void Work<[Members(DynamicallyAccessedMemberTypes.All)] T>(
                [Members(DynamicallyAccessedMemberTypes.All)] Type type) =>
                Go.Yield();
        }

        partial class Explicit : IWorker
        {
            [Goroutine, RequiresUnreferencedCode("explicit")]
            void IWorker.Work<[Members(DynamicallyAccessedMemberTypes.All)] T>([Members(DynamicallyAccessedMemberTypes.All)] Type type) =>
                Go.Yield();
        }

        static partial class Extensions
        {
            extension<[Members(DynamicallyAccessedMemberTypes.All)] T>(List<T> list)
            {
                [Goroutine, RequiresUnreferencedCode("extension")]
                public void Work([Members(DynamicallyAccessedMemberTypes.All)] Type type) => Go.Yield();
            }
        }
        """;

    [TestCase("Program", "Method", "Method__goroutine")]
    [TestCase("IWorker", "Work", "Work__goroutine_interface")]
    [TestCase("Worker", "Work", "Work__goroutine")]
    [TestCase("Worker", "Work", "IWorker.Work__goroutine_interface")]
    [TestCase("Explicit", "IWorker.Work", "IWorker.Work__goroutine_interface")]
    [TestCase("Extensions", "Work", "Work__goroutine")]
    public void ATwinHasWhatToolsAskItsOriginalFor(string type, string name, string twinName)
    {
        var run = GeneratorHarness.Generate(Annotated);
        run.Emit(OptimizationLevel.Release);
        var container = run.Compilation.GetTypeByMetadataName(type)!;
        var original = Method(container, name);
        var twin = Method(container, twinName);
        Assert.That(OfTools(original), Is.Not.Empty);
        Assert.That(OfTools(twin).Where(IsOfUser), Is.EqualTo(OfTools(original)));
        var parameters = twin.Parameters.Skip(twin.Parameters.Length - original.Parameters.Length);
        Assert.That(parameters.Select(OfTools), Is.EqualTo(original.Parameters.Select(OfTools)));
        Assert.That(twin.TypeParameters.Select(OfTools), Is.EqualTo(original.TypeParameters.Select(OfTools)));
    }

    [Test]
    public void ATwinOfALocalFunctionHasWhatToolsAskForToo() => Assert.That(
        GeneratorHarness.Generate(Annotated).Text,
        Does.Contain(
            "[global::System.Diagnostics.DebuggerStepThroughAttribute] "
            + "[global::System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute(\"local\")] "
            + "static async global::GoroutineGen.Frames.GoTask Local__goroutine<"
            + "[global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute("
            + "(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes)(8))] V>("));

    /// <summary>The delegates by which a twin learns whether it has been replaced are never called, which no trimmer can know.</summary>
    [Test]
    public void DelegatesOfAnnotatedMethodsAreExcused()
    {
        var run = GeneratorHarness.Generate(Annotated);
        var worker = run.Compilation.GetTypeByMetadataName("Worker")!;
        Assert.That(OfTools(Method(worker, "Work__goroutine")).Count(text => text.Contains("IL2111")), Is.EqualTo(1));
        Assert.That(OfTools(Method(worker, "IWorker.Work__goroutine_interface")).Count(text => text.Contains("IL2111")), Is.EqualTo(1));
        var program = run.Compilation.GetTypeByMetadataName("Program")!;
        Assert.That(OfTools(Method(program, "Method__goroutine")).Where(text => text.Contains("IL2111")), Is.Empty);
    }

    /// <summary>Debuggers ask the method of the state machine, for which the compiler asks the twin.</summary>
    [Test]
    public void DebuggersStepThroughTheStateMachine()
    {
        var emitted = GeneratorHarness.Generate(Annotated).Emit(OptimizationLevel.Debug);
        using var image = new PEReader(new MemoryStream(emitted.Image));
        var metadata = image.GetMetadataReader();
        var machine = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Single(type => metadata.GetString(type.Name).StartsWith("<Method__goroutine>d", StringComparison.Ordinal));
        var moveNext = machine.GetMethods().Select(metadata.GetMethodDefinition)
            .Single(method => metadata.GetString(method.Name) == "MoveNext");
        var attributes = moveNext.GetCustomAttributes().Select(handle => metadata.GetCustomAttribute(handle).Constructor)
            .Where(constructor => constructor.Kind == HandleKind.MemberReference)
            .Select(constructor => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
            .Select(parent => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name));
        string[] expected = [nameof(DebuggerHiddenAttribute), nameof(DebuggerNonUserCodeAttribute), nameof(DebuggerStepThroughAttribute)];
        Assert.That(attributes, Is.SupersetOf(expected));
    }

    private static IMethodSymbol Method(INamedTypeSymbol type, string name) =>
        type.GetMembers().Concat(type.GetTypeMembers().Where(inner => inner.Name.Length == 0).SelectMany(block => block.GetMembers()))
            .OfType<IMethodSymbol>().First(method => method.Name == name || method.Name == "global::" + name);

    private static IReadOnlyList<string> OfTools(ISymbol symbol) =>
    [
        .. symbol.GetAttributes()
            .Where(data =>
                data.AttributeClass!.ContainingNamespace.ToDisplayString() is "System.Diagnostics" or "System.Diagnostics.CodeAnalysis")
            .Select(data => data.ToString()!),
    ];

    private static bool IsOfUser(string attribute) => !attribute.Contains("IL2111", StringComparison.Ordinal);
}
