using System.Threading.Channels;

namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Bodies with one possible outcome, in whatever order their goroutines run. Only the body itself writes the log.</summary>
internal static partial class Concurrency
{
    [Body, Goroutine]
    private static void WaysToStart(Log log)
    {
        var worker = new Worker(10);
        var three = 3;
        log.Step(Go.Run(Double, 2).Join());
        log.Step(Go.Run(() => Double(three)).Join());
        log.Step(Go.Run(x => Double(x) + 1, 4).Join());
        log.Step(Go.Run((int x, int y) => x * y, 5, three).Join());
        log.Step(Go.Run(worker.Add, 1).Join());
        log.Step(Go.Run(() =>
        {
            var sum = 0;
            for (var i = 0; i < 5; i++)
                sum += Double(i);
            return sum;
        }).Join());
        log.Step(Go.Run(Echo, "generic").Join());
        log.Step(Go.Run(Echo<object>, "explicit").Join());
        Func<int, int> function = Double;
        log.Step(Go.Run(function, 6).Join());
        log.Step(Go.Run(Math.Abs, -7).Join());
        Go.Run(worker.Increment).Join();
        Go.Run(() => worker.Increment()).Join();
        Go.Run(() => { }).Join();
        log.Step(worker.Value);
    }

    [Body, Goroutine]
    private static void ArgumentsAreEvaluatedByTheStarter(Log log)
    {
        var i = 0;
        var byValue = Go.Run(Join, log.Step(i++), log.Step(i++), log.Step(i++));
        i = 100;
        log.Step(byValue.Join());
        var byVariable = Go.Run(() => Join(i, i, i));
        log.Step(byVariable.Join());
        var started = new List<Goroutine<int>>();
        for (var n = 0; n < 3; n++)
            started.Add(Go.Run(Double, n));
        foreach (var goroutine in started)
            log.Step(goroutine.Join());
    }

    [Body, Goroutine]
    private static void PipelineOfChannels(Log log)
    {
        var numbers = new Chan<int>();
        var squares = new Chan<int>(2);
        Go.Run(Produce, numbers, 6);
        Go.Run(() =>
        {
            foreach (var n in numbers)
                squares.Send(n * n);
            squares.Close();
        });
        foreach (var square in squares)
            log.Step(square);
        log.Step(squares.Receive(out var last), $"{last} ");
    }

    [Body, Goroutine]
    private static void RangeThatIsLeftEarly(Log log)
    {
        var numbers = new Chan<int>();
        var producer = Go.Run(Produce, numbers, 10);
        foreach (var n in numbers)
        {
            if (n % 2 == 0)
                continue;
            log.Step(n);
            if (n == 5)
                break;
        }

        try
        {
            foreach (var n in numbers)
                throw new OracleException($"at {n}");
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message);
        }

