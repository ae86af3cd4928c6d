using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// The stack trace of an exception reads like the source: one frame for each call in order, on the line of the call, and nothing else.
/// </summary>
public static partial class StackTraceTests
{
    /// <summary>Which of the five methods wait before they go on.</summary>
    private static readonly string[] Waits = ["-----", "wwwww", "w----", "----w", "-w-w-", "w-w-w"];

    [Test]
    public static void FiveCalls([ValueSource(nameof(Waits))] string waits, [TwinModes] Mode mode) => mode.Run(CatchFive, waits);

    [Test]
    public static void FiveCallsOfOriginals([ValueSource(nameof(Waits))] string waits) => CatchFive(waits);

    [Test]
    public static void RethrownException([TwinModes] Mode mode) => mode.Run(CatchRethrown);

    [Test]
    public static void ExceptionThatPassesFinallyBlocks([TwinModes] Mode mode) => mode.Run(CatchPastFinally);

    [Test]
    public static void InnerException([TwinModes] Mode mode) => mode.Run(CatchOuter);

    [Test]
    public static void ExceptionThatAJoinerGets([TwinModes] Mode mode) => mode.Run(CatchJoined);

    [Test]
    public static void ExceptionThatPassesOrdinaryCode([TwinModes] Mode mode) => mode.Run(CatchOrdinary);

    [Test]
    public static void ExceptionOfATask([TwinModes] Mode mode) => mode.Run(CatchTask);

    [Test]
    public static void ExceptionThatLeavesMain()
    {
        var calls = new Calls();
        try
        {
            calls.Mark(); Go.Main(First, calls, "w-w-w");
            Assert.Fail("It must throw.");
        }
        catch (InvalidOperationException exception)
        {
            calls.ExpectFrames(exception);
        }
    }

    [Goroutine]
    private static void CatchFive(string waits)
    {
        var calls = new Calls();
        try
        {
            calls.Mark(); First(calls, waits);
        }
        catch (InvalidOperationException exception)
        {
            calls.ExpectFrames(exception);
            return;
        }

        Assert.Fail("It must throw.");
    }

    [Goroutine]
    internal static void First(Calls calls, string waits)
    {
        WaitIf(waits[0]);
        calls.Mark(); Second(calls, waits);
    }

    [Goroutine]
    private static void Second(Calls calls, string waits)
    {
        for (var i = 0; i < 2; i++)
        {
            WaitIf(waits[1]);
            calls.Mark(); var value = Third(calls, waits);
            Console.WriteLine(value);
        }
    }

    [Goroutine]
    private static int Third(Calls calls, string waits)
    {
        WaitIf(waits[2]);
        return calls.Mark() + Fourth(
            calls,
            waits);
    }

    [Goroutine]
    private static int Fourth(Calls calls, string waits) => calls.Mark() + Fifth(calls, waits);

    [Goroutine]
    private static int Fifth(Calls calls, string waits)
    {
        WaitIf(waits[4]);
        calls.Mark(); throw new InvalidOperationException("five");
    }

    [Goroutine]
    private static void WaitIf(char wait)
    {
        if (wait == 'w')
            Go.Yield();
    }

    /// <summary>
    /// As an async method does, one that throws again after a wait in its handler has a second frame, on the line where it does.
    /// </summary>
    [Goroutine]
    private static void CatchRethrown()
    {
        var calls = new Calls();
        try
        {
            calls.Mark(); Rethrow(calls);
        }
        catch (InvalidOperationException exception)
        {
            calls.ExpectFrames(exception);
        }
    }

    [Goroutine]
    private static void Rethrow(Calls calls)
    {
        var inner = new Calls();
        try
        {
            inner.Mark(); First(inner, "w----");
        }
        catch (InvalidOperationException)
        {
            Go.Yield();
            calls.Mark(); calls.Add(inner); throw;
        }
    }

    [Goroutine]
    private static void CatchPastFinally()
    {
        var calls = new Calls();
        try
        {
            calls.Mark(); Pass(calls);
        }
        catch (InvalidOperationException exception)
        {
            calls.ExpectFrames(exception, alsoAtTheEndOf: nameof(Pass));
        }
    }

    [Goroutine]
    private static void Pass(Calls calls)
    {
        try
        {
            calls.Mark(); First(calls, "---w-");
        }
        finally
        {
            Go.Yield();
        }
    }

