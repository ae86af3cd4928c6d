// Sending inside a lock
// Expected: compensated
// Twins: 1
namespace Programs.ControlFlow.SendingInsideALock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Chan<int>(2);
        lock (c)
        {
            c.Send(1);
            foreach (int x in new[] { 2 }) c.Send(Of(x));
        }
        Console.WriteLine(c.Receive() + c.Receive());
    }
}

// Writes:
// 3
