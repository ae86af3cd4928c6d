// Loops over a channel leave it usable
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.LoopsOverAChannelLeaveItUsable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Chan<object>(4);
        c.Send("a");
        c.Send("b");
        c.Send(3);
        c.Close();
        try
        {
            foreach (string x in c) Console.WriteLine(x);
        }
        catch (InvalidCastException)
        {
            Console.WriteLine(c.Receive(out _));
        }
    }
}

// Writes:
// a
// b
// False
