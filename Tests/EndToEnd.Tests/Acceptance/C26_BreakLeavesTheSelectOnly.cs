using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// In a loop, a break inside a select leaves the select; what leaves or continues the loop says so. A range ends when its channel is closed
/// and drained.
/// </summary>
public static partial class C26_BreakLeavesTheSelectOnly
{
    [Test]
    public static void TheLoopGoesOn([AllModes] Mode mode, [Values(0, 3)] int capacity) => mode.Run(Run, capacity);

    [Goroutine]
    private static void Run(int capacity)
    {
        var (numbers, words, stop) = (new Chan<int>(capacity), new Chan<string>(capacity), new Chan<int>());
        var sender = Go.Run(SendBoth, numbers, words, stop);
        var (sum, text, after) = (0, "", 0);
        while (true)
        {
            switch (Go.Select(Case.Receive(numbers, out var number), Case.Receive(words, out var word), Case.Receive(stop)))
            {
                case 0:
                    if (number % 2 == 0)
                        break;
                    sum += number;
                    break;
                case 1 when word == "skip":
                    continue;
                case 1:
                    text += word;
                    break;
                default:
                    goto Stopped;
            }

            after++;
        }

    Stopped:
        sender.Join();
        foreach (var number in numbers)
            Assert.Fail($"{number} was left in the channel.");
        Assert.That((sum, text, after), Is.EqualTo((1 + 3 + 5 + 7 + 9, "01234", 15)));
    }

    [Goroutine]
    private static void SendBoth(Chan<int> numbers, Chan<string> words, Chan<int> stop)
    {
        var all = new List<Goroutine> { Go.Run(SendNumbers, numbers), Go.Run(SendWords, words) };
        foreach (var goroutine in all)
            goroutine.Join();
        while (numbers.Count + words.Count > 0)
            Go.Yield();
        stop.Send(0);
        numbers.Close();
    }

    [Goroutine]
    private static void SendNumbers(Chan<int> numbers)
    {
        for (var i = 0; i < 10; i++)
            numbers.Send(i);
    }

    [Goroutine]
    private static void SendWords(Chan<string> words)
    {
        for (var i = 0; i < 5; i++)
        {
            words.Send($"{i}");
            words.Send("skip");
        }
    }
}
