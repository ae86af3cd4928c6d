// Finally blocks run in order, whichever way they are left
// Expected: suspends
// Twins: 2
namespace Programs.ControlFlow.FinallyBlocksRunInOrderWhicheverWayTheyAreLeft;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 4; i++) Console.WriteLine(Leave(i));
    }

    [Goroutine]
    static string Leave(int how)
    {
        while (true)
        {
            try
            {
                try
                {
                    if (Of(how) == 0) return Say("return");
                    if (Of(how) == 1) break;
                    if (Of(how) == 2) goto out_of_here;
                    throw new InvalidOperationException(Of("thrown"));
                }
                finally
                {
                    Say("inner");
                }
            }
            catch (InvalidOperationException e) when (e.Message.Length > 3)
            {
                return Of(e.Message);
            }
            finally
            {
                Say("outer");
            }
        }
        return "broken";
    out_of_here:
        return "gone";
    }
}

// Writes:
// <return>
// <inner>
// <outer>
// return
// <inner>
// <outer>
// broken
// <inner>
// <outer>
// gone
// <inner>
// <outer>
// thrown