        foreach (var n in numbers)
            log.Step(n, "rest ");
        producer.Join();
    }

    [Body, Goroutine]
    private static void ReceivesInExpressions(Log log)
    {
        var numbers = new Chan<int>();
        Go.Run(Produce, numbers, 12);
        log.Write(numbers.Receive() - numbers.Receive() * numbers.Receive());
        log.Write($"{numbers.Receive()} {Join(numbers.Receive(), numbers.Receive(), numbers.Receive())}");
        var total = numbers.Receive();
        total += numbers.Receive() + (numbers.Receive() > 8 ? numbers.Receive() : -1);
        log.Write(total);
        while (numbers.Receive(out var n))
            log.Step(n);
        if (!numbers.Receive(out _) && numbers.Receive() is 0)
            log.Step("drained");
    }

    [Body, Goroutine]
    private static void SelectsWithOneReadyCase(Log log)
    {
        var numbers = new Chan<int>(1);
        var words = new Chan<string>(1);
        var full = new Chan<int>(1);
        full.Send(0);
        for (var i = 0; i < 4; i++)
        {
            if (i % 2 == 0)
                numbers.Send(i);
            else
                words.Send($"word {i}");
            switch (Go.Select(
                Case.Receive(numbers, out var n),
                Case.Receive(words, out var word, out var open),
                Case.Send(full, log.Step(i, "evaluated though not chosen "))))
            {
                case 0:
                    log.Step(n, "number ");
                    break;
                case 1 when open:
                    log.Step(word);
                    break;
                default:
                    log.Step("not reached");
                    break;
            }
        }

        words.Close();
        Chan<int>? none = null;
        log.Step(Go.Select(Case.Receive(none), Case.Receive(numbers), Case.Receive(words, out _, out var stillOpen)), $"{stillOpen} ");
        log.Step(Go.TrySelect(Case.Receive(numbers), Case.Send(full, 1)));
        full.Close();
        try
        {
            Go.Select(Case.Receive(numbers), Case.Send(full, 1));
        }
        catch (ChannelClosedException)
        {
            log.Step("closed");
        }
    }

    [Body, Goroutine]
    private static void SelectAgainstAGoroutine(Log log)
    {
        var requests = new Chan<(int Value, Chan<int> Reply)>();
        var quit = new Chan<bool>();
        var server = Go.Run(Serve, requests, quit);
        for (var i = 0; i < 5; i++)
        {
            var reply = new Chan<int>();
            requests.Send((i, reply));
            log.Step(reply.Receive());
        }

        quit.Close();
        log.Step(server.Join());
    }

    [Body, Goroutine]
    private static void LocksAndWaitGroups(Log log)
    {
        var mutex = new Sync.Mutex();
        var group = new Sync.WaitGroup();
        var total = 0;
        for (var i = 1; i <= 10; i++)
        {
            group.Add(1);
            var n = i;
            Go.Run(() =>
            {
                using (mutex.Acquire())
                {
                    var read = total;
                    Go.Yield();
                    total = read + n;
                }

                mutex.Lock();
                try
                {
                    total += 100;
                }
                finally
                {
                    mutex.Unlock();
                    group.Done();
                }
            });
        }

        group.Wait();
        log.Step(total);
        log.Step(mutex.TryLock());
    }

    [Body, Goroutine]
    private static void ExceptionsReachTheJoiner(Log log)
    {
        var failing = Go.Run(() => log.Entries.Count == 0 ? throw new OracleException("from a goroutine") : 1);
        var nested = Go.Run(() => Go.Run(Fail, "from a nested one").Join());
        foreach (var goroutine in (Goroutine<int>[])[failing, nested])
        {
            try
            {
                goroutine.Join();
            }
            catch (OracleException exception)
            {
                log.Step(exception.Message);
            }
        }

        Go.Run(Fail, "escapes").Join();
    }

    [Body, Goroutine]
    private static void TasksAndSleeps(Log log)
    {
        log.Step(Go.Await(Task.Run(() => 5)) + Go.Await(Task.FromResult(6)));
        Go.Sleep(1);
        var timer = Time.Timers.After(TimeSpan.FromMilliseconds(1));
        log.Step(timer.Receive() > DateTimeOffset.UnixEpoch);
        try
        {
            Go.Await(Task.Run(() => throw new OracleException("from a task")));
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message);
        }
    }

    [Goroutine]
    private static int Double(int n)
    {
        Go.Yield();
        return 2 * n;
    }

    [Goroutine]
    private static T Echo<T>(T value) => value;

    [Goroutine]
    private static string Join(int a, int b, int c) => $"{a},{b},{c}";

    [Goroutine]
    private static void Produce(Chan<int> output, int count)
    {
        for (var i = 0; i < count; i++)
            output.Send(i);
        output.Close();
    }

    [Goroutine]
    private static int Serve(Chan<(int Value, Chan<int> Reply)> requests, Chan<bool> quit)
    {
        var served = 0;
        while (true)
        {
            switch (Go.Select(Case.Receive(requests, out var request), Case.Receive(quit)))
            {
                case 0:
                    request.Reply.Send(request.Value * 10);
                    served++;
                    break;
                case 1:
                    return served;
            }
        }
    }

    [Goroutine]
    private static int Fail(string message)
    {
        Go.Yield();
        throw new OracleException(message);
    }

    private sealed partial class Worker(int value)
    {
        public int Value { get; private set; } = value;

        [Goroutine]
        public int Add(int n)
        {
            Go.Yield();
            return Value += n;
        }

        [Goroutine]
        public void Increment() => Value++;
    }
}
