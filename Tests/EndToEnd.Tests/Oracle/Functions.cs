using System.Runtime.CompilerServices;

namespace GoroutineGen.EndToEnd.Tests.Oracle;

internal static partial class Functions
{
    [Body, Goroutine]
    private static void Recursion(Log log)
    {
        log.Write(Factorial(log, 6));
        log.Write(IsEven(log, 7));
        Hanoi(log, 3, 'a', 'b', 'c');
    }

    [Body, Goroutine]
    private static void EarlyReturns(Log log)
    {
        foreach (var n in (int[])[-1, 0, 1, 5])
            log.Write(Classify(log, n));
        if (log.Entries.Count > 3)
            return;
        log.Step("not reached");
    }

    [Body, Goroutine]
    private static void ClosuresShareVariables(Log log)
    {
        var count = 0;
        Action increment = () => count++;
        Func<int, int> add = x => count += x;
        increment();
        log.Step(count);
        log.Step(add(10));
        count *= 2;
        increment();
        log.Step(count);
        var nested = (Func<Func<int>>)(() =>
        {
            var inner = count;
            return () => inner + count;
        });
        var read = nested();
        count = log.Step(100);
        log.Step(read());
    }

    [Body, Goroutine]
    private static void LocalFunctions(Log log)
    {
        var total = 0;
        Add(log.Step(1));
        Add(log.Step(2));
        log.Step(total);
        log.Step(Fibonacci(10));
        log.Step(Twice(x => x + total, log.Step(5)));

        void Add(int value) => total += value;

        static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

        int Twice(Func<int, int> function, int value)
        {
            log.Write($"twice {value}");
            return function(function(value));
        }
    }

    [Body, Goroutine]
    private static void ParametersAreVariables(Log log)
    {
        log.Write(Consume(log, 3, "text"));
        log.Write(Consume(log, 2));
        log.Write(Consume(text: log.Step("swapped"), log: log, count: log.Step(1)));
    }

    [Body, Goroutine]
    private static void GenericMethodsAndTypes(Log log)
    {
        log.Write(Largest(log, [3, 9, 4]));
        log.Write(Largest(log, ["pear", "apple", "quince"]));
        var stack = new Stack<string>(log);
        stack.Push("a");
        stack.Push("b");
        log.Write(stack.Map(x => x.Length + 1));
        log.Write(new Stack<int>(log).Nested(7));
        log.Write(Make<List<int>>(log).Count);
    }

    [Body, Goroutine]
    private static void InstancesAndExtensions(Log log)
    {
        var account = new Account(log, 100);
        account.Withdraw(30);
        account.Withdraw(50).Withdraw(10);
        log.Write(account.Balance);
        log.Write("word".Repeat(log, 2));
        log.Write(new Measure(3).Scale(log, 4));
        account.Withdraw(1000);
    }

    [Body, Goroutine]
    private static void CallerInformationNamesTheOriginal(Log log)
    {
        log.Write(Where());
        log.Write(Where(log.Step(1) + 1));
        log.Write(nameof(CallerInformationNamesTheOriginal));
    }

    [Body, Goroutine]
    private static void LockIsExclusiveAndStaysBlocking(Log log)
    {
        var gate = new object();
        var modern = new Lock();
        var total = 0;
        lock (gate)
        {
            total++;
            log.Step(total, "inside ");
            foreach (var i in (int[])[1, 2])
                total += i;
        }

        lock (modern)
            total += 10;
        try
        {
            lock (gate)
                throw new OracleException("released by the exception");
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message);
        }

        log.Step(Monitor.IsEntered(gate));
        log.Step(total);
    }

    [Body, Goroutine]
    private static void DelegatesAndQueries(Log log)
    {
        Func<int, int> square = Square;
        log.Write(square(log.Step(4)));
        var events = new List<string>();
        Action<string>? handlers = events.Add;
        handlers += text => events.Add(text + "!");
        handlers(log.Step("event"));
        log.Write(string.Join(',', events));
        var query = from x in (int[])[log.Step(5), 2, 8] where x > 2 orderby x descending select x * 2;
        foreach (var x in query)
            log.Step(x);
        log.Write(new[] { 3, 1, 2 }.OrderBy(x => -x).First() + log.Step(1));
    }

    [Body, Goroutine]
    private static void ExpressionBodies(Log log) => log.Write(Middle(log) + Middle(log));

    [Goroutine]
    private static int Middle(Log log) => log.Step(1) + log.Step(2) * log.Step(3);

    [Goroutine]
    private static long Factorial(Log log, int n) => n <= 1 ? 1 : log.Step(n) * Factorial(log, n - 1);

    [Goroutine]
    private static bool IsEven(Log log, int n) => n == 0 || IsOdd(log, log.Step(n) - 1);

    [Goroutine]
    private static bool IsOdd(Log log, int n) => n != 0 && IsEven(log, log.Step(n) - 1);

    [Goroutine]
    private static void Hanoi(Log log, int height, char from, char over, char to)
    {
        if (height == 0)
            return;
        Hanoi(log, height - 1, from, to, over);
        log.Step($"{height}: {from}->{to}");
        Hanoi(log, height - 1, over, from, to);
    }

    [Goroutine]
    private static string Classify(Log log, int n)
    {
        if (n < 0)
            return "negative";
        if (log.Step(n) == 0)
            return log.Step("zero");
        for (var i = 1; ; i++)
        {
            if (i * i > n)
                return $"root {i - 1}";
            log.Step(i);
        }
    }

    [Goroutine]
    private static string Consume(Log log, int count, string? text = null)
    {
        text ??= log.Step("default");
        while (count-- > 0)
            text += log.Step(count);
        return text;
    }

    [Goroutine]
    private static T Largest<T>(Log log, IEnumerable<T> items)
        where T : IComparable<T>
    {
        var largest = default(T);
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst || log.Step(item).CompareTo(largest) > 0)
                largest = item;
            isFirst = false;
        }

        return largest!;
    }

    [Goroutine]
    private static T Make<T>(Log log)
        where T : new()
    {
        log.Step(typeof(T).Name);
        return new T();
    }

    [Goroutine]
    private static string Repeat(this string word, Log log, int times)
    {
        var result = "";
        for (var i = 0; i < times; i++)
            result += log.Step(word);
        return result;
    }

    private static int Square(int x) => x * x;

    private static string Where(
        int value = 0,
        [CallerMemberName] string member = "",
        [CallerLineNumber] int line = 0,
        [CallerArgumentExpression(nameof(value))] string expression = "") =>
        $"{member}:{line} {expression} = {value}";

    private sealed partial class Stack<T>(Log log)
    {
        private readonly List<T> _items = [];

        [Goroutine]
        public void Push(T item) => _items.Add(log.Step(item));

        [Goroutine]
        public string Map<TResult>(Func<T, TResult> map)
        {
            var results = new List<TResult>();
            foreach (var item in _items)
                results.Add(log.Step(map(item)));
            return string.Join(',', results);
        }

        [Goroutine]
        public string Nested(T item)
        {
            var pair = new Pair<string>(item, "nested");
            return pair.Describe(log);
        }

        private sealed partial class Pair<TOther>(T first, TOther second)
        {
            [Goroutine]
            public string Describe(Log log) => $"{log.Step(first)} {log.Step(second)}";
        }
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
                throw new OracleException($"only {this.Balance} left");
        }
    }

    private readonly partial struct Measure(int value)
    {
        private readonly int _value = value;

        [Goroutine]
        public int Scale(Log log, int factor) => log.Step(_value) * log.Step(factor);
    }
}
