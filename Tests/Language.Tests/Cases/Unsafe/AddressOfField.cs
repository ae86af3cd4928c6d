// pointers to a field of a moveable object, and pointer arithmetic
// Expected: suspends
namespace Cases.Unsafe.AddressOfField;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var holder = new Holder { Value = log.Step(5) };
        long distance;
        unsafe
        {
            fixed (int* value = &holder.Value)
            {
                *value *= 2;
                distance = (value + 3) - value;
            }
        }

        log.Step(holder.Value);
        log.Step(distance);
    }
}

internal sealed class Holder
{
    public int Value;
}
