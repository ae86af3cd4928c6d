// Stack only values
// Expected: refused
// Twins: 0
namespace Programs.Refused.StackOnlyValues;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = log.Step(i + 1);
        ref var middle = ref numbers[1];
        middle *= log.Step(10);
        foreach (ref var number in numbers)
            number++;
        log.Step(numbers[0] + numbers[1] + numbers[2]);
    }
}
