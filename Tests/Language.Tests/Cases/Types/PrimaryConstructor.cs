// captured parameters of a primary constructor, written too
// Expected: suspends
namespace Cases.Types.PrimaryConstructor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var account = new Account(log, 100);
        account.Withdraw(30);
        account.Withdraw(20);
        log.Write(account.Left);
    }
}

internal sealed partial class Account(Log log, int balance)
{
    public int Left => balance;

    [Goroutine]
    public void Withdraw(int amount)
    {
        if (log.Step(balance) < amount)
            throw new CaseException("too little");
        balance -= log.Step(amount);
    }
}
