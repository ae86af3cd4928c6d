using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary><c>Go.Dump</c> tells of each goroutine what it does, where, and from where it was started.</summary>
public static partial class DumpTests
{
    private const string Prefix = "   GoroutineGen.EndToEnd.Tests.Api.DumpTests.";

    [Test]
    public static void EachKindOfWaitIsTold([TwinModes] Mode mode) => mode.Run(WaitForEverything);

    [Test]
    public static void AGoroutineThatWasPreemptedStandsBeforeItsNextStatement([Values(1, 2)] int procs) =>
        new Mode(Form.Twin, Stress.None, procs).Run(PreemptALoop);

    [Test]
    public static void TheStartOfAGoroutineIsKnownFromOrdinaryCodeToo() => Deadline.Run(() =>
    {
        var release = new Chan<int>();
        var line = Line(); var started = Go.Run(Receive, release, new int[1]);
        Assert.That(TextOf(started)[^1], Is.EqualTo($"created at {File()}:{line}"));
        release.Close();
        started.Join();

        Action<Chan<int>, int[]> receive = Receive; // Not intercepted.
        release = new Chan<int>();
        started = Go.Run(receive, release, new int[1]);
        Assert.That(TextOf(started), Has.None.StartsWith("created"));
        release.Close();
        started.Join();
    });

    [Test]
    public static void DeepRecursionIsCutInTheMiddle() => Deadline.Run(() =>
    {
        var release = new Chan<int>();
        var deep = Go.Run(Recurse, release, 299);
        WaitUntil(deep, GoroutineStatus.Waiting);
        var text = TextOf(deep);
        Assert.That(text, Has.Length.EqualTo(103));
        Assert.That(text[51], Is.EqualTo("   ... 200 calls ..."));
        release.Close();
        deep.Join();
    });

    [Goroutine]
    private static void WaitForEverything()
    {
        var release = new Chan<int>();
        var full = new Chan<int>();
        var mutex = new Sync.Mutex();
        mutex.Lock();
        var group = new Sync.WaitGroup();
        group.Add(1);
        var completion = new TaskCompletionSource();
        var line = new int[8];

        var receiver = Go.Run(Receive, release, line);
        receiver.Name = "the receiver";
        var sender = Go.Run(() => { line[1] = Line(); full.Send(1); });
        var selector = Go.Run(() => { line[2] = Line(); Go.Select(Case.Receive(release, out _), Case.Send(full, 2)); });
        var locker = Go.Run(() => { line[3] = Line(); using (mutex.Acquire()) { } });
        var waiter = Go.Run(() => { line[4] = Line(); group.Wait(); });
        var awaiter = Go.Run(() => { line[5] = Line(); Go.Await(completion.Task); });
        var joiner = Go.Run(() => { line[6] = Line(); receiver.Join(); });
        var sleeper = Go.Run(() => { line[7] = Line(); Go.Sleep(TimeSpan.FromMilliseconds(200)); });
        var blocker = Go.Run(() => ReceiveInOrdinaryCode(release));
        var late = Go.Run(WaitAndBlock, release);
        foreach (var goroutine in (Goroutine[])[receiver, sender, selector, locker, waiter, awaiter, joiner, sleeper])
            WaitUntil(goroutine, GoroutineStatus.Waiting);
        WaitUntil(blocker, GoroutineStatus.Blocked);
        WaitUntil(late, GoroutineStatus.Blocked);

        var texts = Texts(Go.Dump());
        Expect(texts, receiver, "\"the receiver\" [chan receive]", $"Receive() {File()}:{line[0]}");
        Expect(texts, sender, "[chan send]", $"WaitForEverything.lambda() {File()}:{line[1]}");
        Expect(texts, selector, "[select]", $"WaitForEverything.lambda() {File()}:{line[2]}");
        Expect(texts, locker, "[sync.Mutex.Lock]", $"WaitForEverything.lambda() {File()}:{line[3]}");
        Expect(texts, waiter, "[sync.WaitGroup.Wait]", $"WaitForEverything.lambda() {File()}:{line[4]}");
        Expect(texts, awaiter, "[task]", $"WaitForEverything.lambda() {File()}:{line[5]}");
        Expect(texts, joiner, "[join]", $"WaitForEverything.lambda() {File()}:{line[6]}");
        Expect(texts, sleeper, "[sleep]", $"WaitForEverything.lambda() {File()}:{line[7]}");
        Expect(texts, blocker, "[chan receive, blocked]", "WaitForEverything.lambda()");
        Expect(texts, late, "[chan receive, blocked]", "WaitAndBlock()");
        Expect(texts, Goroutine.Current!, "[running]", "WaitForEverything()");

        release.Close();
        full.Receive();
        mutex.Unlock();
        group.Done();
        completion.SetResult();
        foreach (var goroutine in (Goroutine[])[receiver, sender, selector, locker, waiter, awaiter, joiner, sleeper, blocker, late])
            goroutine.Join();
    }

    [Goroutine]
    private static void PreemptALoop()
    {
        var stop = new bool[1];
        var line = new int[1];
        var hog = Go.Run(Hog, stop, line);
        while (Volatile.Read(ref line[0]) == 0)
            Go.Yield();
        var texts = Texts(Go.Dump()); // Stops the world, and so preempts it.
        Expect(texts, hog, "[runnable]", $"Hog() {File()}:{line[0]}");
        Volatile.Write(ref stop[0], true);
        hog.Join();
    }

    [Goroutine]
    private static void Hog(bool[] stop, int[] line)
    {
        Line(); // The check in the loop comes after this in the code, but it does not stand here.
        while (!Volatile.Read(ref stop[0]))
            Volatile.Write(ref line[0], Line());
    }

    [Goroutine]
    internal static void Receive(Chan<int> chan, int[] line)
    {
        line[0] = Line(); chan.Receive();
    }

    [Goroutine]
    internal static void Recurse(Chan<int> chan, int depth)
    {
        if (depth == 0)
            chan.Receive();
        else
            Recurse(chan, depth - 1);
    }

    // When it blocks, the call that it has waited in is over.
    [Goroutine]
    private static void WaitAndBlock(Chan<int> chan)
    {
        Nap();
        ReceiveInOrdinaryCode(chan);
    }

    [Goroutine]
    private static void Nap() => Go.Sleep(1);

    [NotGoroutine]
    private static void ReceiveInOrdinaryCode(Chan<int> chan) => chan.Receive();

    private static int Line([CallerLineNumber] int line = 0) => line;

    private static string File([CallerFilePath] string file = "") => file;

    private static void WaitUntil(Goroutine goroutine, GoroutineStatus status)
    {
        while (goroutine.Status != status)
            Go.Yield();
    }

    private static void Expect(Dictionary<long, string[]> texts, Goroutine goroutine, string state, string call)
    {
        var text = texts[goroutine.Id];
        Assert.That(text[0], Is.EqualTo($"goroutine {goroutine.Id} {state}:"));
        Assert.That(text[1], Is.EqualTo(Prefix + call));
    }

    private static string[] TextOf(Goroutine goroutine)
    {
        WaitUntil(goroutine, GoroutineStatus.Waiting);
        return Texts(Go.Dump())[goroutine.Id];
    }

    private static Dictionary<long, string[]> Texts(string dump) =>
        dump.TrimEnd('\n').Split("\n\n").ToDictionary(text => long.Parse(Number().Match(text).Groups[1].Value), text => text.Split('\n'));

    [GeneratedRegex(@"^goroutine (\d+) ")]
    private static partial Regex Number();
}
