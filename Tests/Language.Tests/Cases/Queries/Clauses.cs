// `let`, `join`, `group`, `into`, several `from`
// Expected: suspends
namespace Cases.Queries.Clauses;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3, 4];
        string[] words = ["one", "four"];
        var grouped = from n in numbers
                      let square = n * n
                      group square by n % 2 into parity
                      select (parity.Key, parity.Sum());
        foreach (var (key, sum) in grouped)
            log.Step($"{key} {sum}");
        var pairs = from n in numbers
                    from w in words
                    where w.Length == n
                    join m in numbers on n equals m
                    select $"{n}{w}{m}";
        log.Step(string.Join(',', pairs));
    }
}
