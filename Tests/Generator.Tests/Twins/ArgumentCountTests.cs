using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>
/// Goroutines take up to 16 arguments, as <c>Func</c> does, in all forms of a start: rewritten, intercepted, found by the runtime.
/// </summary>
public class ArgumentCountTests
{
    // What Tell says of itself is the same everywhere: it runs as its twin.
    [Test]
    public void AGoroutineTakesItsArgumentsInEveryForm([Values(0, 1, 4, 5, 15, 16)] int count, [Values] bool interceptors)
    {
        var numbers = Enumerable.Range(1, count).ToList();
        var arguments = string.Concat(numbers.Select(number => $", {number}"));
        var parameters = string.Join(", ", numbers.Select(number => $"int a{number}"));
        var sum = string.Join(" + ", numbers.Select(number => $"{number} * a{number}").Prepend("0"));
        var (action, func) = count == 0
            ? ("Action", "Func<string>")
            : ($"Action<{Types(numbers)}>", $"Func<{Types(numbers)}, string>");
        var source = TestSource.Members($$"""
                [Goroutine]
                public static void Run()
                {
                    var ctx = Context.Background;
                    Console.WriteLine(Go.Run(Tell{{arguments}}).Join());
                    Console.WriteLine(Go.Run(ctx, Tell{{arguments}}).Join());
                    Go.Run(Write{{arguments}}).Join();
                    Go.Run(ctx, Write{{arguments}}).Join();
                    {{func}} tell = Tell;
                    {{action}} write = Write;
                    Console.WriteLine(Go.Run(tell{{arguments}}).Join());
                    Console.WriteLine(Go.Run(ctx, tell{{arguments}}).Join());
                    Go.Run(write{{arguments}}).Join();
                    Go.Run(ctx, write{{arguments}}).Join();
                    Console.WriteLine(Go.Run(({{parameters}}) => { Go.Yield(); return {{sum}}; }{{arguments}}).Join());
                    Console.WriteLine(Go.Run(ctx, ({{parameters}}) => { Go.Yield(); return {{sum}}; }{{arguments}}).Join());
                    Go.Run(({{parameters}}) => { Go.Yield(); Console.WriteLine({{sum}}); }{{arguments}}).Join();
                    Go.Run(ctx, ({{parameters}}) => { Go.Yield(); Console.WriteLine({{sum}}); }{{arguments}}).Join();
                    Mains();
                }

                static void Mains()
                {
                    Console.WriteLine(Go.Main(Tell{{arguments}}));
                    Go.Main(Write{{arguments}});
                    {{func}} tell = Tell;
                    {{action}} write = Write;
                    Console.WriteLine(Go.Main(tell{{arguments}}));
                    Go.Main(write{{arguments}});
                }

                [Goroutine]
                static string Tell({{parameters}})
                {
                    Go.Yield();
                    return $"{{{sum}}} {Form()}";
                }

                [Goroutine]
                static void Write({{parameters}})
                {
                    Go.Yield();
                    Console.WriteLine($"{{{sum}}} {Form()}");
                }

                [NotGoroutine]
                static string Form() => new System.Diagnostics.StackTrace().ToString().Contains("__goroutine") ? "twin" : "original";
            """);
        var value = numbers.Sum(number => number * number);
        string[] expected =
        [
            .. Enumerable.Repeat($"{value} twin", 8),
            .. Enumerable.Repeat($"{value}", 4),
            .. Enumerable.Repeat($"{value} twin", 4),
        ];
        GeneratorHarness.Run(source, string.Join('\n', expected), interceptors: interceptors);
    }

    private static string Types(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(static _ => "int"));
}