    [Goroutine]
    private static void CatchOuter()
    {
        var calls = new Calls();
        var inner = new Calls();
        try
        {
            calls.Mark(); Wrap(calls, inner);
        }
        catch (ArgumentException exception)
        {
            calls.ExpectFrames(exception);
            inner.ExpectFrames(exception.InnerException!);
            Assert.That(exception.ToString(), Does.Contain("   --- End of inner exception stack trace ---\n".ReplaceLineEndings()));
        }
    }

    [Goroutine]
    private static void Wrap(Calls calls, Calls inner)
    {
        try
        {
            inner.Mark(); First(inner, "w--w-");
        }
        catch (InvalidOperationException exception)
        {
            calls.Mark(); throw new ArgumentException("outer", exception);
        }
    }

    [Goroutine]
    private static void CatchJoined()
    {
        var calls = new Calls();
        var failing = Go.Run(Third, calls, "w-w-w");
        Go.Yield();
        try
        {
            calls.MarkFirst(); Console.WriteLine(
                failing.Join());
        }
        catch (InvalidOperationException exception)
        {
            calls.ExpectFrames(exception);
        }
    }

    [Goroutine]
    private static void CatchOrdinary()
    {
        var calls = new Calls();
        try
        {
            calls.Mark(); Through(calls);
        }
        catch (InvalidOperationException exception)
        {
            calls.ExpectFrames(exception);
        }
    }

    [Goroutine]
    private static void Through(Calls calls)
    {
        Go.Yield();
        calls.Mark(); Ordinary(calls);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ordinary(Calls calls)
    {
        calls.Mark(); Throw(calls);
        calls.Mark();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw(Calls calls)
    {
        calls.Mark(); throw new InvalidOperationException("ordinary");
    }

    [Goroutine]
    private static void CatchTask()
    {
        var calls = new Calls();
        try
        {
            calls.Mark(); Go.Await(Fail(calls));
        }
        catch (InvalidOperationException exception)
        {
            calls.ExpectFrames(exception);
        }
    }

    private static async Task Fail(Calls calls)
    {
        await Task.Yield();
        calls.Mark(); throw new InvalidOperationException("async");
    }

    /// <summary>
    /// The calls that are under way, outermost first: the method and the line. A goroutine and its joiner mark theirs on two processors.
    /// </summary>
    internal sealed partial class Calls
    {
        private readonly Lock _marking = new();
        private readonly List<(string Method, int Line)> _marks = [];

        public int Mark([CallerMemberName] string method = "", [CallerLineNumber] int line = 0)
        {
            lock (_marking)
                _marks.Add((method, line));
            return 0;
        }

        /// <summary>The caller's frame stands below all that are marked already.</summary>
        public void MarkFirst([CallerMemberName] string method = "", [CallerLineNumber] int line = 0)
        {
            lock (_marking)
                _marks.Insert(0, (method, line));
        }

        public void Add(Calls inner) => _marks.AddRange(inner._marks);

        /// <param name="exception">Whose frames.</param>
        /// <param name="alsoAtTheEndOf">A method that has a second frame: the compiler throws again where its finally block has
        /// waited.</param>
        public void ExpectFrames(Exception exception, string? alsoAtTheEndOf = null)
        {
            foreach (var text in (string[])[exception.StackTrace!, new StackTrace(exception, fNeedFileInfo: true).ToString()])
            {
                var frames = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Parse(line.TrimEnd('\r'))).ToList();
                if (alsoAtTheEndOf is not null)
                    frames.RemoveAt(frames.FindLastIndex(frame => frame.Method == alsoAtTheEndOf));
                Assert.That(frames, Is.EqualTo(_marks.AsEnumerable().Reverse()), text);
            }
        }

        private static (string Method, int Line) Parse(string line) =>
            Frame().Match(line) is { Success: true } frame
                ? (frame.Groups["method"].Value, int.Parse(frame.Groups["line"].Value, CultureInfo.InvariantCulture))
                : (line, 0);

        [GeneratedRegex("""^   at GoroutineGen\.EndToEnd\.Tests\.Api\.StackTraceTests\.(?<method>\w+?)(__goroutine)?\(.*\) in """
            + """.*StackTraceTests\.cs:line (?<line>\d+)$""")]
        private static partial Regex Frame();
    }
}
