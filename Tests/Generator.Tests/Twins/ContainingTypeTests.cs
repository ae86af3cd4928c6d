using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class ContainingTypeTests
{
    [Test]
    public void NestedTypes() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                Inner.Deepest.Work(1);
                new Pair<int>().Put(2);
            }

            private partial class Inner
            {
                internal partial struct Deepest
                {
                    [Goroutine]
                    public static void Work(int x) => Console.WriteLine(x);
                }
            }

            private sealed partial record Pair<T>
            {
                [Goroutine]
                public void Put(T x) => Console.WriteLine(x);
            }
        }
        """,
        """
        1
        2
        """);

    [Test]
    public void GenericTypes() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var box = new Box<int>.Of<string>(7);
                Console.WriteLine(box.Show("x"));
                Console.WriteLine(Box<int>.Default());
            }
        }

        partial class Box<T> where T : struct, IComparable<T>
        {
            [Goroutine]
            public static T Default() => default;

            public partial class Of<TText>(T value) where TText : class
            {
                [Goroutine]
                public string Show(TText text) => Join<int>(text, Default(), 0);

                [Goroutine]
                private string Join<TOther>(TText text, T item, TOther other) where TOther : notnull => $"{text} {item} {other} {value}";
            }
        }
        """,
        """
        x 0 0 7
        0
        """);

    [Test]
    public void Records() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                var p = new Point(1, 2);
                Console.WriteLine(p.Moved(1) with { Y = p.Sum() });
                Console.WriteLine(new Size(3).Twice());
            }
        }

        partial record Point(int X, int Y)
        {
            [Goroutine]
            public Point Moved(int by) => this with { X = X + by };

            [Goroutine]
            public int Sum() => X + Y;
        }

        readonly partial record struct Size(int Width)
        {
            [Goroutine]
            public int Twice() => Width * 2;
        }
        """,
        """
        Point { X = 2, Y = 3 }
        6
        """);

    [Test]
    public void PartialTypeInSeveralParts() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                First();
                Second();
            }
        }

        static partial class Program
        {
            [Goroutine]
            private static void First() => Console.WriteLine(1);
        }

        partial class Program
        {
            [Goroutine]
            private static void Second() => Console.WriteLine(2);
        }
        """,
        """
        1
        2
        """);

    [Test]
    public void AccessibilityIsTheOriginals() => GeneratorHarness.Verify(
        """
        public static partial class Program
        {
            [Goroutine]
            public static void Run() => new Derived().Go();
        }

        public partial class Base
        {
            [Goroutine]
            protected void Guarded() => Console.WriteLine("guarded");

            [Goroutine]
            protected internal void Both() => Console.WriteLine("both");

            [Goroutine]
            private protected void Within() => Console.WriteLine("within");
        }

        public sealed partial class Derived : Base
        {
            [Goroutine]
            internal void Go()
            {
                Guarded();
                base.Both();
                this.Within();
            }
        }
        """,
        """
        guarded
        both
        within
        """);

    [Test]
    public void NamesThatAreKeywords() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run() => Console.WriteLine(@event.@class(1) + @event.@class(@params: 2));
        }

        static partial class @event
        {
            [Goroutine]
            public static int @class(int @params)
            {
                int @int = @params;
                return @int;
            }
        }
        """,
        "3");
}
