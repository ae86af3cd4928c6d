// Channels deliver into parameters
// Expected: suspends
// Twins: 2
namespace Programs.ByRef.ChannelsDeliverIntoParameters;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Chan<int>(4); c.Send(1); c.Send(2); c.Send(3); c.Close();
        int sum = 0; while (Take(c, ref sum, out var last)) Console.Write($"{last} ");
        Console.WriteLine(sum);
    }

    [Goroutine]
    static bool Take(Chan<int> c, ref int sum, out int last)
    {
        if (!c.Receive(out last)) return false;
        int before = sum;
        sum += last;
        var one = new Chan<int>(1); one.Send(before);
        switch (Go.Select(Case.Receive(one, out sum))) { case 0: sum += last; break; }
        return true;
    }
}

// Writes:
// 1 2 3 6
