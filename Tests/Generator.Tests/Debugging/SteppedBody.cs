using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>A method <c>Run</c> that somebody steps through.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Members">The method, and others.</param>
/// <param name="Unreached">Places after a <c>throw;</c>, in a handler that waits: the compiler does not see there that nothing gets to
/// them, and a debugger never stops.</param>
/// <param name="HandlersWait">Whether a handler waits, so that the compiler moves it behind its try statement.</param>
public sealed record SteppedBody(string Name, string Members, bool HandlersWait = false, params (int Line, int Column)[] Unreached)
{
    internal string Source => TestSource.Members($$"""
        {{Members}}

            [Goroutine]
            static T Of<T>(T value)
            {
                Go.Yield();
                return value;
            }

            [Goroutine]
            static int Twice(int x) => Of(x) * 2;

            [Goroutine]
            static void Do() => Go.Yield();

            static Chan<int> Full()
            {
                var c = new Chan<int>(4);
                c.Send(1);
                c.Close();
                return c;
            }

            sealed class Resource : IDisposable
            {
                public int Value { get; set; }

                public List<int> Values { get; } = [];

                public void Dispose() { }
            }
        """);

    /// <summary>A body of statements.</summary>
    public static SteppedBody Of(string name, string statements, bool handlersWait = false, params (int Line, int Column)[] unreached) =>
        new(
            name,
            $$"""
                [Goroutine]
                public static void Run()
                {
            {{statements}}
                }
            """,
            handlersWait,
            unreached);

    public static IEnumerable<TestCaseData> Cases(IEnumerable<SteppedBody> bodies) =>
        bodies.Select(body => new TestCaseData(body).SetArgDisplayNames(body.Name));
}
