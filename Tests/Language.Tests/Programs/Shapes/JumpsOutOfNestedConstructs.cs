// Jumps out of nested constructs
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.JumpsOutOfNestedConstructs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var i = 0; i < 6; i++)
        {
            try
            {
                using var resource = new Resource(log, $"r{i}");
                switch (log.Step(i))
                {
                    case 0:
                        continue;
                    case 1:
                        foreach (var c in "ab")
                        {
                            if (c == 'b')
                                goto next;
                            log.Step(c);
                        }

                        break;
                    case 2:
                        throw new CaseException("caught in the loop");
                    case 4:
                        return;
                }

                log.Step("end of try");
            }
            catch (CaseException exception)
            {
                log.Step(exception.Message);
                if (i == 2)
                    continue;
            }
            finally
            {
                log.Step(i, "finally ");
            }

        next:
            log.Step("end of turn");
        }
    }
}
