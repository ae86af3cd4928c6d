// `#region`
// Expected: suspends
namespace Cases.Preprocessor.Regions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
#region outer
        log.Step(1);
#region inner
        for (int i = 0; i < 2; i++)
        {
            #region in a loop
            log.Step(i);
            #endregion
        }
#endregion
#endregion
        log.Step("end");
    }
}
