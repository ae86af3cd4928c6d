using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>
/// A twin's file copies what stands around its method. An error there would stand in each of these files once more, where the user cannot
/// mend it.
/// </summary>
public class BrokenSurroundingsTests
{
    private const string Loop = "for (int i = 0; i < 2; i++) Go.Yield();";

    private const string Waits = $"[Goroutine] public static void Waits() {{ {Loop} }}";

    private const string Class = $$"""static partial class Program { {{Waits}} }""";

    private static IEnumerable<TestCaseData> HeldBack =>
        from source in (string[])
        [
            // Directives half typed.
            $"using System.\n{Class}", $"using X = ;\n{Class}", $"using static ;\n{Class}",
            $"using B = System.Collections.Generic.List<;\n{Class}",
            $"using System.Text\n{Class}", $"using\n{Class}", $"using System.Text.;\nusing System.IO;\n{Class}",
            $"using X = System.Text\n{Class}", $"using unsafe X =\n{Class}",
            $"namespace N {{ using System.; {Class} }}", $"namespace N;\nusing X = ;\n{Class}",
            $"#define\n{Class}", $"#define 3\n{Class}", $"#undef\n{Class}",
            // Names of namespaces.
            $"namespace A.;\n{Class}", $"namespace A. {{ {Class} }}", $"namespace {{ {Class} }}", $"namespace A<int>.B {{ {Class} }}",
            $"namespace global::A {{ {Class} }}",
            $"namespace ;\n{Class}", $"namespace \n\n{Class}", $"namespace A.\n\n{Class}", $"namespace A..B {{ {Class} }}",
            // Heads of types.
            $$"""static partial class { {{Waits}} }""", $$"""partial class Outer { static partial class { {{Waits}} } }""",
            $$"""partial record { {{Waits}} }""", $$"""partial struct { {{Waits}} }""",
            $$"""static partial class P<T, > { {{Waits}} }""", $$"""static partial class P<out T> { {{Waits}} }""",
            $$"""static partial class P< { {{Waits}} }""", $$"""static partial class P<> { {{Waits}} }""",
            $$"""partial class Outer<T,> { partial class Inner { {{Waits}} } }""", $$"""static partial class P<in T, T> { {{Waits}} }""",
            $$"""static partial class P<int> { {{Waits}} }""",
            $$"""partial interface I<in out T> { {{Waits}} }""", $$"""static partial class P<T { {{Waits}} }""",
            $$"""static partial class 3 { {{Waits}} }""", $$"""static partial class int { {{Waits}} }""",
            // No type at all.
            $$"""static partial Program { {{Waits}} }""", Waits, $$"""namespace N { {{Waits}} }""", $$"""partial { {{Waits}} }""",
            // Heads of extension blocks.
            Extension("extension(Unknown u)"), Extension("extension<T>(T t) where T : Unknown"), Extension("extension(int a, int b)"),
            Extension("extension(int a = 3)"), Extension("extension()"),
            Extension("extension<T,>(T a)"), Extension("extension(int a"), Extension("extension(out int a)"),
            Extension("extension(System.Collections.Generic.List<> a)"),
            Extension("extension(int a) where T : class"), Extension("extension Named(int a)"), Extension("extension(params int[] a)"),
            Extension("extension(this int a)"),
            $$"""static partial class G<T> { extension(int a) { [Goroutine] public void Waits() { {{Loop}} } } }""",
            $$"""partial class G { extension(int a) { [Goroutine] public void Waits() { {{Loop}} } } }""",
            // What is overridden is not there.
            $$"""partial class P : Unknown { [Goroutine] public override void Waits() { {{Loop}} } }""",
            $$"""partial class P : Q { [Goroutine] public override void Waits() { {{Loop}} } } class Q : Unknown { }""",
            // A member that clashes with it, which alone has the error.
            $$"""partial class P { [Goroutine] public virtual void Waits() { {{Loop}} } public virtual void Waits() { } }""",
            $$"""partial class P { [Goroutine] public virtual void Waits() { {{Loop}} } int Waits => 3; }""",
            $$"""partial class P { [Goroutine] public virtual void Waits() { {{Loop}} } class Waits<T> { } }""",
            $$"""abstract partial class P { [Goroutine] public abstract T Waits<T>(T a); public abstract S Waits<S>(S a); }""",
            $$"""abstract partial class P { [Goroutine] public abstract void Waits(ref int a); public abstract void Waits(out int a); }""",
            $$"""partial interface I { [Goroutine] void Waits(); void Waits(); }""",
            // A name that is used and means nothing.
            $$"""using Alias = Unknown.Type; static partial class P { [Goroutine] static void Uses(Alias a) { {{Loop}} } }""",
            $$"""extern alias Unknown; static partial class P { [Goroutine] static void Uses(Unknown::A a) { {{Loop}} } }""",
            $$"""extern alias Unknown; using X = Unknown::A; partial class P { [Goroutine] static void M() { X x = null!; {{Loop}} } }""",
        ]
        select Case(source);

