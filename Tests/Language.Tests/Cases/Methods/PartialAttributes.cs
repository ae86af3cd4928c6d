// attributes of parameters on either part of a partial method
// Expected: suspends
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cases.Methods.PartialAttributes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Defined(log);
        Implemented(log);
    }

    [Goroutine]
    private static partial void Defined(
        Log log, [Optional, DecimalConstant(1, 0, 0U, 0U, 15U)] decimal price, [CallerMemberName] string member = "none");

    private static partial void Defined(Log log, decimal price, string name) => log.Step($"{name} {price}");

    [Goroutine]
    private static partial void Implemented(Log log, [Optional] object value, string member = "none");

#pragma warning disable CS4026 // It has no effect there, which is what the case is about.
    private static partial void Implemented(Log log, [IUnknownConstant] object value, [CallerMemberName] string member) =>
        log.Step($"{member} {value.GetType().Name}");
#pragma warning restore CS4026
}
