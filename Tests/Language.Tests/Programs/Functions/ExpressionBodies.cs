// Expression bodies
// Expected: suspends
// Twins: 2
using System.Runtime.CompilerServices;

namespace Programs.Functions.ExpressionBodies;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log) => log.Write(Middle(log) + Middle(log));

    [Goroutine]
    private static int Middle(Log log) => log.Step(1) + log.Step(2) * log.Step(3);
}
