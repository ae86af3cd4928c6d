// `using` of a TransactionScope whose transaction flows with async code
// Expected: suspends
namespace Cases.Locks.TransactionAsyncFlow;

using System.Transactions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            log.Write(Transaction.Current is not null);
            log.Step("inside");
            log.Write(Transaction.Current is not null);
            scope.Complete();
        }
        log.Step(Transaction.Current is null);
    }
}