    private static IEnumerable<TestCaseData> LeftOut =>
        from source in (string[])
        [
            "using Unknown;", "using Unknown.Inner;", "using static Unknown;", "using static System.Unknown;", "using X = Unknown;",
            "using X = System.Unknown;", "using X = Unknown::A;", "extern alias Unknown;",
            "extern alias Unknown; using Unknown::A;", "extern alias Unknown; using X = Unknown::A.B;", "using System.String;",
            "using static System;", "using X = string?;", "using X = int*;", "using unsafe X = int*;",
            "using X = System.Text; using X = System.IO;", "using unsafe System.Text;", "using static unsafe System.Math;",
            "using static System.Collections.Generic.List<Unknown>;", "using X = System.Collections.Generic.List<Unknown>;",
            "using static System.Span<int*>;", "using static Hidden.Secret; static class Hidden { class Secret { } }", "using X = dynamic;",
            "using X = ref int;",
            "using System.Text; using System.Text; using Unknown;", "using X = Unknown; using static X;",
            "using X = System.Collections.Generic.List<>;",
        ]
        select Case(source);

    private static string Extension(string head) =>
        $$"""static partial class Ext { {{head}} { [Goroutine] public static void Waits() { {{Loop}} } } }""";

    private static TestCaseData Case(string source) => new TestCaseData(source).SetArgDisplayNames(
        source.Replace(Class, "...", StringComparison.Ordinal).Replace(Waits, "...", StringComparison.Ordinal).ReplaceLineEndings(" "));

    /// <summary>What is copied has an error in it, or means nothing that the method needs: there is no twin until it is mended.</summary>
    [TestCaseSource(nameof(HeldBack))]
    public void ATwinIsHeldBackWhereWhatItCopiesIsBroken(string source)
    {
        var program = new BrokenProgram(BrokenProgram.Compile(source));
        Assert.That(program.Thrown, Is.Null);
        Assert.That(program.ForeignErrors(), Is.Empty);
        Assert.That(program.Twins, Is.Zero);
    }

    /// <summary>Another generator may make what a directive names. The method means the same without it, and so does its twin.</summary>
    [TestCaseSource(nameof(LeftOut))]
    public void ADirectiveThatMeansNothingIsLeftOut(string directives)
    {
        foreach (var allowUnsafe in (bool[])[true, false])
        {
            foreach (var source in (string[])
                [$"{directives}\n{Class}", $"namespace N\n{{\n{directives}\n{Class}\n}}", $"namespace N;\n{directives}\n{Class}"])
            {
                var program = new BrokenProgram(BrokenProgram.Compile(source, allowUnsafe));
                Assert.That(program.Thrown, Is.Null);
                Assert.That(program.ForeignErrors(), Is.Empty, source);
                Assert.That(program.Twins, Is.EqualTo(1), source);
            }
        }
    }

    /// <summary>Unsafe code in a type that may not be unsafe: the twin would say unsafe once more.</summary>
    [TestCase($$"""unsafe partial class P { [Goroutine] static void M(int[] a) { fixed (int* p = a) *p = 3; {{Loop}} } }""", 0)]
    [TestCase($$"""unsafe partial class P { [Goroutine] static void M() { int* p = null; {{Loop}} } }""", 0)]
    [TestCase($$"""unsafe partial class P { [Goroutine] static void M() { {{Loop}} } }""", 0)]
    [TestCase($$"""unsafe partial class P { [Goroutine] static void M() { F(); {{Loop}} void F() { int* p = null; Go.Yield(); } } }""", 0)]
    [TestCase($$"""unsafe partial class P { [Goroutine] static void M() { System.Action f = () => { int* p = null; }; {{Loop}} } }""", 0)]
    public void UnsafeThatIsNotAllowedIsSaidOnce(string source, int twins)
    {
        var program = new BrokenProgram(BrokenProgram.Compile(source, allowUnsafe: false));
        Assert.That(program.ForeignErrors(), Is.Empty);
        Assert.That(program.Twins, Is.EqualTo(twins));
    }

    /// <summary>Names that a type should not have are the user's to change, and no error in a generated part.</summary>
    [TestCase("required")]
    [TestCase("scoped")]
    [TestCase("file")]
    [TestCase("record")]
    [TestCase("var")]
    [TestCase("extension")]
    [TestCase("partial")]
    [TestCase("await")]
    [TestCase("field")]
    [TestCase("dynamic")]
    public void TypesWithOddNames(string name)
    {
        var program = new BrokenProgram(BrokenProgram.Compile(
            $$"""partial class {{name}} { {{Waits}} } partial class Outer { partial struct {{name}} { {{Waits}} } }"""));
        Assert.That(program.Thrown, Is.Null);
        Assert.That(program.ForeignErrors(), Is.Empty);
    }

    /// <summary>The declaration of a partial method gives the twin its parameters, and may be broken where the body is not.</summary>
    [TestCase("[Goroutine] static partial void M(int x = );", "static partial void M(int x) { Go.Yield(); }")]
    [TestCase("[Goroutine] static partial void M(int x = Unknown);", "static partial void M(int x) { Go.Yield(); }")]
    [TestCase("[Goroutine] static partial void M(int );", "static partial void M(int x) { Go.Yield(); }")]
    [TestCase(
        "[Goroutine] static partial void M([System.Runtime.CompilerServices.CallerMemberName(3)] string x = \"\");",
        "static partial void M(string x) { Go.Yield(); }")]
    public void DeclarationsOfPartialMethods(string declaration, string implementation)
    {
        foreach (var members in (string[])[$"{declaration} {implementation}", $"{implementation} {declaration}"])
        {
            var program = new BrokenProgram(BrokenProgram.Compile($$"""static partial class P { {{members}} }"""));
            Assert.That(program.Thrown, Is.Null);
            Assert.That(program.ForeignErrors(), Is.Empty);
        }
    }
}
