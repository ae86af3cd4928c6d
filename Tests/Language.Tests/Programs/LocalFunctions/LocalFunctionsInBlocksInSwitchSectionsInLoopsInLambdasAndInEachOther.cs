// Local functions in blocks, in switch sections, in loops, in lambdas and in each other
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctions.LocalFunctionsInBlocksInSwitchSectionsInLoopsInLambdasAndInEachOther;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                    Say(InSection(i));
                    break;
                    int InSection(int x) => Of(x + i);
                case 1:
                {
                    void InBlock() { Say($"block {i}"); }
                    InBlock();
                    break;
                }
                default:
                    Say(InSection(10));
                    break;
            }
        }
        Say(Outer(1));
        Console.WriteLine(Go.Run(() =>
        {
            return InLambda(5) + Outer(1);
            int InLambda(int x) => Of(x) + InIt();
            int InIt() { return Of(1); }
        }).Join());
        Func<int> ordinary = () =>
        {
            return InOrdinary(1);
            int InOrdinary(int x) => Of(x) + Go.Run(InOther, 3).Join();
            int InOther(int x) => Of(x);
        };
        Console.WriteLine(ordinary());
        int Outer(int x)
        {
            return Middle(x) + Middle(x);
            int Middle(int y)
            {
                return Inner() + Of(y);
                int Inner() { x++; return Of(x * 100); }
            }
        }
    }
}

// Writes:
// <0>
// <block 1>
// <12>
// <503>
// 509
// 4
