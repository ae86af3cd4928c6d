// an expression tree that holds a call that waits
// Expected: compensated
namespace Cases.Lambdas.ExpressionTreeOfGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        System.Linq.Expressions.Expression<Func<int, int>> tree = x => log.Step(x);
        log.Write(tree.Compile()(3));
        log.Step("after");
    }
}
