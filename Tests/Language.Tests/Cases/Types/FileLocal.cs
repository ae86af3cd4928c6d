// a file-local type used in a body
// Expected: refused
namespace Cases.Types.FileLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Helper.Value + new Helper(1).Number);
        log.Step("after");
    }
}

file sealed class Helper(int number)
{
    public static int Value => 5;

    public int Number => number;
}
