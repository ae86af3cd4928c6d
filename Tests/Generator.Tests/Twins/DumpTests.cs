using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>
/// A dump names the line on which each call waits. The compiler numbers the awaits of a body, and the dump has to find them again, in
/// whatever construct they stand.
/// </summary>
public partial class DumpTests
{
    // Each call of Wait says on which line it stands, then waits. The dump has to say the same.
    private const string Source = """
        using System.IO;
        using System.Runtime.CompilerServices;

        public static partial class Program
        {
            public static int Line;
            static bool _yes = true;

            [Goroutine]
            static int Wait(Chan<int> c, [CallerLineNumber] int line = 0)
            {
                Line = line;
                return c.Receive();
            }

            [Goroutine]
            public static void Sequence(Chan<int> c)
            {
                Wait(c);
                int x = Wait(c) + Wait(c);
                Console.WriteLine($"{Wait(c)} {x} {Wait(c)}");
                _ = _yes ? Wait(c) : Wait(c);
                _ = !_yes ? Wait(c) : Wait(c);
                if (Wait(c) < 0 || Wait(c) == 0)
                    Wait(c);
                else
                    Wait(c);
                if (Wait(c) < 0 && Wait(c) == 0)
                    Wait(c);
                else
                    Wait(c);
                int[] values = [Wait(c), Wait(c)];
                values[Wait(c)] += Wait(c);
            }

            [Goroutine]
            public static void Loops(Chan<int> c)
            {
                for (int i = Wait(c);
                    i < 2 + Wait(c);
                    i += 1 + Wait(c))
                {
                    if (i == 0)
                    {
                        Wait(c);
                        continue;
                    }
                    Wait(c);
                }
                int n = 0;
                while (n++ < 2 + Wait(c))
                    Wait(c);
                do
                {
                    Wait(c);
                }
                while (n++ < 5 + Wait(c));
                foreach (int x in new[] { Wait(c), Wait(c) })
                    Wait(c);
                Again:
                Wait(c);
                if (n++ < 8)
                    goto Again;
                Wait(c);
            }

            [Goroutine]
            public static void Exceptions(Chan<int> c)
            {
                try
                {
                    Wait(c);
                    try
                    {
                        Wait(c);
                        throw new InvalidOperationException();
                    }
                    finally
                    {
                        Wait(c);
                        try
                        {
                            Wait(c);
                        }
                        finally
                        {
                            Wait(c);
                        }
                        Wait(c);
                    }
                }
                catch (ArgumentException)
                {
                    Wait(c);
                }
                catch (InvalidOperationException)
                {
                    Wait(c);
                    try { throw new ArgumentException(); }
                    catch (ArgumentException)
                    {
                        Wait(c);
                    }
                    Wait(c);
                }
                finally
                {
                    Wait(c);
                }
                Wait(c);
            }

            [Goroutine]
            public static void Switches(Chan<int> c)
            {
                for (int i = 0; i < 4; i++)
                {
                    switch (i + Wait(c))
                    {
                        case 0:
                            Wait(c);
                            break;
                        case 1 when _yes:
                            Wait(c);
                            goto case 0;
                        case 2:
                        case 3:
                            Wait(c);
                            break;
                        default:
                            Wait(c);
                            break;
                    }
                }
                using (new MemoryStream(Wait(c)))
                {
                    Wait(c);
                }
                using var stream = new MemoryStream(Wait(c));
                Wait(c);
            }

            [Goroutine]
            public static void Unreachable(Chan<int> c)
            {
                if (false)
                    Wait(c);
                Wait(c);
                int n = 0;
                while (true)
                {
                    Wait(c);
                    if (n++ == 2)
                        return;
                    Wait(c);
                    continue;
                    Wait(c);
                }
                Wait(c);
            }

            [Goroutine]
            public static void AfterTheUnreachable(Chan<int> c)
            {
                goto Middle;
                Wait(c);
                Wait(c);
                Middle:
                Wait(c);
                throw_or_not();
                void throw_or_not() { }
                try
                {
                    Wait(c);
                    goto End;
                    Wait(c);
                }
                finally
                {
                    Wait(c);
                }
                Wait(c);
                End:
                Wait(c);
            }

            [Goroutine]
            public static void Lambdas(Chan<int> c)
            {
                Go.Run(() =>
                {
                    Wait(c);
                    Wait(c);
                }).Join();
                Go.Run(() => Wait(c)).Join();
            }

            [Goroutine]
            public static void Many(Chan<int> c)
            {
                MANY
            }
        }
        """;

    // More than fit into the short forms of the instruction that loads a state's number.
    private const int ManyWaits = 300;

    private static readonly string[] Methods =
        ["Sequence", "Loops", "Exceptions", "Switches", "Unreachable", "AfterTheUnreachable", "Lambdas", "Many"];

    [Test]
    public void EveryWaitIsFoundOnItsLine([Values] OptimizationLevel optimization)
    {
        var folder = Directory.CreateTempSubdirectory("dump");
        var context = new AssemblyLoadContext("Dumped", isCollectible: true);
        try
        {
            var program = Load(context, optimization, folder.FullName);
            foreach (var method in Methods)
                Check(program, method);
        }
        finally
        {
            context.Unload();
            folder.Delete(recursive: true);
        }
    }

    private static Type Load(AssemblyLoadContext context, OptimizationLevel optimization, string folder)
    {
        var source = Source.Replace("MANY", string.Concat(Enumerable.Repeat("Wait(c);\n", ManyWaits)));
        var emitted = GeneratorHarness.Generate(source).Emit(optimization);
        var path = Path.Combine(folder, "Tested.dll");
        File.WriteAllBytes(path, emitted.Image);
        File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), emitted.Symbols);
        return context.LoadFromAssemblyPath(path).GetType("Program")!;
    }

    private static void Check(Type program, string method)
    {
        var line = program.GetField("Line")!;
        var chan = new Chan<int>();
        var goroutine = Go.Run(program.GetMethod(method)!.CreateDelegate<Action<Chan<int>>>(), chan);
        var waits = 0;
        while (true)
        {
            Wait.For(() => HasEnded(goroutine) || Positions().Length > 0, "The next wait");
            if (HasEnded(goroutine))
                break;
            waits++;
            Assert.That(Positions(), Is.EqualTo([(method, $"{line.GetValue(null)}")]), Go.Dump());
            chan.Send(0);
        }

        Assert.That(waits, Is.GreaterThan(2), method);
    }

    private static bool HasEnded(Goroutine goroutine) => goroutine.Status == GoroutineStatus.Ended;

    /// <summary>The method and line of each call in whose callee a goroutine waits to receive.</summary>
    private static (string, string)[] Positions() =>
        [.. Waiting().Matches(Go.Dump()).Select(match => (match.Groups["method"].Value, match.Groups["line"].Value))];

    [GeneratedRegex("""\[chan receive\]:\n   Program\.Wait\(\) /src/Program\.cs:13\n"""
        + """   Program\.(?<method>\w+)(\.lambda)?\(\)( /src/Program\.cs:(?<line>\d+))?\n""")]
    private static partial Regex Waiting();
}
