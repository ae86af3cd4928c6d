using System.Runtime.InteropServices;
using System.Threading.Channels;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// Select among cases that are objects, and what a select leaves in its variables: the same in a goroutine and in ordinary code.
/// </summary>
public static partial class SelectTests
{
    private const int Sources = 20;
    private const int Each = 50;

    [Test]
    public static void ManyChannelsFlowIntoOne([AllModes] Mode mode) => mode.Run(FanIn);

    [Test]
    public static void CasesAreArgumentsOrAList([AllModes] Mode mode) => mode.Run(SelectInSeveralForms);

    [Test]
    public static void TasksAreCases([AllModes] Mode mode) => mode.Run(SelectTasks);

    [Test]
    public static void SelectThatThrowsAssignsNothing([AllModes] Mode mode) => mode.Run(Throw);

    [Test]
    public static void SelectOfNullCasesWaitsForGood([TwinModes] Mode mode) => mode.Run(WaitForGood);

    [Goroutine]
    private static void SelectTasks()
    {
        var source = new TaskCompletionSource<int>();
        var chan = new Chan<int>();
        var lists = new SelectCase[] { SelectCase.Receive(chan), SelectCase.Await(source.Task), SelectCase.Await(null) };
        for (var i = 0; i < 10; i++)
        {
            Go.Run(chan.Send, i);
            Assert.That(Go.Select(Case.Await(source.Task, out var none), Case.Receive(chan, out var value)), Is.EqualTo(1));
            Assert.That((none, value), Is.EqualTo((0, i)));
            Assert.That(Go.TrySelect(Case.Await(source.Task)), Is.EqualTo(-1));
        }

        Go.Run(SetLater, source);
        Assert.That(Go.Select(lists), Is.EqualTo(1));
        Assert.That((((SelectCase<int>)lists[1]).Value, ((SelectCase<int>)lists[1]).IsOpen), Is.EqualTo((7, true)));
        Assert.That(Go.TrySelect(Case.Await((Task?)null), Case.Await(source.Task, out var result)), Is.EqualTo(1));
        Assert.That(result, Is.EqualTo(7));
        var faulted = new TaskCompletionSource<string>();
        Go.Run(FaultLater, faulted);
        var text = "kept";
        var thrown = 0;
        for (var i = 0; i < 2; i++)
        {
            try
            {
                Go.Select(Case.Receive(chan), Case.Await(faulted.Task, out text));
            }
            catch (TestException)
            {
                thrown++;
            }
        }

        Assert.That((thrown, text), Is.EqualTo((2, "kept")));
    }

    [Goroutine]
    private static void SetLater(TaskCompletionSource<int> source)
    {
        Go.Sleep(1);
        source.SetResult(7);
    }

    [Goroutine]
    private static void FaultLater(TaskCompletionSource<string> source)
    {
        Go.Sleep(1);
        source.SetException(new TestException("of the task"));
    }

    [Goroutine]
    private static void FanIn()
    {
        var cases = new SelectCase<int>?[Sources];
        for (var i = 0; i < Sources; i++)
        {
            var source = new Chan<int>(i % 3);
            Go.Run(Count, source);
            cases[i] = SelectCase.Receive(source);
        }

        var counts = new int[Each];
        for (var left = Sources; left > 0;)
        {
            var chosen = Go.Select(cases);
            if (cases[chosen]!.IsOpen)
            {
                counts[cases[chosen]!.Value]++;
            }
            else
            {
                cases[chosen] = null;
                left--;
            }
        }

        Assert.That(counts, Is.All.EqualTo(Sources));
    }

    [Goroutine]
    private static void Count(Chan<int> output)
    {
        for (var i = 0; i < Each; i++)
            output.Send(i);
        output.Close();
    }

    [Goroutine]
    private static void SelectInSeveralForms()
    {
        var numbers = new Chan<int>();
        var words = new Chan<string>();
        Go.Run(() => numbers.Send(1));
        var number = SelectCase.Receive(numbers);
        Assert.That(Go.Select(SelectCase.Receive(words), number), Is.EqualTo(1));
        Assert.That(number.Value, Is.EqualTo(1));

        Go.Run(() => words.Send("x"));
        var word = SelectCase.Receive(words);
        List<SelectCase?> list = [number, null, word];
        Assert.That(list[Go.Select(CollectionsMarshal.AsSpan(list))], Is.SameAs(word));
        Assert.That(word.Value, Is.EqualTo("x"));
        Assert.That(Go.TrySelect(CollectionsMarshal.AsSpan(list)), Is.EqualTo(-1));

        var receiver = Go.Run(() => numbers.Receive());
        Assert.That(Go.Select(SelectCase.Send(numbers, Twice(4)), word), Is.Zero);
        Assert.That(receiver.Join(), Is.EqualTo(8));
    }

    [Goroutine]
    private static int Twice(int value) => 2 * value;

    [Goroutine]
    private static void Throw()
    {
        var idle = new Chan<int>();
        var closed = new Chan<int>();
        closed.Close();
        var (value, zero, open) = (5, 0, true);
        var thrown = 0;
        try
        {
            Go.Select(Case.Receive(idle, out value, out open), Case.Send(closed, 1));
        }
        catch (ChannelClosedException)
        {
            thrown++;
        }

        try
        {
            Go.Select(Case.Receive(idle, out value, out open), Case.Send(closed, 1 / zero));
        }
        catch (DivideByZeroException)
        {
            thrown++;
        }

        Assert.That((thrown, value, open), Is.EqualTo((2, 5, true)));
    }

    [Goroutine]
    private static void WaitForGood()
    {
        SelectCase<int>?[] cases = [null, SelectCase.Receive<int>(null), SelectCase.Receive(Chan<int>.Never)];
        var waiting = Go.Run(() => Go.Select(cases));
        while (waiting.Status != GoroutineStatus.Waiting)
            Go.Yield();
        Assert.That(waiting.WaitReason, Is.EqualTo(WaitReason.SelectNever));
    }
}
