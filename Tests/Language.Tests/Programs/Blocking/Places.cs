// Blocking calls in the places where an expression can stand
// Expected: compensated
// Twins: 2
using System.IO;
using System.Text;
using static System.IO.File;

namespace Programs.Blocking.Places;

static partial class Program
{
    private static int _calls;

    [Goroutine]
    public static void Run(Log log)
    {
        _calls = 0;
        log.Step($"{Later(1).Result}{Later(2).Result,4}{(Later(3).Result > 2 ? Later(4).Result : 0)}");
        for (Later(5).Wait(), _calls = 0; Later(_calls).Result < 2; Later(6).Wait())
            log.Step(_calls);
        var text = new StringBuilder();
        foreach (var item in Later(3).Result is 3 ? Later(new[] { 1, 2 }).Result : [])
            text.Append(item).Append(Later(item).GetAwaiter().GetResult());
        log.Step(text.ToString());
        Func<int> inLambda = () => Later(7).Result + Exists("/nowhere").GetHashCode();
        log.Step(inLambda());
        lock (text)
            log.Write(Later(8).Result);
        try
        {
            throw new CaseException("x");
        }
        catch (CaseException) when (Later(9).Result == 9)
        {
            log.Step("filtered");
        }
        finally
        {
            log.Step(Later(10).Result);
        }

        Span<int> span = stackalloc int[1];
        span[0] = Later(11).Result;
        log.Write(span[0]);
        log.Step((from x in new[] { 1, 2 } select Later(x).Result).Sum());
        log.Step(Later("abc").Result.Length + Later<string?>(null).Result?.Length ?? -1);
        log.Step(Later(new Inner(12)).Result.Value.Result);
        Task<int>? nothing = null;
        log.Step(nothing?.Wait(0) ?? false);
        nothing = Later(13);
        nothing?.Wait();
        log.Step(nothing!.Result switch { 13 => nameof(nothing.Result), _ => "other" });
        var local = Local(14);
        log.Step(local);
        log.Step(OfAny(15));
        if (Later(true).Result && !Exists("/nowhere")) log.Step("embedded");
        else Later(0).Wait();

        int Local(int value)
        {
            Later(value).Wait();
            return Later(value).Result;
        }
    }

    [Goroutine]
    private static T OfAny<T>(T value) => Later(value).Result;

    private static async Task<T> Later<T>(T value)
    {
        _calls++;
        await Task.Yield();
        return value;
    }

    private sealed record Inner(int Number)
    {
        public Task<int> Value => Later(Number);
    }
}
