// instance methods that use `this` and fields
// Expected: suspends
namespace Cases.Methods.Instance;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var account = new Account(log, 100);
        account.Withdraw(30).Withdraw(20);
        log.Write(account.Balance);
    }
}

internal sealed partial class Account
{
    private readonly Log _log;
    private int _balance;

    public Account(Log log, int balance) => (_log, _balance) = (log, balance);

    public int Balance => _balance;

    [Goroutine]
    public Account Withdraw(int amount)
    {
        this._balance -= _log.Step(amount);
        return this;
    }
}
