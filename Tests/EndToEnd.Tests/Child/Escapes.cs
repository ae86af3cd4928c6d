using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.EndToEnd.Child;

/// <summary>Exceptions that nobody in a goroutine catches.</summary>
internal static partial class Escapes
{
    private static readonly Chan<int> Forever = new();

    [Goroutine]
    public static void FromAGoroutine()
    {
        Go.Run(Throw, "nobody sees me");
        Forever.Receive();
    }

    [Goroutine]
    public static void FromAGoroutineThatWaited()
    {
        var start = new Chan<int>();
        Go.Run(ThrowLater, start);
        start.Send(1);
        Forever.Receive();
    }

    [Goroutine]
    public static void FromALambda()
    {
        Go.Run(() => Throw("nobody sees me"));
        Forever.Receive();
    }

    [Goroutine]
    public static void FromAGoroutineWithAResult()
    {
        var failing = Go.Run(Compute, 1);
        while (failing.Status != GoroutineStatus.Ended)
            Go.Yield();
        Console.WriteLine("still here");
    }

    [Goroutine]
    public static void WhileMainEnds()
    {
        var done = new Sync.WaitGroup();
        done.Add(1);
        Go.Run(ThrowAndRelease, done);
        done.Wait();
        Console.WriteLine("main ends");
    }

    [Goroutine]
    public static void InAWaitGroup()
    {
        var group = new Sync.WaitGroup();
        group.Go(Throw, "nobody sees me");
        group.Wait();
        Console.WriteLine("main ends");
    }

    [Goroutine]
    public static void FromAThreadOfThePool()
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        using var sender = new Socket(SocketType.Stream, ProtocolType.Tcp);
        sender.Connect(listener.LocalEndPoint!);
        Go.Run(ThrowOnAThreadOfThePool, listener.Accept());
        while (true)
        {
            sender.Send([1]);
            Go.Sleep(1); // All processors are idle then, so the thread that completes the receive goes on with the goroutine.
        }
    }

    [Goroutine]
    private static void ThrowOnAThreadOfThePool(Socket receiver)
    {
        var one = new byte[1];
        while (receiver.Receive(one) > 0)
        {
            if (Thread.CurrentThread.IsThreadPoolThread)
                throw new InvalidOperationException("nobody sees me");
        }
    }

    [Goroutine]
    private static void ThrowAndRelease(Sync.WaitGroup done)
    {
        Goroutine.Current!.Name = "thrower";
        try
        {
            Throw("nobody sees me");
        }
        finally
        {
            done.Done();
            Go.Yield();
        }
    }

    [Goroutine]
    private static void Throw(string message) => throw new InvalidOperationException(message);

    [Goroutine]
    private static void ThrowLater(Chan<int> start)
    {
        try
        {
            start.Receive();
            Throw("nobody sees me");
        }
        finally
        {
            Console.WriteLine("finally");
        }
    }

    [Goroutine]
    private static int Compute(int value)
    {
        Throw("for the joiner, who never comes");
        return value;
    }
}
