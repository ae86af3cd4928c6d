// `using` of a TransactionScope
// Expected: compensated
namespace Cases.Locks.Transaction;

using System.Transactions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        using (var scope = new TransactionScope())
        {
            log.Write(System.Transactions.Transaction.Current is not null);
            log.Step("inside");
            scope.Complete();
        }
        log.Step(System.Transactions.Transaction.Current is null);
    }
}
