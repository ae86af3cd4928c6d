// expression trees
// Expected: suspends
namespace Cases.Lambdas.ExpressionTrees;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int captured = log.Step(5);
        System.Linq.Expressions.Expression<Func<int, int>> tree = x => x + captured;
        log.Step(tree.Compile()(log.Step(1)));
        log.Step(tree.Body.NodeType);
        captured = 100;
        log.Step(tree.Compile()(1));
    }
}
