// several `catch` clauses, the general one last
// Expected: suspends
namespace Cases.Exceptions.SeveralCatches;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int i in (int[])[0, 1, 2, 3])
        {
            try
            {
                log.Step(Throw(i));
            }
            catch (ArgumentNullException exception)
            {
                log.Step(exception.ParamName);
            }
            catch (ArgumentException exception)
            {
                log.Step(exception.GetType().Name);
            }
            catch (Exception)
            {
                log.Step("any");
            }
        }
    }

    private static int Throw(int i) => i switch
    {
        0 => throw new ArgumentNullException("name"),
        1 => throw new ArgumentOutOfRangeException("range"),
        2 => throw new InvalidOperationException(),
        _ => i,
    };
}
