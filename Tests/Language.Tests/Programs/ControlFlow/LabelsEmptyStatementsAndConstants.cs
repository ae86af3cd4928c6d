// Labels, empty statements and constants
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.LabelsEmptyStatementsAndConstants;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        const int limit = 2;
        int i = 0;
        start:
        {
            if (Of(i) >= limit) goto end;
            i++;
            for (; ; )
            {
                if (i > 0) goto start;
            }
        }
        end: ;
        Console.WriteLine(i);
    }
}

// Writes:
// 2
