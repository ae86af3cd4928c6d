// default values by attributes, under names of the file's own too
// Expected: suspends
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Default = System.Runtime.InteropServices.DefaultParameterValueAttribute;
using MayBeLeftOut = System.Runtime.InteropServices.OptionalAttribute;

namespace Cases.Methods.DefaultsByAttribute;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Constants(log);
        Objects(log);
        Values(log);
        Local();

        void Local([Optional, DecimalConstant(1, 0, 0U, 0U, 15U)] decimal price) => log.Step(price);
    }

    [Goroutine]
    private static void Constants(
        Log log,
        [Optional, DateTimeConstant(864000000000)] DateTime day,
        [Optional, DecimalConstant(2, 0, 0U, 0U, 25U)] decimal price) =>
        log.Step($"{day.Ticks} {price}");

    [Goroutine]
    private static void Objects(
        Log log,
        [Optional] object missing,
        [Optional, IUnknownConstant] object unknown,
        [Optional, IDispatchConstant] object dispatch,
        [Optional, MarshalAs(UnmanagedType.Interface)] object @interface,
        [Optional, MarshalAs(UnmanagedType.IUnknown)] object marshalledUnknown,
        [Optional, MarshalAs(UnmanagedType.IDispatch)] object marshalledDispatch) =>
        log.Step(string.Join(
            ' ',
            new[] { missing, unknown, dispatch, @interface, marshalledUnknown, marshalledDispatch }
                .Select(value => value?.GetType().Name ?? "null")));

    [Goroutine]
    private static void Values(
        Log log,
        [MayBeLeftOut, Default("a\"\n")] string text,
        [MayBeLeftOut, Default(DayOfWeek.Friday)] DayOfWeek day,
        [MayBeLeftOut, Default(double.NaN)] double number,
        [MayBeLeftOut, Default(1e30f)] float single,
        [MayBeLeftOut, Default('\'')] char letter,
        [MayBeLeftOut, Default(7L)] object large,
        [MayBeLeftOut, Default((byte)8)] object small,
        [MayBeLeftOut, Default(null)] string nothing) =>
        log.Step($"{text} {day} {number} {single} {letter} {large.GetType()} {large} {small.GetType()} {nothing is null}");
}
