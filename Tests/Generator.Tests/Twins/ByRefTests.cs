using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>Twins that take values where their originals take references, and give back what they made of them.</summary>
public class ByRefTests
{
    [Test]
    public void RefOutAndInParameters() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                int total = 1;
                Add(ref total, 2);
                int n = 4, seen = 0;
                if (TryHalve(in n, half: out var half, seen: ref seen))
                    Console.WriteLine("even");
                Reset(out total);
                Console.WriteLine(total + half + seen);
            }

            [Goroutine]
            static void Add(ref int total, int by)
            {
                if (by == 0)
                    return;
                Go.Yield();
                total += by;
            }

            [Goroutine]
            static bool TryHalve(in int value, ref int seen, out int half)
            {
                try
                {
                    half = value / 2;
                    return value % 2 == 0;
                }
                finally
                {
                    seen++;
                }
            }

            [Goroutine]
            static int Reset(out int total) => total = 0;
        """,
        """
        even
        3
        """);

    [Test]
    public void MethodsOfMutableStructs() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var cursor = new Cursor<string> { Items = ["a", "b"] };
                while (cursor.Next(out var item))
                    Console.Write(item);
                new Cursor<int>().Rewind();
                Console.WriteLine(cursor.At);
            }

            partial struct Cursor<T>
            {
                public T[] Items;
                public int At;

                [Goroutine]
                public bool Next(out T? item)
                {
                    item = default;
                    if (At == Items.Length)
                    {
                        this.Rewind();
                        return false;
                    }
                    item = Items[At++];
                    return true;
                }

                [Goroutine]
                public void Rewind() => At = 0;
            }
        """,
        "ab0");

    [Test]
    public void MethodsOfAReferencedAssembly() => GeneratorHarness.Verify(
        """
        using Library;

        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                int n = 5;
                if (Numbers.TryTwice(n, out long twice)) n.Increase();
                Numbers.Swap(ref n, ref n);
                (int, int) pair = (1, 2);
                Numbers.Swap(ref pair.Item1, ref n);
                var point = new Point { X = 1 };
                point.Move(n);
                Console.WriteLine($"{n} {twice} {pair} {point.X} {point.Sum(in point.X)}");
            }
        }
        """,
        "1 10 (6, 2) 2 4",
        library:
        """
        namespace Library;

        public static partial class Numbers
        {
            [Goroutine] public static bool TryTwice(int x, out int twice) { twice = -1; return false; }
            [Goroutine] public static bool TryTwice(int x, out long twice) { Go.Yield(); twice = x * 2L; return true; }
            [Goroutine] public static void Increase(this ref int x) { Go.Yield(); x++; }
            [Goroutine] public static void Swap<T>(ref T a, ref T b) { Go.Yield(); (a, b) = (b, a); }
        }

        public partial struct Point
        {
            public int X;
            [Goroutine] public void Move(int by) { Go.Yield(); X += by; }
            [Goroutine] public readonly int Sum(in int other) { Go.Yield(); return X + other; }
        }
        """);
}
