// `fixed` over an array, a string and a span
// Expected: suspends
namespace Cases.Unsafe.Fixed;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        byte[] bytes = [1, 2, 3];
        log.Step("before");
        int sum = 0;
        unsafe
        {
            fixed (byte* first = bytes)
            {
                for (int i = 0; i < bytes.Length; i++)
                    sum += first[i];
            }

            fixed (char* text = "ab")
                sum += text[1];
            fixed (byte* part = bytes.AsSpan(1))
                sum += *part;
        }

        log.Step(sum);
    }
}
