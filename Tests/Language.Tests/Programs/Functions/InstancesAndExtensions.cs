// Instances and extensions
// Expected: suspends
// Twins: 5
using System.Runtime.CompilerServices;

namespace Programs.Functions.InstancesAndExtensions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var account = new Account(log, 100);
        account.Withdraw(30);
        account.Withdraw(50).Withdraw(10);
        log.Write(account.Balance);
        log.Write("word".Repeat(log, 2));
        log.Write(new Measure(3).Scale(log, 4));
        account.Withdraw(1000);
    }

    [Goroutine]
    private static string Repeat(this string word, Log log, int times)
    {
        var result = "";
        for (var i = 0; i < times; i++)
            result += log.Step(word);
        return result;
    }

    private sealed partial class Account(Log log, int balance)
    {
        public int Balance { get; private set; } = balance;

        [Goroutine]
        public Account Withdraw(int amount)
        {
            Check(amount);
            Balance -= log.Step(amount);
            return this;
        }

        [Goroutine]
        private void Check(int amount)
        {
            log.Step(Balance);
            if (amount > Balance)
                throw new CaseException($"only {this.Balance} left");
        }
    }

    private readonly partial struct Measure(int value)
    {
        private readonly int _value = value;

        [Goroutine]
        public int Scale(Log log, int factor) => log.Step(_value) * log.Step(factor);
    }
}
