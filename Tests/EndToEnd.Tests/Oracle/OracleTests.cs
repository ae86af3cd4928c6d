using System.Reflection;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>The original, called as ordinary code, is the oracle: the twin does the same in the same order and throws the same.</summary>
public static class OracleTests
{
    private static readonly Mode PlainCall = new(Form.Original, Stressed: false, MaxProcs: 1);

    public static IEnumerable<TestCaseData> Cases =>
        from type in typeof(OracleTests).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        where method.IsDefined(typeof(BodyAttribute))
        from mode in Modes.Twins
        select new TestCaseData(method.CreateDelegate<Action<Log>>(), mode).SetArgDisplayNames(method.Name, mode.ToString());

    [TestCaseSource(nameof(Cases))]
    public static void TwinDoesWhatItsOriginalDoes(Action<Log> body, Mode mode)
    {
        var expected = Observe(body, PlainCall);
        var actual = Observe(body, mode);

        Assert.That(expected.Log.Worlds, Is.EqualTo([false]));
        Assert.That(actual.Log.Worlds, Is.EqualTo([true]));
        Assert.That(actual.Log.Entries, Is.EqualTo(expected.Log.Entries));
        Assert.That(actual.Escaped?.ToString(), Is.EqualTo(expected.Escaped?.ToString()));
    }

    private static (Log Log, (Type, string)? Escaped) Observe(Action<Log> body, Mode mode)
    {
        var log = new Log();
        try
        {
            mode.Run(body, log);
            return (log, null);
        }
        catch (Exception exception) when (exception is not ResultStateException)
        {
            return (log, (exception.GetType(), exception.Message));
        }
    }
}
