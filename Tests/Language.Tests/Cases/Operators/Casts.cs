// casts, boxing and unboxing of values that wait
// Expected: suspends
namespace Cases.Operators.Casts;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object boxed = log.Step(9);
        log.Write((int)boxed + (int)log.Step((object)1));
        log.Write((long)log.Step(5) + (char)log.Step(65));
        try
        {
            log.Write((string)log.Step((object)1));
        }
        catch (InvalidCastException)
        {
            log.Step("cast");
        }

        IEnumerable<object> covariant = log.Step(new List<string> { "a" });
        log.Write(covariant.First());
    }
}
