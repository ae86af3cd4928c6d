// Attempts that look at what failed
// Expected: compensated
// Twins: 3
namespace Programs.ByRefExits.AttemptsThatLookAtWhatFailed;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Retry(3));
    }

    [Goroutine]
    static string Retry(int limit)
    {
        int tried = 0; string log = "";
        while (true)
        {
            try { Attempt(ref tried, ref log); return $"{tried} {log}"; }
            catch (InvalidOperationException) when (tried < limit) { log += "!"; }
        }
    }
    [Goroutine] static void Attempt(ref int tried, ref string log)
    {
        tried++; log += tried; Go.Yield(); if (tried < 3) throw new InvalidOperationException();
    }
}

// Writes:
// 3 1!2!3
