namespace Tour.Stops;

internal static partial class SelectTimeout
{
    [Goroutine]
    public static string Run()
    {
        var fast = new Chan<string>(capacity: 1);
        var slow = new Chan<string>(capacity: 1);
        Go.Run(Answer, fast, 1);
        Go.Run(Answer, slow, 60_000);

        var first = WaitFor(fast, TimeSpan.FromSeconds(10));
        var second = WaitFor(slow, TimeSpan.FromMilliseconds(20));

        Check.That(first == "an answer after 1 ms" && second == "timeout", "an answer, then a timeout");
        return $"{first}, then a {second}";
    }

    [Goroutine]
    private static void Answer(ISendChan<string> answers, int delay)
    {
        Go.Sleep(delay);
        answers.Send($"an answer after {delay} ms");
    }

    [Goroutine]
    private static string WaitFor(IReceiveChan<string> answers, TimeSpan patience)
    {
        switch (Go.Select(Case.Receive(answers, out var answer), Case.Receive(Time.Timers.After(patience))))
        {
            case 0: return answer;
            default: return "timeout";
        }
    }
}
