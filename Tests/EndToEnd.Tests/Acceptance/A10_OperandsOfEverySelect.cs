using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// The values of all send cases are evaluated by every select, also for a channel that is null and when the default is taken.
/// </summary>
public static partial class A10_OperandsOfEverySelect
{
    [Test]
    public static void EachSelectEvaluatesBoth([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        var given = new Given();
        var (a, b) = (new Chan<int>(1), new Chan<int>(1));
        Assert.That(SendToBoth(given, a, b), Is.EqualTo(2), "one send to each");
        Assert.That(a.Receive() | b.Receive(), Is.EqualTo(0b11), "one value of the first select, one of the second");

        Assert.That(SendToBoth(given, a, null), Is.EqualTo(1), "no send to null");
        Assert.That(a.Receive(), Is.EqualTo(1));
        Assert.That(given.Evaluated, Is.EqualTo(10), "two values in each of five selects");
    }

    [Goroutine]
    private static int SendToBoth(Given given, Chan<int>? a, Chan<int>? b)
    {
        for (var shift = 0; ; shift++)
        {
            switch (Go.TrySelect(Case.Send(a, given.Next(shift)), Case.Send(b, given.Next(shift))))
            {
                case 0:
                    a = null;
                    break;
                case 1:
                    b = null;
                    break;
                default:
                    return shift;
            }
        }
    }

    private sealed class Given
    {
        public int Evaluated { get; private set; }

        public int Next(int shift)
        {
            Evaluated++;
            return 1 << shift;
        }
    }
}
